const decoder = new TextDecoder();

/** A byte that would make an id part of a longer one. */
const goesOn = (byte: number | undefined) => byte === 0x2d || (byte !== undefined && ((byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a)));

/** Whether an id stands in the bytes as it is written, and is not part of a longer one. */
export function standsAlone(bytes: Uint8Array, from: number, to: number, literal: string): boolean {
  return !goesOn(bytes[from - 1]) && !goesOn(bytes[to]) && decoder.decode(bytes.subarray(from, to)).toLowerCase() === literal;
}
