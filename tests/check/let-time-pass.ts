import { loadKept, saveKept } from '../../src/check/kept.ts';

/** Makes what is kept look as if it had been looked at much later than the files were written. */
export function letTimePass(cache: string): void {
  saveKept(cache, new Map([...loadKept(cache)].map(([shown, { stamp: [size, modified, changed, looked], ...found }]) => [shown, { ...found, stamp: [size, modified, changed, looked + 60_000] }])));
}
