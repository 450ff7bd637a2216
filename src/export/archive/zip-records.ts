import type { Packed } from './packed.ts';

/*
 * The records of a zip archive, by APPNOTE.TXT 6.3.10 of PKWARE. Sizes and checksums are known before a file is written, so
 * they stand before it, and no reader has to look behind it.
 */

/** A file of an archive, for its directory. */
export interface Listed extends Omit<Packed, 'bytes'> {
  name: Buffer;
  /** Its length as it is packed. */
  packedSize: number;
  /** Where it begins. */
  offset: number;
}

/** Version 2.0 knows deflated files, 4.5 archives of more than the older fields can count. */
const [NEEDED, NEEDED_64] = [20, 45];
/** What made it: Unix (3), so that the rights below are read as such. */
const MADE_BY = (3 << 8) | NEEDED_64;
/** A plain file that all may read. */
const RIGHTS = (0o100644 << 16) >>> 0;
/** Names are UTF-8. */
const UTF8 = 0x800;
/** Of all times one that every zip program can show: the first, 1 January 1980, the same wherever the archive is built. */
const TIME = 0x0021 << 16;
/** In a field this says that the value stands in a longer one. */
const [FULL, FULL_COUNT] = [0xffffffff, 0xffff];

/** What stands of a file both before it and in the directory. */
function common({ name, isDeflated, crc32, packedSize, size }: Listed, needed: number, extra: number): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(needed, 0);
  bytes.writeUInt16LE(UTF8, 2);
  bytes.writeUInt16LE(isDeflated ? 8 : 0, 4);
  bytes.writeUInt32LE(TIME, 6);
  bytes.writeUInt32LE(crc32, 10);
  bytes.writeUInt32LE(packedSize, 14);
  bytes.writeUInt32LE(size, 18);
  bytes.writeUInt16LE(name.length, 22);
  bytes.writeUInt16LE(extra, 24);
  return bytes;
}

/** What stands before a file. @throws RangeError where the file is too large for it: 4 GiB */
export function localHeader(file: Listed): Buffer {
  return Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common(file, NEEDED, 0), file.name]);
}

/** What the directory at the end says of a file. */
export function directoryRecord(file: Listed): Buffer {
  const isFar = file.offset >= FULL;
  const extra = Buffer.alloc(isFar ? 12 : 0);
  if (isFar) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(8, 2);
    extra.writeBigUInt64LE(BigInt(file.offset), 4);
  }
  const head = Buffer.alloc(6);
  head.write('PK\x01\x02', 'latin1');
  head.writeUInt16LE(MADE_BY, 4);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(RIGHTS, 6);
  tail.writeUInt32LE(isFar ? FULL : file.offset, 10);
  return Buffer.concat([head, common(file, isFar ? NEEDED_64 : NEEDED, extra.length), tail, file.name, extra]);
}

/** The end of an archive. @param directory where its directory begins, and how long it is */
export function endRecord(count: number, { offset, size }: { offset: number; size: number }): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Math.min(count, FULL_COUNT), 8);
  end.writeUInt16LE(Math.min(count, FULL_COUNT), 10);
  end.writeUInt32LE(Math.min(size, FULL), 12);
  end.writeUInt32LE(Math.min(offset, FULL), 16);
  if (count < FULL_COUNT && size < FULL && offset < FULL) return end;
  const long = Buffer.alloc(76);
  long.write('PK\x06\x06', 'latin1');
  // The length of what follows in this record.
  long.writeBigUInt64LE(44n, 4);
  long.writeUInt16LE(MADE_BY, 12);
  long.writeUInt16LE(NEEDED_64, 14);
  long.writeBigUInt64LE(BigInt(count), 24);
  long.writeBigUInt64LE(BigInt(count), 32);
  long.writeBigUInt64LE(BigInt(size), 40);
  long.writeBigUInt64LE(BigInt(offset), 48);
  // Where it is found: its own offset, in the one part that there is.
  long.write('PK\x06\x07', 56, 'latin1');
  long.writeBigUInt64LE(BigInt(offset + size), 64);
  long.writeUInt32LE(1, 72);
  return Buffer.concat([long, end]);
}
