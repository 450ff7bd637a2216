import { statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { formOfFile, HEAD_SIZE } from '../file-parts.ts';
import { openFileEdition } from './file-edition.ts';
import { openFolder } from './folder.ts';
import { PlaceUnreadable, type Place } from './place.ts';
import { openWeb } from './web.ts';
import { openZip } from './zip.ts';

export { PlaceUnreadable, type Place } from './place.ts';

/** The first bytes of a file, which tell its form. */
async function headOf(file: string): Promise<Buffer> {
  try {
    await using handle = await open(file);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_SIZE), 0, HEAD_SIZE, 0);
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    throw new PlaceUnreadable(`the file can’t be read: ${(error as Error).message}`);
  }
}

/** Opens a copy of the site: a folder, a zip file, a file edition, or an address. @throws PlaceUnreadable */
export async function openPlace(where: string): Promise<Place> {
  if (/^https?:\/\//i.test(where)) return openWeb(where);
  const found = statSync(where, { throwIfNoEntry: false });
  if (!found) throw new PlaceUnreadable('there is nothing of that name');
  if (found.isDirectory()) return openFolder(where);
  const form = formOfFile(await headOf(where));
  if (form === 'page') return openFileEdition(where);
  if (form === 'zim') throw new PlaceUnreadable('a ZIM file lists no files that could be looked at: compare its SHA-256, or check the signature beside it');
  return openZip(where);
}
