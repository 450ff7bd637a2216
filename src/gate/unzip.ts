import { promisify } from 'node:util';
import { inflateRawSync } from 'node:zlib';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { entryName } from '../system/zip-name.ts';
import { Sealed, type Budget } from './budget.ts';
import { sha256Of } from './known.ts';
import { fromWindows } from './old-text.ts';

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

/** What is written of an entry. @throws Sealed where it is damaged, or packed in a way that nobody here can open */
function packedIn(bytes: Buffer, entry: Entry): Buffer {
  const header = entry.relativeOffsetOfLocalHeader;
  if (header + HEADER_LENGTH > bytes.length || bytes.readUInt32LE(header) !== HEADER_MARK) throw fail();
  const start = header + HEADER_LENGTH + bytes.readUInt16LE(header + NAME_LENGTH) + bytes.readUInt16LE(header + EXTRA_LENGTH);
  const packed = bytes.subarray(start, start + entry.compressedSize);
  if (packed.length !== entry.compressedSize || entry.isEncrypted()) throw fail();
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) throw fail();
  return packed;
}

/**
 * What is in an entry. All of the file is in memory, so it is unpacked where it lies: streams take ten times as long.
 * @throws Sealed where the entry is damaged
 */
function unpacked(packed: Buffer, { compressionMethod, uncompressedSize }: Entry): Buffer {
  if (compressionMethod === STORED) return packed;
  let inflated: Buffer;
  try {
    inflated = inflateRawSync(packed, { maxOutputLength: Math.max(1, uncompressedSize) });
  } catch {
    throw fail();
  }
  if (inflated.length !== uncompressedSize) throw fail();
  return inflated;
}

/** Something that a zip file holds. */
export interface ZipItem {
  name: string;
  bytes: Buffer;
  /** By what the same bytes, packed in the same way, are known before they are unpacked; none for what is not packed. */
  packedAs?: string;
}

/**
 * What a zip file holds: its entries, and its comments as bytes; what reads a comment as text takes it for the letters of 1981.
 * @param isKnown whether an entry need not be unpacked
 */
export async function* zipEntries(bytes: Buffer, budget: Budget, isKnown: (name: string, packedAs: string) => boolean): AsyncGenerator<ZipItem> {
  const entries = await entriesOf(bytes).catch(() => {
    throw fail();
  });
  const comment = bytes.subarray(bytes.lastIndexOf('PK\u0005\u0006') + END_LENGTH);
  if (comment.length > 0) yield { name: 'comment', bytes: comment };
  for (const entry of entries) {
    const { fileCommentRaw, compressionMethod, uncompressedSize } = entry;
    const name = entryName(entry, fromWindows);
    if (uncompressedSize > budget.left) throw new Sealed('holds more than can be read');
    if (fileCommentRaw.length > 0) yield { name: `${name} › comment`, bytes: fileCommentRaw };
    if (name.endsWith('/')) {
      yield { name, bytes: Buffer.alloc(0) };
      continue;
    }
    const packed = packedIn(bytes, entry);
    const packedAs = `${compressionMethod} ${uncompressedSize} ${sha256Of(packed)}`;
    if (isKnown(name, packedAs)) budget.count(uncompressedSize);
    else yield { name, bytes: budget.take(unpacked(packed, entry)), packedAs };
  }
}
