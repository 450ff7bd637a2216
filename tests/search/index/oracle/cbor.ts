/** A value of Pagefind’s files. */
export type Item = number | string | Item[];

/** Reads CBOR (RFC 8949) as far as Pagefind’s files use it. @throws Error for anything else, and for bytes that are left over */
export function decodeCbor(bytes: Buffer): Item {
  let at = 0;
  const argument = (low: number): number => {
    if (low < 24) return low;
    const size = { 24: 1, 25: 2, 26: 4 }[low];
    if (!size) throw new Error(`no number of this length: ${low}`);
    at += size;
    return bytes.readUIntBE(at - size, size);
  };
  const item = (): Item => {
    const first = bytes[at++]!;
    const [major, value] = [first >> 5, argument(first & 31)];
    if (major === 0) return value;
    if (major === 1) return -1 - value;
    if (major === 4) return Array.from({ length: value }, item);
    if (major !== 3) throw new Error(`major type ${major} at ${at}`);
    at += value;
    return bytes.toString('utf8', at - value, at);
  };
  const value = item();
  if (at !== bytes.length) throw new Error(`${bytes.length - at} bytes are left`);
  return value;
}
