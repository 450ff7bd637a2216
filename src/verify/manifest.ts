import { collidingPaths, pathFault } from './file-name.ts';
import { type ListedFile, treeRoot } from './tree.ts';

/** Name of the list of files, at the root of a built site. */
export const SITE_MANIFEST = 'manifest.json';

/** Name of the signature of that list. */
export const MANIFEST_SIGNATURE = 'manifest.json.minisig';

/** Name of the list of what changed since, at the root of a copy that was updated, and of its signature. */
export const UPDATE_MANIFEST = 'update.json';
export const UPDATE_SIGNATURE = 'update.json.minisig';

/** Shows a browser that saves the site that what it saves is of the root, see `FileProof`. */
export const SAVED_PROOF = 'saved/proof.json';

/** What lists or signs the files of a copy, and so is not among them. */
export const OWN_FILES: ReadonlySet<string> = new Set([SITE_MANIFEST, MANIFEST_SIGNATURE, UPDATE_MANIFEST, UPDATE_SIGNATURE, SAVED_PROOF]);

/** Every file of a built site, but for the list itself and its signature. */
export interface SiteManifest {
  version: 1;
  /** What built the site: name and version. */
  generator: string;
  algorithm: 'sha256';
  /** Merkle root of the files, see `treeRoot`. */
  root: string;
  /** In order of `comparePaths`. */
  files: ListedFile[];
}

/** A manifest that was read: what it says, and what its own list adds up to. */
export interface ReadManifest {
  manifest: SiteManifest;
  /** The root of the files that it lists; another than the one it states if somebody changed the list. */
  listedRoot: string;
  /** Files that an update took out: they are not there, or are what stands in their place. */
  removed: ListedFile[];
}

/** The largest manifest that is read, in bytes, and the most files that it may list. */
export const LARGEST_MANIFEST = 256 * 1024 * 1024;
export const MOST_FILES = 1_000_000;

/** Most faults that are named; a hostile manifest could have a million. */
const MOST_FAULTS = 20;

/** A manifest that can’t be used, with the reasons. Nothing was read on its word. */
export class ManifestRefused extends Error {
  reasons: string[];

  constructor(reasons: string[], list = 'manifest') {
    const rest = reasons.length > MOST_FAULTS ? [`and ${reasons.length - MOST_FAULTS} more`] : [];
    const named = [...reasons.slice(0, MOST_FAULTS), ...rest];
    super(`the ${list} can’t be used: ${named.join('; ')}`);
    this.name = 'ManifestRefused';
    this.reasons = named;
  }
}

/** Whether a value is a SHA-256 as manifests write it. */
export const isDigest = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isSize = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** A path as a message shows it: quoted, with anything that could play tricks written out, and not too long. */
export function shownFile(path: string): string {
  const safe = JSON.stringify(path).replace(/[\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return safe.length > 120 ? `${safe.slice(0, 117)}…"` : safe;
}

/** Says why an entry of a list can’t be that of a file, in English; null where it can. */
export function fileFault(file: Partial<ListedFile> | null, index: number): string | null {
  if (file === null || typeof file !== 'object' || typeof file.path !== 'string') return `entry ${index + 1} has no path`;
  const fault = pathFault(file.path);
  if (fault) return `the path ${shownFile(file.path)} ${fault}`;
  if (OWN_FILES.has(file.path)) return `it lists ${file.path}`;
  if (!isDigest(file.sha256)) return `${shownFile(file.path)} has no SHA-256`;
  if (!isSize(file.bytes)) return `${shownFile(file.path)} has no size`;
  return null;
}

/** Sentences about files of a list that some system would take for one. */
export function collisions(files: readonly ListedFile[]): string[] {
  return collidingPaths(files.map(({ path }) => path)).map((path) => `the path ${shownFile(path)} is there twice, or the same but for letter case`);
}

/**
 * Reads a manifest that anybody may have written.
 * @throws ManifestRefused for anything but a list of files that lie safely within the site, each once
 */
export function readManifest(text: string): ReadManifest {
  let value: Partial<SiteManifest> | null;
  try {
    value = JSON.parse(text) as Partial<SiteManifest> | null;
  } catch {
    throw new ManifestRefused(['it is not JSON']);
  }
  if (value === null || typeof value !== 'object' || !Array.isArray(value.files)) throw new ManifestRefused(['it lists no files']);
  if (value.version !== 1 || value.algorithm !== 'sha256') throw new ManifestRefused(['it is of a kind that this version does not know']);
  if (value.files.length > MOST_FILES) throw new ManifestRefused([`it lists more than ${MOST_FILES} files`]);
  const faults = value.files.map(fileFault).filter((fault) => fault !== null);
  if (!isDigest(value.root)) faults.push('it states no root');
  if (faults.length > 0) throw new ManifestRefused(faults);
  const colliding = collisions(value.files);
  if (colliding.length > 0) throw new ManifestRefused(colliding);
  const manifest = { ...value, generator: typeof value.generator === 'string' ? value.generator.slice(0, 100) : '' } as SiteManifest;
  return { manifest, listedRoot: treeRoot(manifest.files), removed: [] };
}
