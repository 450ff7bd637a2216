import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { inTurn } from '../build/cache-claim.ts';

/** Where, in the folder of the editions, what is not done yet lies; it is removed with whoever makes them, and those after one that was killed remove it. */
export const workIn = (to: string): string => path.join(to, '.being-made');

/**
 * Makes editions, one process at a time in a folder: all that are of one day have the same names, and are listed in one file.
 * @param to their folder
 */
export const makeInTurn = <T>(to: string, make: () => Promise<T>): Promise<T> =>
  inTurn(make, { claim: workIn(to), waiting: (pid) => `Editions are being made or published in ${to} (process ${pid}); waiting for that.` });

/** Whether something can be made in a folder. */
function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Changes the site of which editions are made when none is being made in their folder: a file may be there before it is listed or signed,
 * and an edition of a site that has changed meanwhile is given up. In a folder that is not there, or can’t be written to, none is made.
 * @param editions their folder
 */
export const changeInTurn = <T>(editions: string, change: () => Promise<T>): Promise<T> => (isWritable(editions) ? makeInTurn(editions, change) : change());
