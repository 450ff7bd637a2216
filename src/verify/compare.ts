import { type ReadManifest } from './manifest.ts';
import { comparePaths, type ListedFile } from './tree.ts';

/** Files that some hosts take for themselves and do not hand out: missing from the web, they are no loss. */
const KEPT_BY_HOSTS = /^(?:_headers|_redirects|\.htaccess|\.nojekyll|hosting\/.*)$/;

/** What was found of one listed file. */
export type Finding = 'good' | 'changed' | 'missing' | { unreadable: string };

/** A copy of the site: how to see what is in it. */
export interface CopyOfSite {
  /** Paths of all its files, but for the manifest and its signature; null where that can’t be known, as on the web. */
  paths: string[] | null;
  /** Looks at one listed file. It never throws: what can’t be read is a finding. */
  look(file: ListedFile): Promise<Finding>;
}

/** How a copy differs from its manifest. All lists are in order of path. */
export interface Differences {
  missing: string[];
  changed: string[];
  /** null where it can’t be known. */
  extra: string[] | null;
  unreadable: { path: string; reason: string }[];
  /** Listed files that a web host keeps to itself. */
  keptByHost: string[];
}

/** Files that are too many: not what stands in the place of one that an update took out. */
async function extraFiles(copy: CopyOfSite, paths: string[], removed: readonly ListedFile[]): Promise<string[]> {
  const inPlace = new Map(removed.map((file) => [file.path, file]));
  const extra: string[] = [];
  for (const path of paths) {
    const file = inPlace.get(path);
    if (!file || (await copy.look(file)) !== 'good') extra.push(path);
  }
  return extra;
}

/**
 * Compares a copy with its manifest.
 * @param atOnce how many files are looked at beside each other
 * @param onProgress is told how many files have been looked at
 */
export async function compareCopy({ manifest, removed }: ReadManifest, copy: CopyOfSite, atOnce: number, onProgress: (done: number) => void): Promise<Differences> {
  const listed = new Set(manifest.files.map(({ path }) => path));
  const there = copy.paths && new Set(copy.paths);
  const found: Differences = { missing: [], changed: [], extra: copy.paths && (await extraFiles(copy, copy.paths.filter((path) => !listed.has(path)), removed)), unreadable: [], keptByHost: [] };
  let done = 0;
  const queue = manifest.files.values();
  const work = async () => {
    for (const file of queue) {
      const { path } = file;
      const finding = there && !there.has(path) ? 'missing' : await copy.look(file);
      if (finding === 'missing' && !there && KEPT_BY_HOSTS.test(path)) found.keptByHost.push(path);
      else if (finding === 'missing' || finding === 'changed') found[finding].push(path);
      else if (finding !== 'good') found.unreadable.push({ path, reason: finding.unreadable });
      onProgress(++done);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  for (const paths of [found.missing, found.changed, found.keptByHost, found.extra ?? []]) paths.sort(comparePaths);
  found.unreadable.sort((one, other) => comparePaths(one.path, other.path));
  return found;
}

/** Whether a copy has every file as listed, and no other. */
export function isWhole({ missing, changed, extra, unreadable }: Differences): boolean {
  return missing.length + changed.length + (extra?.length ?? 0) + unreadable.length === 0;
}
