/**
 * How large a source may be. A congress report of 50,000 words has 0.6 MB as text; what is far beyond that is not a
 * document, and would be read into memory many times over.
 */
export const LIMITS = {
  /** Bytes of one file, WordPress exports apart: these are read piece by piece. */
  file: 32 * 1024 * 1024,
  /** Characters of one text. */
  text: 4_000_000,
  /** Punctuation marks of one paragraph: the time that Markdown takes grows with their square. */
  signs: 20_000,
  /** Bytes that a Word file may unpack to, in all, and as one part. */
  unpacked: 128 * 1024 * 1024,
  part: 48 * 1024 * 1024,
  /** Parts of a Word file. */
  parts: 4000,
  /** How many times larger than packed a part of a Word file may be, once it is larger than a megabyte. */
  ratio: 200,
  /** Depth of nested elements. */
  depth: 400,
  /** Bytes of one picture. */
  image: 12 * 1024 * 1024,
} as const;

/** A size as people read it. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0)} MB`;
}
