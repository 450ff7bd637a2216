/** Whether listed words may begin with the letters at hand: most runs of pieces are passed over at one look. */

/** The first two letters of what may follow an opening, see `twoLetters`. */
export type Followers = ReadonlySet<number>;

const NONE: Followers = new Set();

/** The first two letters of a word as one number; a word of one letter has only that. */
export function twoLetters(word: string): number {
  return word.charCodeAt(0) * 0x10000 + (word.length > 1 ? word.charCodeAt(1) : 0);
}

/** Finds what may follow an opening in words of a list. */
export class Openings {
  readonly #sorted: readonly string[];

  constructor(words: Iterable<string>) {
    this.#sorted = [...words].sort();
  }

  /** The place of the first word that is not before another in the list. */
  #placeOf(word: string): number {
    let [low, high] = [0, this.#sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#sorted[middle]! < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** What stands behind an opening in the words that begin with it: two letters each, and the first by itself. */
  after(opening: string): Followers {
    let followers: Set<number> | undefined;
    for (let place = this.#placeOf(opening); this.#sorted[place]?.startsWith(opening); place++) {
      const rest = this.#sorted[place]!.slice(opening.length);
      if (rest !== '') (followers ??= new Set()).add(twoLetters(rest)).add(twoLetters(rest[0]!));
    }
    return followers ?? NONE;
  }
}
