import type { Parts } from './parts.ts';

/** What a reader had before them when they followed a result; the browser keeps it with the address until its tab is closed. */
export interface Left {
  /** How many results of each list were shown. */
  shown: number[];
  scrolled: number;
}

/** What the reader left who comes back to this address; null for who comes anew. */
export const readLeft = (): Left | null => history.state as Left | null;

/** Remembers where a reader leaves the results, who otherwise would come back to the first ten. */
export function rememberLeaving({ results }: Parts): void {
  results.addEventListener('click', ({ target }) => {
    if (!(target as Element).closest('a')) return;
    const shown = Array.from(results.querySelectorAll('ol'), ({ children }) => children.length);
    const left: Left = { shown, scrolled: scrollY };
    history.replaceState(left, '');
  });
}
