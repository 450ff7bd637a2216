import { toHex } from './sha256.ts';
import { comparePaths, halfOf, leafOf, leavesOf, type ListedFile, nodeOf, rootOf } from './tree.ts';

/** Shows that a file is among those of a root without listing the others: the audit path of RFC 6962 (2.1.1). */
export interface FileProof {
  /** Place of the file among all, from 0. */
  index: number;
  /** How many files there are. */
  count: number;
  /** The nodes beside the way from the leaf to the root, 64 hexadecimal digits each, the lowest first. */
  path: string[];
}

function pathTo(leaves: Uint8Array[], index: number, from: number, to: number): Uint8Array[] {
  if (to - from === 1) return [];
  const middle = from + halfOf(to - from);
  return index < middle ? [...pathTo(leaves, index, from, middle), rootOf(leaves, middle, to)] : [...pathTo(leaves, index, middle, to), rootOf(leaves, from, middle)];
}

/**
 * Proves that a file is one of those that a root stands for.
 * @throws Error when it is not among them
 */
export function proveFile(files: readonly ListedFile[], path: string): FileProof {
  const index = files.filter((file) => comparePaths(file.path, path) < 0).length;
  if (!files.some((file) => file.path === path)) throw new Error(`${path} is not among the files`);
  return { index, count: files.length, path: pathTo(leavesOf(files), index, 0, files.length).map(toHex) };
}

/**
 * The root that a file and its proof lead to. Where the root is known to be the archive’s, the file is one of it.
 * @returns 64 hexadecimal digits in lower case; undefined for what can be no proof
 */
export function provenRoot(file: ListedFile, { index, count, path }: FileProof): string | undefined {
  if (!Number.isSafeInteger(count) || !Number.isSafeInteger(index) || index < 0 || index >= count) return undefined;
  if (!Array.isArray(path) || !path.every((node) => /^[0-9a-f]{64}$/.test(node))) return undefined;
  const nodes = path.map((node) => Uint8Array.from(node.match(/../g)!, (pair) => Number.parseInt(pair, 16)));
  const climb = (from: number, to: number): Uint8Array | undefined => {
    if (to - from === 1) return leafOf(file);
    const middle = from + halfOf(to - from);
    const isLeft = index < middle;
    const beside = nodes.pop();
    const own = isLeft ? climb(from, middle) : climb(middle, to);
    return beside && own && (isLeft ? nodeOf(own, beside) : nodeOf(beside, own));
  };
  const root = climb(0, count);
  return root && nodes.length === 0 ? toHex(root) : undefined;
}
