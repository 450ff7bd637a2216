import { createHash } from 'node:crypto';
import path from 'node:path';
import { siteAddress } from './site-address.ts';

export { SettingsRefused } from './site-address.ts';

/** Where an archive is read from and built to, and where it will live. */
export interface Settings {
  /** Content folder, absolute. */
  content: string;
  /** Folder the site is built into, absolute. */
  out: string;
  /** Address of the site without path or a slash at its end, such as `https://example.org`; undefined where it isn’t known. */
  site: string | undefined;
  /** Path under which the site is served; begins and ends with a slash. */
  base: string;
  /** Folder for what may be thrown away between builds, absolute; its own for each content folder. */
  cache: string;
  /**
   * Whether a card, a picture with its title, is drawn for each document. Sites on which addresses are passed on ask for its
   * whole address, so without the address of the site there is none.
   */
  cards: boolean;
}

/** Names the cache that a process has claimed for itself; set by the commands, not by people. */
export const CACHE_VARIABLE = 'BAYEGAN_CLAIMED_CACHE';

/**
 * Reads the settings that every command shares from the environment:
 * ARCHIVE_CONTENT (default `content`), ARCHIVE_OUT (default `dist`), SITE_URL, BASE_PATH (default: the path of SITE_URL, or `/`),
 * ARCHIVE_CARDS (`no` to draw none).
 * @throws SettingsRefused where one of them can’t be used
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const content = path.resolve(environment['ARCHIVE_CONTENT'] || 'content');
  const { site, base } = siteAddress(environment['SITE_URL'], environment['BASE_PATH']);
  // Parted: what lies in archive/en/ is not what is served under /en/.
  const name = createHash('sha256').update(content).update(base === '/' ? base : `\0${base}`).digest('hex').slice(0, 12);
  return {
    content,
    out: path.resolve(environment['ARCHIVE_OUT'] || 'dist'),
    site,
    base,
    cache: environment[CACHE_VARIABLE] || path.resolve('.cache', name),
    cards: site !== undefined && environment['ARCHIVE_CARDS'] !== 'no',
  };
}
