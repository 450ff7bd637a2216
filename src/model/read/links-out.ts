/** Links in a folder that others may write to. Git keeps symbolic links: each could lead to any file of the machine that builds. */
import { existsSync, lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { entriesIn } from '../../system/paths-in.ts';

/** Whether a path is another or lies below it; both are absolute, and no link is followed. */
export const isWithin = (inner: string, outer: string) => inner === outer || inner.startsWith(outer.endsWith(path.sep) ? outer : outer + path.sep);

/** Whether a file lies in a folder, all links on the way to either followed. What is not there lies nowhere. */
export function liesWithin(file: string, folder: string): boolean {
  try {
    return isWithin(realpathSync.native(file), realpathSync.native(folder));
  } catch {
    return false;
  }
}

/** A path with all links on its way followed, as far as it is there; undefined where one of them leads nowhere. */
export function realPath(file: string): string | undefined {
  if (existsSync(file)) return realpathSync(file);
  const above = path.dirname(file);
  const isLink = lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  const folder = isLink || above === file ? undefined : realPath(above);
  return folder && path.join(folder, path.basename(file));
}

/** The links below a folder that lead out of it, or nowhere. The listing tells which are links, so that no file is asked. */
export function linksOut(folder: string): string[] {
  const links = entriesIn(folder).filter((entry) => entry.isSymbolicLink()).map((entry) => path.join(entry.parentPath, entry.name));
  return links.filter((link) => !liesWithin(link, folder)).sort();
}
