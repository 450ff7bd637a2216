import { packed, stored, type Packed } from './packed.ts';
import { directoryRecord, endRecord, localHeader, type Listed } from './zip-records.ts';

/** A file in a zip archive: its bytes, or what was packed of them before. */
export interface ZipEntry {
  name: string;
  content: Buffer | Packed;
  /** Whether bytes are left as they are, for formats that ask for that. */
  isStored?: boolean;
}

const asPacked = ({ content, isStored }: ZipEntry): Packed => (Buffer.isBuffer(content) ? (isStored ? stored(content) : packed(content)) : content);

/**
 * Packs files into a zip archive as they come, in their order. The same files give the same bytes. Each is packed when the
 * one before it has been read; what was packed before is taken as it is.
 * @throws whatever making an entry throws, RangeError for a file of 4 GiB
 */
export async function* zipOf(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Buffer> {
  const listed: Listed[] = [];
  let offset = 0;
  for await (const entry of entries) {
    const { bytes, ...about } = asPacked(entry);
    const file: Listed = { ...about, name: Buffer.from(entry.name), packedSize: bytes.length, offset };
    const head = localHeader(file);
    listed.push(file);
    offset += head.length + bytes.length;
    yield head;
    yield bytes;
  }
  const directory = Buffer.concat(listed.map(directoryRecord));
  yield directory;
  yield endRecord(listed.length, { offset, size: directory.length });
}
