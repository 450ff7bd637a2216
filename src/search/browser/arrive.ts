import { type Hit, readHit } from './hit.ts';

/** What readers do on a page that they have begun to use. */
const ACTS = ['wheel', 'touchmove', 'keydown', 'pointerdown', 'hashchange'];

/**
 * On a page that was reached from a search: shows the place that was found at once, and has the matches marked, which may be long on
 * its way over a slow line. Nobody who has gone on in the meantime is taken back. On any other page, does nothing.
 * @param mark loads what it takes, marks them, and tells the first
 */
export function arrive(mark: (hit: Hit) => Promise<Element | null>): void {
  const hit = readHit(location.hash);
  if (!hit) return;
  if (hit.anchor) document.getElementById(hit.anchor)?.scrollIntoView({ block: 'center' });
  let hasActed = false;
  for (const act of ACTS) addEventListener(act, () => (hasActed = true), { once: true, passive: true });
  void mark(hit).then((first) => hasActed || first?.scrollIntoView({ block: 'center' }));
}
