import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { partsOfFile } from '../../verify/file-parts.ts';
import { EditionRefused } from '../about.ts';
import type { EditionRecord } from '../record.ts';
import { zimClusters } from '../zim/clusters.ts';

/** What the one file packs; the page around that is read by the gate as it is. */
const PACKED = /^[A-Za-z0-9+/=]+$/;

function* open(kind: EditionRecord['kind'], bytes: Buffer): Generator<Buffer> {
  if (kind === 'zim') yield* zimClusters(bytes);
  if (kind === 'file') for (const data of partsOfFile(bytes.toString('latin1')).parts.values()) if (PACKED.test(data)) yield gunzipSync(Buffer.from(data, 'base64'));
}

/**
 * What lies in an edition in a way that the gate does not open, since nothing else in a site is packed like that.
 * @param folder where the editions lie
 * @throws EditionRefused where it can’t be opened: nobody knows then what is in it
 */
export function* packedWithin(folder: string, { file, kind }: EditionRecord): Generator<Buffer> {
  try {
    yield* open(kind, readFileSync(path.join(folder, file)));
  } catch (error) {
    throw new EditionRefused(`${file} can’t be opened, so nobody knows what is in it: ${(error as Error).message}. Make it anew.`);
  }
}
