import { openFolder } from './places/folder.ts';
import { verifyCopy, type Verification } from './verify.ts';

/** A site is not as its manifest says, so nothing is made of it or said for it. */
export class NotAsListed extends Error {
  override name = 'NotAsListed';
}

/**
 * Holds a built site against its manifest before something is made of it: whatever is made has a manifest of its own, by which
 * files that somebody has changed would pass for those of the archive.
 * @param folder the built site
 * @param undone what is not done otherwise: «it was not signed»
 * @throws NotAsListed, and as `verifyCopy` does
 */
export async function requireWhole(folder: string, undone: string): Promise<Verification> {
  const found = await verifyCopy(await openFolder(folder));
  if (!found.good) throw new NotAsListed(`${folder} is not as its manifest says, so ${undone}. “npm run verify” says how it differs.`);
  return found;
}
