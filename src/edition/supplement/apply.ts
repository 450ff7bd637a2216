import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { compareCopy } from '../../verify/compare.ts';
import { LARGEST_MANIFEST, ManifestRefused, readManifest, shownFile, SITE_MANIFEST, UPDATE_MANIFEST, UPDATE_SIGNATURE, type ReadManifest } from '../../verify/manifest.ts';
import { openFolder } from '../../verify/places/folder.ts';
import { openPlace, PlaceUnreadable, type Place } from '../../verify/places/index.ts';
import type { ListedFile } from '../../verify/tree.ts';
import { layOver, readUpdate, type UpdateManifest } from '../../verify/update.ts';
import { Placement, type PlacedFile } from './placement.ts';
import { SupplementRefused } from './refused.ts';

/** What applying a supplement did. */
export interface Applied {
  /** Number of the update that the copy had; 0 for none. */
  from: number;
  /** Number of the update that it has now. */
  to: number;
  /** Root of the copy as it is now. */
  root: string;
  /** How many files were written, and how many taken out. */
  written: number;
  removed: number;
}

/** A signature file has four short lines. */
const LARGEST_SIGNATURE = 64 * 1024;
/** Most files that a sentence names. */
const MOST_NAMED = 5;

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const named = (paths: readonly string[]): string => paths.slice(0, MOST_NAMED).map(shownFile).join(', ') + (paths.length > MOST_NAMED ? ` and ${paths.length - MOST_NAMED} more` : '');

/** Opens the copy that is to be updated. @throws SupplementRefused where it is no folder, PlaceUnreadable */
async function openCopy(folder: string): Promise<Place> {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) throw new SupplementRefused(`there is no folder ${folder}: name the copy that is to be updated`);
  if (!found.isDirectory()) throw new SupplementRefused(`${folder} is a file: unpack the copy into a folder, and name that`);
  return openFolder(folder);
}

/** Opens an update. @throws PlaceUnreadable, by its name */
const openUpdate = (where: string): Promise<Place> =>
  openPlace(where).catch((error: unknown) => {
    throw error instanceof PlaceUnreadable ? new PlaceUnreadable(`the update ${where}: ${error.message}`) : error;
  });

async function readList(place: Place, name: string, what: string): Promise<string> {
  const bytes = await place.small(name, LARGEST_MANIFEST);
  if (!bytes) throw new SupplementRefused(`there is no ${name} in it: this is not a ${what}`);
  return text(bytes);
}

/** What the copy was updated with last; null where it never was, or where its list is damaged and is to be replaced. */
async function lastUpdate(copy: Place): Promise<UpdateManifest | null> {
  const bytes = await copy.small(UPDATE_MANIFEST, LARGEST_MANIFEST);
  try {
    return bytes && readUpdate(text(bytes));
  } catch (error) {
    if (error instanceof ManifestRefused) return null;
    throw error;
  }
}

/** A file of the supplement, held against its list. */
async function readListed(supplement: Place, { path, sha256, bytes }: ListedFile): Promise<PlacedFile> {
  const content = await supplement.small(path, bytes).catch((error: unknown) => {
    if (error instanceof PlaceUnreadable) return null;
    throw error;
  });
  if (!content || createHash('sha256').update(content).digest('hex') !== sha256) throw new SupplementRefused(`the supplement is damaged: ${shownFile(path)} is missing or not as listed; get it anew`);
  return { path, content };
}

/** Refuses what is not newer than what the copy has. */
function checkOrder(update: UpdateManifest, last: UpdateManifest | null, isWhole: boolean): void {
  if (!last || last.since !== update.since || last.sequence < update.sequence) return;
  if (last.sequence > update.sequence) throw new SupplementRefused(`the copy has a newer update (${last.sequence}, of ${last.date}) than this one (${update.sequence}, of ${update.date})`);
  if (last.root !== update.root) throw new SupplementRefused(`the copy has another update with the number ${update.sequence}; one of the two is not the archive’s`);
  if (isWhole) throw new SupplementRefused(`this update (${update.sequence}, of ${update.date}) was applied already`);
}

/** Which of some files of a copy are not there as listed. */
async function notAsListed(copy: Place, read: ReadManifest, files: readonly ListedFile[]): Promise<Set<string>> {
  const { missing, changed, unreadable } = await compareCopy({ ...read, manifest: { ...read.manifest, files: [...files] } }, copy, copy.atOnce, () => {});
  return new Set([...missing, ...changed, ...unreadable.map(({ path }) => path)]);
}

/**
 * Brings a copy up to date. All files are first written beside it and looked at, then each takes its place; what is gone goes
 * last, and the list of the update closes it, so that a run that was broken off is simply repeated.
 * @param copy folder of the copy
 * @param supplement folder or zip file with the update
 * @throws SupplementRefused, ManifestRefused (ForeignUpdate where it is for another copy), PlaceUnreadable: each with a sentence
 */
export async function applySupplement({ copy: folder, supplement: where }: { copy: string; supplement: string }): Promise<Applied> {
  const [copy, supplement] = [await openCopy(folder), await openUpdate(where)];
  try {
    const base = readManifest(await readList(copy, SITE_MANIFEST, 'copy of an archive'));
    const updateText = await readList(supplement, UPDATE_MANIFEST, 'supplement');
    const update = readUpdate(updateText);
    const updated = layOver(base, update);
    if (updated.listedRoot !== update.root) throw new SupplementRefused('the list of the update does not add up to the root that it states: it was changed');
    const last = await lastUpdate(copy);
    const outdated = await notAsListed(copy, updated, update.files);
    const pending = update.files.filter(({ path }) => outdated.has(path));
    const present = new Set(copy.paths);
    const gone = update.removed.filter(({ path }) => present.has(path));
    checkOrder(update, last, pending.length === 0 && gone.length === 0);
    const brought = new Set(update.files.map(({ path }) => path));
    const damaged = await notAsListed(copy, updated, updated.manifest.files.filter(({ path }) => !brought.has(path)));
    if (damaged.size > 0) throw new SupplementRefused(`the copy is damaged, and the update does not mend it: ${named([...damaged])}; get a whole copy anew`);
    const signature = await supplement.small(UPDATE_SIGNATURE, LARGEST_SIGNATURE);
    const placement = await Placement.open(folder);
    const lists: PlacedFile[] = [...(signature ? [{ path: UPDATE_SIGNATURE, content: signature }] : []), { path: UPDATE_MANIFEST, content: Buffer.from(updateText) }];
    for (const file of pending) await placement.add(() => readListed(supplement, file));
    for (const file of lists) await placement.add(() => file);
    // The signature of the last update would be wrong for this one.
    const invalid = signature ? [] : [UPDATE_SIGNATURE];
    await placement.finish([...gone.map(({ path }) => path), ...invalid], lists.map(({ path }) => path));
    return { from: last?.sequence ?? 0, to: update.sequence, root: update.root, written: pending.length, removed: gone.length };
  } finally {
    await supplement.close();
  }
}
