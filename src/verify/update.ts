import { collisions, fileFault, isDigest, ManifestRefused, MOST_FILES, type ReadManifest } from './manifest.ts';
import { treeRoot, type ListedFile } from './tree.ts';

/**
 * What changed in a copy since its manifest was made. Laid over the manifest it lists every file of the updated copy, and
 * costs a hundredth of a new manifest. An update is always made against the same base and names all that any update to
 * that base has touched, so the newest takes the place of every other.
 */
export interface UpdateManifest {
  version: 1;
  /** What made it: name and version. */
  generator: string;
  algorithm: 'sha256';
  /** Root of the manifest that it is laid over. */
  since: string;
  /** Root of the updated copy. */
  root: string;
  /** 1 for the first update to its base, one more for each that follows. */
  sequence: number;
  /** Day on which it was made, as in 2026-11-28. */
  date: string;
  /** Files that are new, or other than the manifest says. */
  files: ListedFile[];
  /**
   * Files that are gone, each with the size and digest of what the update brings in its place, for readers who unpack it over
   * their copy and can’t delete by that.
   */
  removed: ListedFile[];
}

/** An update that belongs to another copy than the one it lies in. */
export class ForeignUpdate extends ManifestRefused {}

const UPDATE = 'update';
const MOST_UPDATES = 1_000_000;

/**
 * Reads an update that anybody may have written.
 * @throws ManifestRefused for anything but two lists of files that lie safely within a copy, each once
 */
export function readUpdate(text: string): UpdateManifest {
  let value: Partial<UpdateManifest> | null;
  try {
    value = JSON.parse(text) as Partial<UpdateManifest> | null;
  } catch {
    throw new ManifestRefused(['it is not JSON'], UPDATE);
  }
  if (value === null || typeof value !== 'object' || !Array.isArray(value.files) || !Array.isArray(value.removed)) throw new ManifestRefused(['it does not list what changed'], UPDATE);
  if (value.version !== 1 || value.algorithm !== 'sha256') throw new ManifestRefused(['it is of a kind that this version does not know'], UPDATE);
  const all = [...value.files, ...value.removed];
  if (all.length > MOST_FILES) throw new ManifestRefused([`it lists more than ${MOST_FILES} files`], UPDATE);
  const faults = all.map(fileFault).filter((fault) => fault !== null);
  if (!isDigest(value.root) || !isDigest(value.since)) faults.push('it states no root, or not which it follows');
  if (!Number.isInteger(value.sequence) || value.sequence! < 1 || value.sequence! > MOST_UPDATES) faults.push('it has no number');
  if (typeof value.date !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value.date)) faults.push('it has no date');
  if (faults.length > 0) throw new ManifestRefused(faults, UPDATE);
  const colliding = collisions(all);
  if (colliding.length > 0) throw new ManifestRefused(colliding, UPDATE);
  return { ...value, generator: typeof value.generator === 'string' ? value.generator.slice(0, 100) : '' } as UpdateManifest;
}

/**
 * Lays an update over the manifest of its base.
 * @returns a manifest of the updated copy; its root is the one that the update states
 * @throws ForeignUpdate where the update was made for another base, ManifestRefused where some system could not hold the files
 */
export function layOver({ manifest, listedRoot: base }: ReadManifest, update: UpdateManifest): ReadManifest {
  if (update.since !== base) throw new ForeignUpdate([`it was made for another copy, with the root ${update.since}; this one’s is ${base}`], UPDATE);
  const replaced = new Set([...update.files, ...update.removed].map(({ path }) => path));
  const files = [...manifest.files.filter(({ path }) => !replaced.has(path)), ...update.files];
  const colliding = collisions(files);
  if (colliding.length > 0) throw new ManifestRefused(colliding, UPDATE);
  return { manifest: { ...manifest, generator: update.generator, root: update.root, files }, listedRoot: treeRoot(files), removed: update.removed };
}
