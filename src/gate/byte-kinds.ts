/**
 * What the bytes of UTF-8 text are to somebody who looks for words: a table for each byte that begins a character.
 * Whole sites are read byte by byte with this, which is several times faster than making strings of them first.
 */

/** Kinds of character. Words are runs of one kind; a joiner belongs to whatever word it stands in. */
export const SEPARATOR = 0;
export const LATIN = 1;
export const DIGIT = 2;
export const ARABIC = 3;
export const JOINER = 4;

/** Bytes of the character that begins with a byte. */
export const LENGTHS = Uint8Array.from({ length: 256 }, (_, byte) => (byte < 0xc0 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4));

const isBetween = (value: number, first: number, last: number) => value >= first && value <= last;

const ASCII = Uint8Array.from({ length: 128 }, (_, byte) => {
  if (isBetween(byte, 0x30, 0x39)) return DIGIT;
  return isBetween(byte | 0x20, 0x61, 0x7a) ? LATIN : SEPARATOR;
});

/** Punctuation and signs among the Arabic letters: ، ؛ ؟ ٪ ٫ ٬ ٭ ۔ and what stands before them. */
function arabicKind(code: number): number {
  if (code <= 0x60f || code === 0x61b || isBetween(code, 0x61e, 0x61f) || isBetween(code, 0x66a, 0x66d) || code === 0x6d4) return SEPARATOR;
  if (code === 0x61c) return JOINER;
  return isBetween(code, 0x660, 0x669) || isBetween(code, 0x6f0, 0x6f9) ? DIGIT : ARABIC;
}

const TWO = new Uint8Array(0x800).map((_, code) => {
  if (code === 0xad || code === 0xac || isBetween(code, 0x9d, 0x9e)) return JOINER; // soft hyphen, and what old programs left of a ZWNJ
  if (code === 0xaa || code === 0xb5 || code === 0xba) return LATIN;
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return SEPARATOR;
  return isBetween(code, 0x600, 0x6ff) ? arabicKind(code) : isBetween(code, 0x750, 0x77f) ? ARABIC : LATIN;
});

function threeKind(code: number): number {
  if (isBetween(code, 0x200b, 0x200f) || isBetween(code, 0x202a, 0x202e) || isBetween(code, 0x2060, 0x206f) || code === 0xfeff) return JOINER;
  if (isBetween(code, 0x8a0, 0x8ff) || isBetween(code, 0xfb50, 0xfdfc) || isBetween(code, 0xfe70, 0xfefc)) return ARABIC;
  if (isBetween(code, 0x2000, 0x2bff) || isBetween(code, 0x3000, 0x303f) || isBetween(code, 0xd800, 0xf8ff) || isBetween(code, 0xfe00, 0xfe6f)) return SEPARATOR;
  if (isBetween(code, 0xff10, 0xff19)) return DIGIT;
  return code >= 0xff00 && !isBetween(code, 0xff21, 0xff3a) && !isBetween(code, 0xff41, 0xff5a) ? SEPARATOR : LATIN;
}

const THREE = new Uint8Array(0x10000).map((_, code) => threeKind(code));

/** Letters in disguise (mathematical alphabets) are letters; other characters of four bytes are pictures. */
const fourKind = (second: number) => (second === 0x9d || second === 0x9e ? LATIN : SEPARATOR);

/** Stands for no kind where a byte alone does not tell: the character has several, or it may begin a tag. */
const OTHER = 5;
/** The kinds of characters of one byte. */
export const KINDS_OF_ONE = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 0xc0 || byte === 0x3c ? OTHER : byte < 0x80 ? ASCII[byte]! : SEPARATOR));

/** The kind of the character that begins at a place. Broken UTF-8 is read as separators. */
export function kindAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  if (first < 0x80) return ASCII[first]!;
  if (first < 0xc0) return SEPARATOR;
  const second = bytes[at + 1]! & 0x3f;
  if (first < 0xe0) return TWO[((first & 0x1f) << 6) | second]!;
  if (first < 0xf0) return THREE[((first & 0x0f) << 12) | (second << 6) | (bytes[at + 2]! & 0x3f)]!;
  return fourKind(bytes[at + 1]!);
}

/** The words of a plain text, as places of its bytes. */
export function* wordsIn(bytes: Uint8Array): Generator<[number, number]> {
  let start = -1;
  let open = SEPARATOR;
  let at = 0;
  while (at < bytes.length) {
    const kind = kindAt(bytes, at);
    if (kind !== JOINER && kind !== open) {
      if (start !== -1) yield [start, at];
      start = kind === SEPARATOR ? -1 : at;
      open = kind;
    }
    at += LENGTHS[bytes[at]!]!;
  }
  if (start !== -1) yield [start, Math.min(at, bytes.length)];
}
