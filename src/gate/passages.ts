/** Words that must stand nowhere in this order. */
export interface Passage {
  /** Name of the rule that is broken where they do. */
  rule: string;
  /** Whose words they are: the file, with its line where that helps. */
  owner: string;
  /** The words, one space between them. */
  text: string;
  /** Ids and addresses stand for themselves only where they are written exactly so. */
  literal?: boolean;
}

/** The longest run of words that is compared as one: so many in a row are nobody else’s. */
export const RUN = 8;

/** A run of words of a passage. */
export interface Run {
  /** Its place among all runs of the same passages: the same in every thread, and in every build that looks for the same. */
  number: number;
  passage: number;
  /** How many words it has. */
  words: number;
  /** Two numbers for its words. */
  a: number;
  b: number;
  /** The run as it must stand in the bytes, for an id. */
  literal: string | null;
}
