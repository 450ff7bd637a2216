import { fetchManifest } from '../transport/fetched.ts';
import type { Hit } from './hit.ts';
import { indexFolder } from './index-folder.ts';
import { markMatches } from './mark.ts';

/** Marks the matches on a page of a site on the web, and tells the first. @param root way to the root of the site */
export async function markOnline(hit: Hit, root: string): Promise<Element | null> {
  const { compounds } = await fetchManifest(indexFolder(root));
  return markMatches(hit, compounds);
}
