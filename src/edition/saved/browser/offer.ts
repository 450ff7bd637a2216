import { SAVED_PROOF } from '../../../verify/manifest.ts';
import { provenRoot } from '../../../verify/proof.ts';
import { SAVED_MANIFEST, type SavedManifest, type SavedProof } from '../form.ts';
import { digestOf, fetchBytes, SavingStopped } from './fetch.ts';

const readJson = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

/** What the host offers to be saved. */
export interface Offer {
  manifest: SavedManifest;
  /** SHA-256 of the list of packs. */
  digest: string;
  /** Root of the site’s manifest, of which the list is a file. */
  treeRoot: string;
}

/** Fetches the list of packs that the host has now. @throws SavingStopped, also where it is not of the root that it is shown with */
export async function fetchOffer(root: string): Promise<Offer> {
  const [bytes, proofBytes] = [await fetchBytes(root + SAVED_MANIFEST, 'notOffered'), await fetchBytes(root + SAVED_PROOF)];
  const digest = await digestOf(bytes);
  try {
    const [manifest, proof] = [readJson(bytes) as SavedManifest, readJson(proofBytes) as SavedProof];
    if (provenRoot({ path: SAVED_MANIFEST, sha256: digest, bytes: bytes.length }, proof) === proof.root) return { manifest, digest, treeRoot: proof.root };
  } catch (error) {
    throw new SavingStopped('damaged', error);
  }
  throw new SavingStopped('damaged');
}
