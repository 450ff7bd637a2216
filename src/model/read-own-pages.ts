import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { splitFile } from './frontmatter.ts';
import { readText, shownPath } from './read-text.ts';
import type { Reader } from './reader.ts';
import { ownPage, type OwnPage } from './schema/index.ts';

/** One of the archive’s own pages: its name, and what it says of itself; null where that can’t be read. */
export interface OwnPageEntry {
  id: string;
  record: OwnPage | null;
}

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
  const names = existsSync(base) ? (await readdir(base)).filter((name) => name.endsWith('.mdx')).sort() : [];
  return names.map((name) => ({ id: path.basename(name, '.mdx'), record: readOwnPage(path.join(base, name), reader) }));
}
