import { promisify } from 'node:util';
import { inflateRawSync } from 'node:zlib';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { Sealed, type Budget } from './budget.ts';

const MOST_ENTRIES = 200_000;
/** Length of the record at the end of a zip file, before its comment. */
const END_LENGTH = 22;
/** Of the header before each entry, without its name and what else it says; and where the lengths of these two stand. */
const HEADER_LENGTH = 30;
const NAME_LENGTH = 26;
const EXTRA_LENGTH = 28;
const HEADER_MARK = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

const fail = () => new Sealed('is a zip file that can’t be opened');

/** What a zip file lists. @throws Error where it can’t be read */
async function entriesOf(bytes: Buffer): Promise<Entry[]> {
  const zip = (await promisify(fromBuffer as (bytes: Buffer, options: object, done: (error: Error | null, zip: ZipFile) => void) => void)(bytes, { lazyEntries: true, autoClose: false }))!;
  const entries: Entry[] = [];
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve());
    zip.on('entry', (entry: Entry) => {
      if (entries.push(entry) > MOST_ENTRIES) reject(fail());
      else zip.readEntry();
    });
    zip.readEntry();
  });
  return entries;
}

/**
 * What is in an entry. All of the file is in memory, so it is unpacked where it lies: streams take ten times as long.
 * @throws Error where the entry is damaged, or packed in another way
 */
function unpacked(bytes: Buffer, entry: Entry): Buffer {
  const header = entry.relativeOffsetOfLocalHeader;
  const start = header + HEADER_LENGTH + bytes.readUInt16LE(header + NAME_LENGTH) + bytes.readUInt16LE(header + EXTRA_LENGTH);
  const packed = bytes.subarray(start, start + entry.compressedSize);
  if (bytes.readUInt32LE(header) !== HEADER_MARK || packed.length !== entry.compressedSize || entry.isEncrypted()) throw fail();
  if (entry.compressionMethod === STORED) return packed;
  if (entry.compressionMethod !== DEFLATED) throw fail();
  const inflated = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.uncompressedSize) });
  if (inflated.length !== entry.uncompressedSize) throw fail();
  return inflated;
}

/** What a zip file holds: its entries, and its comments as bytes; what reads a comment as text takes it for the letters of 1981. */
export async function* zipEntries(bytes: Buffer, budget: Budget): AsyncGenerator<{ name: string; bytes: Buffer }> {
  const entries = await entriesOf(bytes).catch(() => {
    throw fail();
  });
  const comment = bytes.subarray(bytes.lastIndexOf('PK\u0005\u0006') + END_LENGTH);
  if (comment.length > 0) yield { name: 'comment', bytes: comment };
  for (const entry of entries) {
    if (entry.uncompressedSize > budget.left) throw new Sealed('holds more than can be read');
    if (entry.fileCommentRaw.length > 0) yield { name: `${entry.fileName} › comment`, bytes: entry.fileCommentRaw };
    if (entry.fileName.endsWith('/')) {
      yield { name: entry.fileName, bytes: Buffer.alloc(0) };
      continue;
    }
    let inner: Buffer;
    try {
      inner = unpacked(bytes, entry);
    } catch {
      throw fail();
    }
    yield { name: entry.fileName, bytes: budget.take(inner) };
  }
}
