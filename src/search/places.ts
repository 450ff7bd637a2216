/** A place of a word on a page: its position, and how much it counts, in one number, for an archive has millions of places. */

/** Bits for the weight, which Pagefind keeps in a byte. */
const BITS = 8;
const WEIGHT = (1 << BITS) - 1;

/** Positions from here on find no room in a whole number of 32 bits. */
export const MOST_POSITIONS = 1 << (31 - BITS);

/** A position and a weight in one number. */
export const place = (position: number, weight: number) => (position << BITS) | weight;
/** The position in a place. */
export const positionOf = (packed: number) => packed >> BITS;
/** The weight in a place. */
export const weightOf = (packed: number) => packed & WEIGHT;

/** How places are ordered: by weight, and by position within a weight, as an index has them. */
export const byWeight = (a: number, b: number) => weightOf(a) - weightOf(b) || a - b;

/** Whether places are in that order. */
export function isByWeight(places: readonly number[]): boolean {
  for (let index = 1; index < places.length; index++) if (byWeight(places[index - 1]!, places[index]!) > 0) return false;
  return true;
}
