import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { placeFile } from '../../system/place-file.ts';
import { readRecords } from '../../model/read/content.ts';
import { OLD_ADDRESSES_FILE } from '../../model/read/old-addresses.ts';
import { AUTHORITIES } from '../../model/read/read-authorities.ts';
import { documentFiles } from '../../model/read/read-documents.ts';
import { readText, shownPath } from '../../model/read/read-text.ts';
import { Reader } from '../../model/read/reader.ts';
import type { Silence } from '../../model/schema/index.ts';
import type { FixedText } from './body.ts';
import { fixDocument, fixYamlFile } from './file.ts';
import type { Fix } from './words.ts';

/** A file that was mended. */
export interface FixedFile {
  path: string;
  fixes: Fix[];
}

/** Writes a file that was mended; each is written whole or not at all. */
async function place(file: string, before: string, { text, fixes }: FixedText): Promise<FixedFile[]> {
  if (text === before) return [];
  await placeFile(file, text, { force: true });
  return [{ path: shownPath(file), fixes }];
}

/**
 * Mends what can be mended in a content folder without changing a word, and says what it was.
 * @throws FileNotPlaced when a file can’t be written; the files before it are mended, it and those after it untouched
 */
export async function fixFolder(folder: string): Promise<FixedFile[]> {
  const content = await readRecords(folder);
  const fixed: FixedFile[] = [];
  const fixYaml = async (file: string, silences: readonly Silence[]) => {
    const full = path.join(content.folder, file);
    if (!existsSync(full) || content.unreadable.has(file)) return;
    const text = await readFile(full, 'utf8');
    fixed.push(...(await place(full, text, fixYamlFile(text, silences))));
  };
  if (content.identity) await fixYaml('archive.yaml', []);
  await fixYaml(OLD_ADDRESSES_FILE, []);
  for (const [name, { file }] of Object.entries(AUTHORITIES)) {
    await fixYaml(file, content[name as keyof typeof AUTHORITIES].flatMap(({ record }) => record.silenced));
  }
  for (const { file, collection } of await documentFiles(content.folder)) {
    // Not decoded by `readText`, which drops the byte order mark that the file may begin with.
    if ((readText(file, new Reader())) === undefined) continue;
    const text = await readFile(file, 'utf8');
    fixed.push(...(await place(file, text, fixDocument(text, shownPath(file), collection))));
  }
  return fixed;
}
