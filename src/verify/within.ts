/** Which of the files that somebody shows are those of a copy. Runs in Node and, pasted into verify.html, in the browser. */
import { SITE_MANIFEST, UPDATE_MANIFEST } from './manifest.ts';

/** The part that all paths of a copy share up to the manifest, or to the list of an update that has none: the folder in which it lies. */
function topFolder(paths: readonly string[]): string {
  for (const list of [SITE_MANIFEST, UPDATE_MANIFEST]) {
    const found = paths.filter((path) => path === list || path.endsWith(`/${list}`)).sort((one, other) => one.length - other.length)[0];
    if (found) return found.slice(0, -list.length);
  }
  return '';
}

/**
 * Files by their path within the copy. What lies outside is of no such path, and so is too many: whoever unpacks a zip file sees an
 * index.html beside the folder of the copy first.
 * @throws Error for a path that is there twice: what is unpacked may be the other
 */
export function withinCopy<T>(entries: readonly (readonly [path: string, value: T])[]): Map<string, T> {
  const top = topFolder(entries.map(([path]) => path));
  const files = new Map<string, T>();
  for (const [path, value] of entries) {
    const name = path.startsWith(top) ? path.slice(top.length) : `../${path}`;
    if (files.has(name)) throw new Error(`it has ${JSON.stringify(name)} twice`);
    files.set(name, value);
  }
  return files;
}
