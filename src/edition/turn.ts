import path from 'node:path';
import { inTurn } from '../build/cache-claim.ts';

/** Where, in the folder of the editions, what is not done yet lies; it is removed with whoever makes them, and those after one that was killed remove it. */
export const workIn = (to: string): string => path.join(to, '.being-made');

/**
 * Makes editions, one process at a time in a folder: all that are of one day have the same names, and are listed in one file.
 * @param to their folder
 */
export const makeInTurn = <T>(to: string, make: () => Promise<T>): Promise<T> =>
  inTurn(make, { claim: workIn(to), waiting: (pid) => `Other editions are being made in ${to} (process ${pid}); waiting for them.` });
