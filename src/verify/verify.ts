import { compareCopy, isWhole, type Differences } from './compare.ts';
import { LARGEST_MANIFEST, MANIFEST_SIGNATURE, readManifest, SITE_MANIFEST, UPDATE_MANIFEST, UPDATE_SIGNATURE } from './manifest.ts';
import { checkSignature, type SignatureFinding } from './minisign.ts';
import type { PublicKey } from './minisign-keys.ts';
import type { FileFinding } from './one-file.ts';
import { PlaceUnreadable, type Place } from './places/place.ts';
import { layOver, readUpdate, type UpdateManifest } from './update.ts';

/** What is known of the signature; “unchecked” where there is one and no key was named. */
export type SignatureState = SignatureFinding | { state: 'absent' } | { state: 'unchecked' };

/** What checking a copy showed. */
export interface Verification extends Differences {
  /** Whether the copy is whole, its root the one stated and expected, and signed where a key was named. */
  good: boolean;
  /** How many files the manifest lists. */
  files: number;
  generator: string;
  /** The root that the listed files add up to. */
  root: string;
  /** The root that the manifest states. */
  statedRoot: string;
  /** Whether the root is the stated one and, where one was expected, that. */
  rootIsGood: boolean;
  /** Of the manifest, or of the update where there is one: that names the root of its manifest, so it vouches for both. */
  signature: SignatureState;
  /** The update that was laid over the manifest; null where the copy is as it was made. */
  update: Pick<UpdateManifest, 'since' | 'sequence' | 'date'> | null;
  /** Of a copy that is one file: its digest, and the signature beside it. */
  file?: FileFinding;
}

/** Whether one of some signatures is good and none is bad. */
export const isVouchedFor = (signatures: readonly SignatureState[]): boolean => signatures.some(({ state }) => state === 'good') && signatures.every(({ state }) => state !== 'bad');

/** What a copy is held against, beyond its own manifest. */
export interface Expectations {
  /** The key that must have signed the manifest. */
  key?: PublicKey | undefined;
  /** The root known from elsewhere, hexadecimal. */
  root?: string | undefined;
  /** What is known of a copy that is one file: the signature beside it counts as well as that of its manifest. */
  file?: FileFinding | undefined;
  onProgress?: (done: number, of: number) => void;
}

/** A signature file has four short lines. */
const LARGEST_SIGNATURE = 64 * 1024;

async function findSignature(place: Place, name: string, signed: Uint8Array, key: PublicKey | undefined): Promise<SignatureState> {
  let signature: Uint8Array | null;
  try {
    signature = await place.small(name, LARGEST_SIGNATURE);
  } catch (error) {
    return { state: 'bad', reason: (error as Error).message };
  }
  if (!signature) return { state: 'absent' };
  return key ? checkSignature(signed, new TextDecoder().decode(signature), key) : { state: 'unchecked' };
}

async function findUpdate(place: Place): Promise<Uint8Array | null> {
  try {
    return await place.small(UPDATE_MANIFEST, LARGEST_MANIFEST);
  } catch (error) {
    // A host that does not answer for it may as well have none: its files are held against the manifest.
    if (place.paths === null) return null;
    throw error;
  }
}

/**
 * Checks a copy of the site against its manifest, and the update to it where it has one.
 * @throws PlaceUnreadable where there is no copy to check, ManifestRefused where its manifest or update can’t be used
 */
export async function verifyCopy(place: Place, { key, root, file, onProgress = () => {} }: Expectations = {}): Promise<Verification> {
  const bytes = await place.small(SITE_MANIFEST, LARGEST_MANIFEST);
  if (!bytes) {
    const isUpdate = (await findUpdate(place)) !== null;
    throw new PlaceUnreadable(isUpdate ? `there is no ${SITE_MANIFEST} in an update: it is judged when it is applied; until then, by its SHA-256 or the signature beside it` : `there is no ${SITE_MANIFEST}: this is not a copy of an archive`);
  }
  const base = readManifest(new TextDecoder().decode(bytes));
  const updateBytes = await findUpdate(place);
  const update = updateBytes && readUpdate(new TextDecoder().decode(updateBytes));
  const read = update ? layOver(base, update) : base;
  const { manifest, listedRoot } = read;
  const signature = updateBytes ? await findSignature(place, UPDATE_SIGNATURE, updateBytes, key) : await findSignature(place, MANIFEST_SIGNATURE, bytes, key);
  const differences = await compareCopy(read, place, place.atOnce, (done) => onProgress(done, manifest.files.length));
  const rootIsGood = listedRoot === manifest.root && (root === undefined || root.toLowerCase() === listedRoot);
  const isSigned = key ? isVouchedFor([signature, ...(file ? [file.signature] : [])]) : true;
  return {
    good: isWhole(differences) && rootIsGood && isSigned,
    files: manifest.files.length, generator: manifest.generator, root: listedRoot, statedRoot: manifest.root, rootIsGood, signature,
    update: update && { since: update.since, sequence: update.sequence, date: update.date }, ...(file && { file }), ...differences,
  };
}
