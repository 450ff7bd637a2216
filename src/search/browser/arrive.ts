import { type Hit, readHit } from './hit.ts';

/**
 * On a page that was reached from a search: has the matches marked. On any other, does nothing.
 * @param mark loads what it takes and marks them
 */
export function arrive(mark: (hit: Hit) => Promise<void>): void {
  const hit = readHit(location.hash);
  if (hit) void mark(hit);
}
