import { createHash } from 'node:crypto';
import { alikeOf } from '../../verify/file-name.ts';
import { shownFile, type SiteManifest } from '../../verify/manifest.ts';
import { comparePaths, type ListedFile } from '../../verify/tree.ts';
import type { UpdateManifest } from '../../verify/update.ts';
import { EditionRefused } from '../about.ts';
import { EDITION_FILE } from '../finish.ts';
import { EDITIONS_PAGE } from '../page.ts';
import { READ_ME } from '../read-me.ts';
import { PACKS_FOLDER } from '../../search/transport/packs/names.ts';
import { tombstoneOf } from './tombstone.ts';

/** What an update is made of: two copies by their manifests, and the last update between them. */
export interface OverlayOrder {
  /** What readers have. */
  base: SiteManifest;
  /** What they are to have. */
  updated: SiteManifest;
  /** The last update that was made to this base; null before the first. */
  previous: UpdateManifest | null;
  /** Day on which the update is made, as in 2026-11-28. */
  date: string;
}

function placeholder(path: string): ListedFile {
  const content = tombstoneOf(path);
  return { path, sha256: createHash('sha256').update(content).digest('hex'), bytes: content.length };
}

/** A path and the folders on the way to it, as systems know them that know no letter case. */
function wayTo(path: string): string[] {
  const names = alikeOf(path).split('/');
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}

/**
 * Sees to it that what is gone and what came have places of their own: both lie in an update, and some systems would take them for one.
 * @throws EditionRefused
 */
function requireApart(gone: readonly string[], files: readonly ListedFile[]): void {
  const came = new Map(files.map(({ path }) => [alikeOf(path), path]));
  const within = new Map(files.flatMap(({ path }) => wayTo(path).map((step) => [step, path] as const)));
  for (const path of gone) {
    const other = within.get(alikeOf(path)) ?? wayTo(path).map((step) => came.get(step)).find((found) => found !== undefined);
    if (other !== undefined) throw new EditionRefused(`no update can bring ${shownFile(other)} to copies that have ${shownFile(path)}: there are systems that can’t hold both. Give it another name, or make a new edition.`);
  }
}

/**
 * Lists what makes the updated copy of its base, or of any copy that an earlier update was applied to: what such an update
 * touched is listed again, even where it is now as it was in the base.
 * @throws EditionRefused where some system could not hold what is gone beside what came
 */
export function overlayOf({ base, updated, previous, date }: OverlayOrder): UpdateManifest {
  if (previous && previous.since !== base.root) throw new Error(`the last update was made since the root ${previous.since}, but the base’s is ${base.root}`);
  const known = new Map(base.files.map((file) => [file.path, file]));
  const touched = new Set([...(previous?.files ?? []), ...(previous?.removed ?? [])].map(({ path }) => path));
  const files = updated.files.filter(({ path, sha256 }) => touched.has(path) || known.get(path)?.sha256 !== sha256);
  const left = new Set(updated.files.map(({ path }) => path));
  const gone = [...new Set([...known.keys(), ...touched])].filter((path) => !left.has(path)).sort(comparePaths);
  requireApart(gone, files);
  return { version: 1, generator: updated.generator, algorithm: 'sha256', since: base.root, root: updated.root, sequence: (previous?.sequence ?? 0) + 1, date, files, removed: gone.map(placeholder) };
}

/** What is another in each edition though the archive is the same: it tells of its day, or of what editions there are. */
const OF_EDITION = new Set([EDITION_FILE, READ_ME, EDITIONS_PAGE]);

/**
 * Whether an update brings anything that copies lack which have the one before it, or, before the first, are as they were made.
 * @param isIndexed whether search finds anything else than in the base; its packs are written anew whether or not
 */
export function bringsNews(update: UpdateManifest, previous: UpdateManifest | null, isIndexed: boolean): boolean {
  const isOld = (path: string) => OF_EDITION.has(path) || (!previous && !isIndexed && path.startsWith(`${PACKS_FOLDER}/`));
  const told = ({ files, removed }: Pick<UpdateManifest, 'files' | 'removed'>) => [...files.map(({ path, sha256 }) => [path, sha256] as const), ...removed.map(({ path }) => [path, ''] as const)].filter(([path]) => !isOld(path));
  const before = new Map(previous ? told(previous) : []);
  const now = told(update);
  return now.length !== before.size || now.some(([path, sha256]) => before.get(path) !== sha256);
}
