import { readHit } from './hit.ts';

/** On a page that was reached from a search: loads what it takes to mark the matches. On any other, does nothing. */
export function arrive(root: string): void {
  const hit = readHit(location.hash);
  if (!hit) return;
  void import('./mark.ts').then(({ markMatches }) => markMatches(hit.query, hit.anchor, new URL(`${root}pagefind/`, location.href).href));
}
