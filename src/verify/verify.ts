import { compareCopy, isWhole, type Differences } from './compare.ts';
import { LARGEST_MANIFEST, MANIFEST_SIGNATURE, readManifest, SITE_MANIFEST } from './manifest.ts';
import { checkSignature, type SignatureFinding } from './minisign.ts';
import type { PublicKey } from './minisign-keys.ts';
import { PlaceUnreadable, type Place } from './places/place.ts';

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
  signature: SignatureState;
}

/** What a copy is held against, beyond its own manifest. */
export interface Expectations {
  /** The key that must have signed the manifest. */
  key?: PublicKey | undefined;
  /** The root known from elsewhere, hexadecimal. */
  root?: string | undefined;
  onProgress?: (done: number, of: number) => void;
}

/** A signature file has four short lines. */
const LARGEST_SIGNATURE = 64 * 1024;

async function findSignature(place: Place, manifest: Uint8Array, key: PublicKey | undefined): Promise<SignatureState> {
  let signature: Uint8Array | null;
  try {
    signature = await place.small(MANIFEST_SIGNATURE, LARGEST_SIGNATURE);
  } catch (error) {
    return { state: 'bad', reason: (error as Error).message };
  }
  if (!signature) return { state: 'absent' };
  return key ? checkSignature(manifest, new TextDecoder().decode(signature), key) : { state: 'unchecked' };
}

/**
 * Checks a copy of the site against its manifest.
 * @throws PlaceUnreadable where there is no copy to check, ManifestRefused where its manifest can’t be used
 */
export async function verifyCopy(place: Place, { key, root, onProgress = () => {} }: Expectations = {}): Promise<Verification> {
  const bytes = await place.small(SITE_MANIFEST, LARGEST_MANIFEST);
  if (!bytes) throw new PlaceUnreadable(`there is no ${SITE_MANIFEST}: this is not a copy of an archive`);
  const read = readManifest(new TextDecoder().decode(bytes));
  const { manifest, listedRoot } = read;
  const signature = await findSignature(place, bytes, key);
  const differences = await compareCopy(read, place, place.atOnce, (done) => onProgress(done, manifest.files.length));
  const rootIsGood = listedRoot === manifest.root && (root === undefined || root.toLowerCase() === listedRoot);
  const isSigned = key ? signature.state === 'good' : true;
  return {
    good: isWhole(differences) && rootIsGood && isSigned,
    files: manifest.files.length, generator: manifest.generator, root: listedRoot, statedRoot: manifest.root, rootIsGood, signature, ...differences,
  };
}
