import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseDate } from '../model/date.ts';
import { toLatinDigits } from '../persian/digits.ts';
import { SITE_MANIFEST } from '../verify/manifest.ts';
import { requireWhole } from '../verify/whole.ts';

/** There is no site from which an edition could be made, or it can’t be made as asked; with a sentence that says why. */
export class EditionRefused extends Error {
  override name = 'EditionRefused';
}

/** What every edition says of itself. */
export interface EditionAbout {
  /** Title of the archive. */
  title: string;
  /** Address of the archive on the web; undefined where the site was built without one. */
  address: string | undefined;
  /** The day on which the edition was made: YYYY-MM-DD. */
  date: string;
  /** Root of the site from which it was made, see `treeRoot`. */
  root: string;
  /** Tells whether two files belong to the same edition: the beginning of the root. */
  id: string;
}

const HOME = 'index.html';

/** Digits of a root by which an edition is known; enough to tell editions apart, not to prove anything. */
const DIGITS = 16;

const unescape = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

/** Address of a page of a site on the web; undefined where the site was built without one. */
export const addressIn = (page: string): string | undefined => /<link rel="canonical" href="([^"]*)"/.exec(page)?.[1];

/**
 * Sees to it that there is a built site, just as it was built: editions and changed sites are listed and signed as they are made, so
 * whatever had been put into the site would be vouched for.
 * @param undone what is not done otherwise
 * @throws EditionRefused where there is no built site, NotAsListed where it was changed, ManifestRefused where its manifest can’t be used
 */
export async function requireBuilt(site: string, undone: string): Promise<{ root: string }> {
  if (![SITE_MANIFEST, HOME].every((name) => existsSync(path.join(site, name)))) throw new EditionRefused(`there is no built archive in ${site}: run “npm run build” first`);
  const { root, update } = await requireWhole(site, undone);
  if (update) throw new EditionRefused(`${site} is a copy that was updated; name the built archive itself in ARCHIVE_OUT`);
  return { root };
}

/**
 * Reads from a built site what its editions say of themselves.
 * @param date the day on which the edition is made
 * @throws as `requireBuilt`
 */
export async function aboutSite(site: string, date: string): Promise<EditionAbout> {
  const { root } = await requireBuilt(site, 'no edition was made of it');
  const page = readFileSync(path.join(site, HOME), 'utf8');
  return {
    title: unescape(/<title>([^<]*)<\/title>/.exec(page)?.[1] ?? ''),
    address: addressIn(page),
    date,
    root,
    id: root.slice(0, DIGITS),
  };
}

/**
 * The day of an edition: the one named, else that of SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/),
 * else today.
 * @throws EditionRefused for anything but YYYY-MM-DD, of either calendar
 */
export function editionDate(named: string | undefined, environment: NodeJS.ProcessEnv = process.env): string {
  if (named !== undefined) {
    const day = toLatinDigits(named);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || 'problem' in parseDate(day)) throw new EditionRefused(`“${named}” is no day; write it as 2026-11-28`);
    return day;
  }
  const epoch = Number(environment['SOURCE_DATE_EPOCH']);
  return new Date(epoch > 0 ? epoch * 1000 : Date.now()).toISOString().slice(0, 10);
}
