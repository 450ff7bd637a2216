import { watchReader } from './acts.ts';
import { type Hit, readHit } from './hit.ts';
import { reveal } from './reveal.ts';

/** Whether the reader was on this page before: the browser then shows again where they were. */
function isReturn(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.type === 'back_forward' || navigation?.type === 'reload';
}

/**
 * On a page that was reached from a search: shows the place that was found at once, and has the matches marked, which may be long on
 * its way over a slow line. Nobody who has gone on in the meantime is taken back, nor who comes back to the page. On any other page,
 * does nothing.
 * @param mark loads what it takes, marks them, and tells the first
 */
export function arrive(mark: (hit: Hit) => Promise<Element | null>): void {
  const hit = readHit(location.hash);
  if (!hit) return;
  if (isReturn()) return void mark(hit);
  const place = hit.anchor ? document.getElementById(hit.anchor) : null;
  if (place) reveal(place);
  const hasActed = watchReader();
  void mark(hit).then((first) => hasActed() || (first && reveal(first)));
}
