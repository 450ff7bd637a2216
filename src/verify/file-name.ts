/** Longest path, and longest name in one, in bytes of UTF-8: what common file systems hold. */
const LONGEST_PATH = 1024;
const LONGEST_NAME = 255;

/**
 * Says why a path can’t be that of a file of a site, in English; null where it can. What passes means the same file on
 * every system, lies within the site, and looks like nothing that it isn’t.
 */
export function pathFault(path: string): string | null {
  // A unit of UTF-16 takes three bytes at most: most names need not be measured.
  const isLonger = (text: string, most: number) => text.length * 3 > most && new TextEncoder().encode(text).length > most;
  if (path === '') return 'is empty';
  if (isLonger(path, LONGEST_PATH)) return `is longer than ${LONGEST_PATH} bytes`;
  if (!path.isWellFormed()) return 'is not valid Unicode';
  if (path !== path.normalize('NFC')) return 'is not in Unicode’s composed form (NFC)';
  // Controls, and marks that turn the direction of what is shown. ZWNJ and ZWJ belong to Persian names.
  if (/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/.test(path)) return 'holds control characters or direction marks';
  if (path.includes('\\')) return 'holds a backslash';
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return 'is absolute';
  for (const name of path.split('/')) {
    if (name === '') return 'holds an empty name';
    if (name === '.' || name === '..') return 'leaves its folder';
    if (isLonger(name, LONGEST_NAME)) return `holds a name longer than ${LONGEST_NAME} bytes`;
  }
  return null;
}

/** What systems take a path for that know no letter case, or compose letters. */
export const alikeOf = (path: string): string => path.normalize('NFKC').toLowerCase();

/** Paths among these that some system would take for one file: the same but for letter case, or given twice. */
export function collidingPaths(paths: readonly string[]): string[] {
  const seen = new Map<string, string>();
  const colliding = new Set<string>();
  const first = (key: string, path: string) => {
    const other = seen.get(key);
    if (other === undefined) seen.set(key, path);
    return other;
  };
  for (const path of paths) {
    const other = first(alikeOf(path), path);
    if (other !== undefined) colliding.add(other).add(path);
  }
  return [...colliding];
}
