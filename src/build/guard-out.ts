import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { isWithin, realPath } from '../model/read/links-out.ts';
import type { Settings } from '../model/settings.ts';
import { SITE_MANIFEST } from '../verify/manifest.ts';

/** The site can’t be built to where it was told to go, with a sentence that says why. */
export class OutRefused extends Error {
  override name = 'OutRefused';
}

/** The folder of which every site has all. */
const SERVED = path.resolve('public');
const SERVED_WORDS = 'public/, of which all is served as it is';

/**
 * Refuses to build over anything but an earlier build: the folder is replaced whole, and whatever else lay in it would
 * be gone. Of a link, that is the folder it leads to.
 * @throws OutRefused
 */
export function guardOut({ out, content }: Pick<Settings, 'out' | 'content'>): void {
  const place = realPath(out);
  if (place === undefined) throw new OutRefused(`ARCHIVE_OUT is ${out}, a link that leads nowhere. Make the folder that it is to lead to, or name another one.`);
  for (const [inner, what] of [[content, 'the content'], [path.resolve('.'), 'the project']] as const) {
    if (isWithin(inner, out) || isWithin(realPath(inner) ?? inner, place)) throw new OutRefused(`ARCHIVE_OUT is ${out}, which holds ${what}. A build replaces that folder whole. Name another one.`);
  }
  for (const [outer, what] of [[content, 'the content'], [SERVED, SERVED_WORDS]] as const) {
    if (isWithin(out, outer) || isWithin(place, realPath(outer) ?? outer)) throw new OutRefused(`ARCHIVE_OUT is ${out}, inside ${what}. Name a folder outside.`);
  }
  const found = statSync(out, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isDirectory()) throw new OutRefused(`ARCHIVE_OUT is ${out}, which is a file. Name a folder.`);
  if (readdirSync(out).length > 0 && !existsSync(path.join(out, SITE_MANIFEST))) {
    throw new OutRefused(`ARCHIVE_OUT is ${out}, which holds files but no built archive. A build would replace them all. Empty it yourself, or name another folder.`);
  }
}

/**
 * Refuses to put editions into what they are made of or with: a site would not be as its manifest says any more, and the next edition
 * would hold the last; out of public/ they would get into the next site as they lie, on no page, whatever has been withheld since.
 * @param to the folder of the editions
 * @throws OutRefused
 */
export function guardEditions(to: string, { out, content }: Pick<Settings, 'out' | 'content'>): void {
  for (const [outer, what] of [[out, 'the built site'], [content, 'the content'], [path.resolve('src'), 'the sources of the project'], [SERVED, SERVED_WORDS]] as const) {
    if (isWithin(realPath(to) ?? to, realPath(outer) ?? outer)) throw new OutRefused(`--out is ${to}, inside ${what}. Name a folder outside.`);
  }
  if (statSync(to, { throwIfNoEntry: false })?.isFile()) throw new OutRefused(`--out is ${to}, which is a file. Name a folder.`);
}
