import type { CopyOfSite } from '../compare.ts';

/** A copy of the site somewhere, opened for checking. */
export interface Place extends CopyOfSite {
  /** How many files may usefully be looked at beside each other. */
  atOnce: number;
  /** The bytes of a file that is not larger than said; null where it is not there. @throws PlaceUnreadable */
  small(name: string, most: number): Promise<Uint8Array | null>;
  close(): Promise<void>;
}

/** A place that can’t be read at all, with a sentence that says why. */
export class PlaceUnreadable extends Error {
  override name = 'PlaceUnreadable';
}
