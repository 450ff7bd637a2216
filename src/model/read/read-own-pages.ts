import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { slug } from 'github-slugger';
import { splitFile } from './frontmatter.ts';
import { liesWithin } from './links-out.ts';
import { isHidden } from '../../system/paths-in.ts';
import { readText, shownPath } from './read-text.ts';
import type { Reader } from './reader.ts';
import { ownPage, type OwnPage } from '../schema/index.ts';

/** One of the archive’s own pages. */
export interface OwnPageEntry {
  /** Its name in addresses. */
  id: string;
  /** Its file, from the content folder. */
  file: string;
  /** What it says of itself; null where that can’t be read. */
  record: OwnPage | null;
}

const ENDING = '.mdx';

/**
 * The name that one of the archive’s own pages has in addresses: that of its file without capitals and signs, with hyphens for
 * spaces. So Astro names pages where it is told nothing, and many are published so. Empty where nothing of the name is left.
 * @param name of the file, with its ending
 */
export const ownPageId = (name: string) => slug(path.basename(name, ENDING));

function readOwnPage(file: string, reader: Reader): OwnPage | null {
  const text = readText(file, reader);
  if (text === undefined) return null;
  const shown = shownPath(file);
  const parts = splitFile(text);
  if ('problem' in parts) {
    reader.report(shown, parts.position, 'frontmatter', parts.problem, 'put “title: …” between two lines of three hyphens at the top of the file');
    return null;
  }
  const value = reader.yaml(shown, parts.frontmatter);
  return (value !== undefined && reader.record(ownPage, value, shown, parts.frontmatter)) || null;
}

/** Reads what the archive’s own pages say of themselves. @param folder the content folder */
export async function readOwnPages(folder: string, reader: Reader): Promise<OwnPageEntry[]> {
  const base = path.join(folder, 'pages');
  const names = liesWithin(base, folder) ? (await readdir(base)).filter((name) => name.endsWith(ENDING) && !isHidden(name) && liesWithin(path.join(base, name), folder)).sort() : [];
  return names.map((name) => ({ id: ownPageId(name), file: `pages/${name}`, record: readOwnPage(path.join(base, name), reader) }));
}
