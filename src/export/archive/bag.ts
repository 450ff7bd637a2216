import { createHash, type Hash } from 'node:crypto';
import { zipOf, type Packed, type ZipEntry } from '../../system/zip.ts';

/** A file of a bag’s payload. */
export interface PayloadFile {
  /** Path within the payload, with forward slashes. */
  path: string;
  /** Its bytes, packed and with the SHA-256 of what they were, or not packed; or its pieces. */
  content: Buffer | { packed: Packed; sha256: string } | Iterable<Buffer>;
}

/** What a bag says of itself in bag-info.txt, in the order of RFC 8493; a field without a value is left out. */
export type BagInfo = readonly (readonly [name: string, value: string | undefined])[];

const sha256Of = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');

/** RFC 8493 wants % and the ends of lines written as codes in manifests, and nothing else. */
const manifestPath = (path: string) => path.replace(/[%\r\n]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

/** A value stands on one line. */
const field = ([name, value]: readonly [string, string | undefined]) => (value === undefined ? '' : `${name}: ${value.replace(/\s*[\r\n]+\s*/g, ' ').trim()}\n`);

function* counted(pieces: Iterable<Buffer>, digest: Hash, count: (bytes: number) => void): Generator<Buffer> {
  for (const piece of pieces) {
    digest.update(piece);
    count(piece.length);
    yield piece;
  }
}

/** The files of a bag: payload first, and behind it what tells of it. */
async function* bagFiles(name: string, payload: AsyncIterable<PayloadFile>, info: BagInfo): AsyncGenerator<ZipEntry> {
  const manifest: string[] = [];
  let octets = 0;
  for await (const { path, content } of payload) {
    const entry = `${name}/data/${path}`;
    let digest: string;
    if (Buffer.isBuffer(content)) {
      octets += content.length;
      digest = sha256Of(content);
      yield { name: entry, content };
    } else if ('packed' in content) {
      octets += content.packed.size;
      digest = content.sha256;
      yield { name: entry, content: content.packed };
    } else {
      const hash = createHash('sha256');
      // What comes in pieces has been read, and so is known, when the next file is asked for.
      yield { name: entry, content: counted(content, hash, (bytes) => (octets += bytes)) };
      digest = hash.digest('hex');
    }
    manifest.push(`${digest}  ${manifestPath(`data/${path}`)}\n`);
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
