import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
/** Each run of the tests builds into a folder of its own, so that two at once do not meet. */
const built = process.env['BAYEGAN_TEST_SITES'] ?? path.join(root, '.cache', 'test', String(process.pid));
process.env['BAYEGAN_TEST_SITES'] = built;
export const TEST_SITES = built;

/** The sites that site tests read: built once, before the tests, by `npm test`. */
export const SITES = {
  /** The archive that is shipped. */
  shipped: { content: path.join(root, 'content'), out: path.join(built, 'shipped'), servedAt: '/' },
  /** The small archive of an imaginary party, built for the root and served under a path, as a mirror would. */
  imaginary: { content: path.join(root, 'tests/fixtures/archives/good'), out: path.join(built, 'imaginary'), servedAt: '/mirror/copy/' },
} as const;

export type SiteName = keyof typeof SITES;

/** The environment in which commands work on one of the sites. */
export function environmentOf(name: SiteName): NodeJS.ProcessEnv {
  const { content, out } = SITES[name];
  return { ...process.env, ARCHIVE_CONTENT: content, ARCHIVE_OUT: out, ASTRO_TELEMETRY_DISABLED: '1' };
}
