/** Reads zip files in the browser, without unpacking them: the list at their end, then each file when it is asked for. */

/** A file in a zip file. */
export interface ZippedFile {
  name: string;
  /** 0 stored, 8 deflated; other ways are refused when the file is read. */
  method: number;
  packed: number;
  size: number;
  /** Where its own header stands. */
  offset: number;
  isLink: boolean;
}

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
/** What stands in a field whose value is too large for it; larger files have their values elsewhere (ZIP64). */
const ELSEWHERE = 0xffffffff;

/** A zip file of which pieces can be had. */
export interface Pieces {
  size: number;
  /** The bytes from one place to another; fewer where the file ends before. */
  read(from: number, to: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** The most bytes of a file that are held in memory. */
const MOST_HELD = 1_000_000_000;

/**
 * Takes a file into memory, if it is not too large: a browser takes milliseconds over each piece that it is asked for, and there are two of
 * each of tens of thousands of files. Of a larger one each piece is asked for.
 */
export async function piecesOf(file: Blob): Promise<Pieces> {
  const { size } = file;
  if (size > MOST_HELD) return { size, read: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer()) };
  const held = new Uint8Array(await file.arrayBuffer());
  return { size, read: async (from, to) => held.subarray(from, to) };
}

const viewOf = async (file: Pieces, from: number, to: number): Promise<DataView> => {
  const { buffer, byteOffset, byteLength } = await file.read(from, to);
  return new DataView(buffer, byteOffset, byteLength);
};

/** Lists the files of a zip file. @throws Error for what is none, or too large for this reader */
export async function listZip(file: Pieces): Promise<ZippedFile[]> {
  const tailStart = Math.max(0, file.size - END_SIZE - LONGEST_COMMENT);
  const tail = await viewOf(file, tailStart, file.size);
  let end = tail.byteLength - END_SIZE;
  while (end >= 0 && tail.getUint32(end, true) !== END_MARK) end--;
  if (end < 0) throw new Error('not a zip file');
  const [entries, size, start] = [tail.getUint16(end + 10, true), tail.getUint32(end + 12, true), tail.getUint32(end + 16, true)];
  if (entries === 0xffff || start === ELSEWHERE) throw new Error('a zip file of more than 65,534 files or 4 GiB; unpack it and choose the folder');
  const list = await viewOf(file, start, start + size);
  const files: ZippedFile[] = [];
  let at = 0;
  for (let index = 0; index < entries; index++) {
    if (list.getUint32(at, true) !== ENTRY_MARK) throw new Error('a damaged zip file');
    const [nameLength, extraLength, commentLength] = [list.getUint16(at + 28, true), list.getUint16(at + 30, true), list.getUint16(at + 32, true)];
    const name = new TextDecoder().decode(new Uint8Array(list.buffer, list.byteOffset + at + 46, nameLength));
    const isUnix = list.getUint8(at + 5) === 3;
    files.push({
      name, method: list.getUint16(at + 10, true), packed: list.getUint32(at + 20, true), size: list.getUint32(at + 24, true), offset: list.getUint32(at + 42, true),
      isLink: isUnix && (list.getUint32(at + 38, true) >>> 28) === 10,
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return files.filter((entry) => !entry.name.endsWith('/'));
}

/** The bytes of a file in a zip file; null when there are more of them than was said. */
export async function readZipped(file: Pieces, { method, packed, size, offset }: ZippedFile): Promise<Uint8Array<ArrayBuffer> | null> {
  if (method !== 0 && method !== 8) throw new Error('packed in a way that browsers do not know');
  const header = await viewOf(file, offset, offset + 30);
  const start = offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const content = await file.read(start, start + packed);
  if (method === 0) return content;
  const bytes = new Uint8Array(size);
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  // What is wrong with it, whoever reads is told.
  writer.write(content).then(() => writer.close()).catch(() => undefined);
  const reader = stream.readable.getReader();
  for (let at = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return at === size ? bytes : bytes.slice(0, at);
    if (at + value.length > size) {
      await reader.cancel();
      return null;
    }
    bytes.set(value, at);
    at += value.length;
  }
}
