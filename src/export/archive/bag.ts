import { createHash } from 'node:crypto';
import { Packing, type Packed } from './packed.ts';
import { zipOf, type ZipEntry } from './zip.ts';

/** A file of a bag’s payload. */
export interface PayloadFile {
  /** Path within the payload, with forward slashes. */
  path: string;
  /** Its bytes, or what was packed of them with their SHA-256. */
  content: Buffer | PackedFile;
}

/** A file that was packed before. */
export interface PackedFile extends Packed {
  /** SHA-256 of its bytes, in hexadecimal. */
  sha256: string;
}

/** What a bag says of itself in bag-info.txt, in the order of RFC 8493; a field without a value is left out. */
export type BagInfo = readonly (readonly [name: string, value: string | undefined])[];

const sha256Of = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');

/** RFC 8493 wants % and the ends of lines written as codes in manifests, and nothing else. */
const manifestPath = (path: string) => path.replace(/[%\r\n]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

/** A value stands on one line. */
const field = ([name, value]: readonly [string, string | undefined]) => (value === undefined ? '' : `${name}: ${value.replace(/\s*[\r\n]+\s*/g, ' ').trim()}\n`);

/** A file that is packed for a bag on its way to elsewhere, so that it is made once. */
export class PackedOnTheWay {
  readonly #packing = new Packing();
  readonly #digest = createHash('sha256');

  /** Passes its pieces on. */
  *through(pieces: Iterable<string>): Generator<Buffer> {
    for (const piece of pieces) {
      const bytes = Buffer.from(piece);
      this.#digest.update(bytes);
      this.#packing.add(bytes);
      yield bytes;
    }
  }

  /** The file, once all of its pieces have gone by. */
  end(): PackedFile {
    return { ...this.#packing.end(), sha256: this.#digest.digest('hex') };
  }
}

/** The files of a bag: payload first, and behind it what tells of it. */
async function* bagFiles(name: string, payload: AsyncIterable<PayloadFile>, info: BagInfo): AsyncGenerator<ZipEntry> {
  const manifest: string[] = [];
  let octets = 0;
  for await (const { path, content } of payload) {
    const [size, digest] = Buffer.isBuffer(content) ? [content.length, sha256Of(content)] : [content.size, content.sha256];
    octets += size;
    manifest.push(`${digest}  ${manifestPath(`data/${path}`)}\n`);
    yield { name: `${name}/data/${path}`, content };
  }
  const tags: [string, string][] = [
    ['bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'],
    ['bag-info.txt', [...info, ['Payload-Oxum', `${octets}.${manifest.length}`] as const].map(field).join('')],
    ['manifest-sha256.txt', manifest.join('')],
  ];
  const lines = tags.map(([tag, text]) => `${sha256Of(text)}  ${tag}\n`);
  for (const [tag, text] of [...tags, ['tagmanifest-sha256.txt', lines.join('')] as const]) yield { name: `${name}/${tag}`, content: Buffer.from(text) };
}

/**
 * A bag (BagIt 1.0, RFC 8493) as a zip archive: the payload with a digest of each file, made and packed as it is read.
 * @param name of the bag’s folder, the only one at the top of the archive
 */
export function zippedBag(name: string, payload: AsyncIterable<PayloadFile>, info: BagInfo): AsyncGenerator<Buffer> {
  return zipOf(bagFiles(name, payload, info));
}
