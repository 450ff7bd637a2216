import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { PACKS_FOLDER } from '../../search/transport/packs/names.ts';
import { partsOfFile } from '../../verify/file-parts.ts';
import { openZip } from '../../verify/places/zip.ts';
import { EditionRefused } from '../about.ts';
import { readPack } from '../folder/packs.ts';
import type { EditionRecord } from '../record.ts';
import { zimClusters } from '../zim/clusters.ts';

/** What the one file packs; the page around that is read by the gate as it is. */
const PACKED = /^[A-Za-z0-9+/=]+$/;

/** So large a pack is no edition’s, in bytes. */
const LARGEST_PACK = 1 << 28;

/** The parts of the search index that an update brings: of documents whose pages it does not bring. Those of a folder lie beside their pages. */
async function* indexParts(file: string): AsyncGenerator<Buffer> {
  const zip = await openZip(file);
  try {
    for (const name of zip.paths!.filter((path) => path.startsWith(`${PACKS_FOLDER}/`))) {
      const pack = readPack(new TextDecoder().decode((await zip.small(name, LARGEST_PACK))!));
      for (const part of Object.values(pack)) yield Buffer.from(part, 'base64');
    }
  } finally {
    await zip.close();
  }
}

async function* open(kind: EditionRecord['kind'], file: string): AsyncGenerator<Buffer> {
  if (kind === 'zim') yield* zimClusters(readFileSync(file));
  if (kind === 'file') for (const data of partsOfFile(readFileSync(file, 'latin1')).parts.values()) if (PACKED.test(data)) yield gunzipSync(Buffer.from(data, 'base64'));
  if (kind === 'supplement') yield* indexParts(file);
}

/**
 * What lies in an edition in a way that the gate does not open, since nothing else in a site is packed like that.
 * @param folder where the editions lie
 * @throws EditionRefused where it can’t be opened: nobody knows then what is in it
 */
export async function* packedWithin(folder: string, { file, kind }: EditionRecord): AsyncGenerator<Buffer> {
  try {
    yield* open(kind, path.join(folder, file));
  } catch (error) {
    throw new EditionRefused(`${file} can’t be opened, so nobody knows what is in it: ${(error as Error).message}. Make it anew.`);
  }
}
