/** A value of Pagefind’s files: numbers, texts, and lists of them. */
export type CborItem = number | string | CborItem[];

const UTF8 = new TextDecoder();

/**
 * Reads the part of CBOR (RFC 8949) that `CborWriter` writes: lists of known length, integers of up to 32 bits and text.
 * @throws Error for anything else, for bytes that break off, and for bytes that are left over
 */
export function readCbor(bytes: Uint8Array): CborItem {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const argument = (low: number): number => {
    if (low < 24) return low;
    const from = at;
    at += 1 << (low - 24);
    if (low === 24) return view.getUint8(from);
    if (low === 25) return view.getUint16(from);
    if (low === 26) return view.getUint32(from);
    throw new Error(`not a file of an index: a number of an unknown length at byte ${from}`);
  };
  const item = (): CborItem => {
    const first = view.getUint8(at++);
    const [major, value] = [first >> 5, argument(first & 31)];
    if (major === 0) return value;
    if (major === 1) return -1 - value;
    if (major === 4) {
      const list: CborItem[] = [];
      for (let index = 0; index < value; index++) list.push(item());
      return list;
    }
    if (major !== 3 || at + value > bytes.length) throw new Error(`not a file of an index: unknown at byte ${at}`);
    at += value;
    return UTF8.decode(bytes.subarray(at - value, at));
  };
  const value = item();
  if (at !== bytes.length) throw new Error(`not a file of an index: ${bytes.length - at} bytes are left over`);
  return value;
}
