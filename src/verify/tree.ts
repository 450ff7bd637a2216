import { sha256Now, toHex } from './sha256.ts';

/** A file of a built site. */
export interface ListedFile {
  /** From the root of the site, with forward slashes. */
  path: string;
  /** SHA-256 of its bytes, 64 hexadecimal digits in lower case. */
  sha256: string;
  /** Its size. */
  bytes: number;
}

/** What keeps a leaf from being taken for a node, and the other way round (RFC 6962, 2.1). */
const LEAF_PREFIX = 0;
const NODE_PREFIX = 1;

const encoder = new TextEncoder();

/** Place of a code unit among all: halves of pairs, which stand for signs past the 16 bits, come last. */
const rank = (unit: number): number => (unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit);

/**
 * The order of the files: that of the bytes of their paths in UTF-8, which is that of code points.
 * (A plain comparison of texts in JavaScript goes by UTF-16, which sets emoji before some rarer letters.)
 */
export function comparePaths(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  for (let index = 0; index < shorter; index++) {
    const [a, b] = [one.charCodeAt(index), other.charCodeAt(index)];
    if (a !== b) return rank(a) - rank(b);
  }
  return one.length - other.length;
}

/** A node over two others. */
export function nodeOf(left: Uint8Array, right: Uint8Array): Uint8Array {
  const joined = new Uint8Array(1 + left.length + right.length);
  joined[0] = NODE_PREFIX;
  joined.set(left, 1);
  joined.set(right, 1 + left.length);
  return sha256Now(joined);
}

/** The leaf of a file. */
export const leafOf = ({ sha256, bytes, path }: ListedFile): Uint8Array => sha256Now(encoder.encode(`${String.fromCharCode(LEAF_PREFIX)}${sha256} ${bytes} ${path}`));

/** Where so many leaves, two at least, are parted: those of the largest power of two that leaves a rest go left, the rest right. */
export function halfOf(count: number): number {
  let half = 1;
  while (half * 2 < count) half *= 2;
  return half;
}

/** The root of leaves from one place to another, at least one. */
export function rootOf(leaves: Uint8Array[], from: number, to: number): Uint8Array {
  if (to - from === 1) return leaves[from]!;
  const half = halfOf(to - from);
  return nodeOf(rootOf(leaves, from, from + half), rootOf(leaves, from + half, to));
}

/** The leaves of files, in their order. */
export const leavesOf = (files: readonly ListedFile[]): Uint8Array[] => [...files].sort((one, other) => comparePaths(one.path, other.path)).map(leafOf);

/**
 * The Merkle root of an archive: one number of 256 bits that stands for every file, its name and its size. It is the
 * Merkle Tree Hash of RFC 6962 (2.1) with SHA-256, over one leaf for each file in order of `comparePaths`; the data of
 * a leaf is the line `SHA256 BYTES PATH` in UTF-8, without a line break:
 *
 *     leaf = SHA-256(0x00 ‖ line)     node = SHA-256(0x01 ‖ left ‖ right)     no files: SHA-256 of nothing
 *
 * @returns 64 hexadecimal digits in lower case
 */
export function treeRoot(files: readonly ListedFile[]): string {
  const leaves = leavesOf(files);
  return toHex(leaves.length === 0 ? sha256Now(new Uint8Array()) : rootOf(leaves, 0, leaves.length));
}
