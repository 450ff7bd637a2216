import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { exactText, partsOfFile, type FileParts } from '../file-parts.ts';
import { MANIFEST_SIGNATURE, SITE_MANIFEST } from '../manifest.ts';
import { PlaceUnreadable, type Place } from './place.ts';

/** A copy of part of the archive in one page: its parts stand for files. @throws PlaceUnreadable */
export async function openFileEdition(file: string): Promise<Place> {
  let found: FileParts;
  try {
    found = partsOfFile(exactText(await readFile(file)));
  } catch (error) {
    throw new PlaceUnreadable(`the file can’t be taken apart: ${(error as Error).message}`);
  }
  const { manifest, signature, parts } = found;
  if (!manifest) throw new PlaceUnreadable('it is a page without a manifest: it is no file edition, an old one, or was cut off early');
  const lists = new Map([[SITE_MANIFEST, manifest], [MANIFEST_SIGNATURE, signature]]);
  return {
    paths: [...parts.keys()],
    atOnce: 1,
    async look({ path, bytes, sha256 }) {
      const content = Buffer.from(parts.get(path)!);
      return content.length === bytes && createHash('sha256').update(content).digest('hex') === sha256 ? 'good' : 'changed';
    },
    async small(name) {
      const text = lists.get(name);
      return text ? Buffer.from(text) : null;
    },
    close: async () => {},
  };
}
