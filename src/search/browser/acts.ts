/** What readers do on a page that they have begun to use. */
const ACTS = ['wheel', 'touchmove', 'keydown', 'pointerdown', 'hashchange'];

/** Watches from now on whether the reader uses the page: nobody who does is to be taken elsewhere. */
export function watchReader(): () => boolean {
  let hasActed = false;
  for (const act of ACTS) addEventListener(act, () => (hasActed = true), { once: true, passive: true });
  return () => hasActed;
}
