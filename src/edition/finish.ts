import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeManifest } from '../export/manifest.ts';
import { signCopy } from '../verify/sign.ts';
import type { EditionAbout } from './about.ts';
import { READ_ME, readMePage } from './read-me.ts';

/** What an edition says of itself to programs. */
export const EDITION_FILE = 'edition.json';

/** With what an edition is signed; undefined where it is not. */
export interface SigningKey {
  /** The file with the secret key. */
  file: string;
  password: string | undefined;
}

/**
 * Gives the files of an edition all that each edition carries: what it is, the page for whoever holds it, its manifest and,
 * where there is a key, the signature of that.
 * @returns root of the edition
 * @throws Error with a sentence where it can’t be signed
 */
export async function finishEdition(folder: string, about: EditionAbout, kind: 'folder' | 'text', key: SigningKey | undefined): Promise<string> {
  const { title, address = null, date, root, id } = about;
  await writeFile(path.join(folder, EDITION_FILE), `${JSON.stringify({ version: 1, kind, id, title, address, date, site: root }, null, 1)}\n`);
  await writeFile(path.join(folder, READ_ME), readMePage(about, kind, kind === 'folder' ? 'index.html' : undefined));
  const { manifest } = await writeManifest(folder);
  if (key) await signCopy(folder, key.file, key.password);
  return manifest.root;
}
