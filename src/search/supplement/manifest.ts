/**
 * What a client must know of a supplement, the small index of what changed since a larger one was made; kept beside it as
 * `supplement.json`. A supplement is always made against the same base and holds all that changed since, so a client
 * merges one and no more.
 */
export interface SupplementManifest {
  version: 1;
  /** Identity of the index that it adds to: the hash that the base’s `pagefind-entry.json` names. */
  base: string;
  /** How many pages the base has, as it was made. */
  basePages: number;
  /** How many entries the supplement’s own account has: its pages, and those without words that set its average length. */
  ownPages: number;
  /** How many pages base and supplement hold together. */
  pages: number;
  /** Ids of the pages of the base that changed or are gone. */
  superseded: string[];
  /** Ids of the pages of the supplement. None of them is an id of the base. */
  added: string[];
  /** For each order, from the lowest: the pages of the supplement, and before which place of the base’s order each stands. */
  order: Record<string, [id: string, place: number][]>;
  /** How many of the superseded pages had each value of each filter. */
  lost: Record<string, Record<string, number>>;
}

export const SUPPLEMENT_MANIFEST = 'supplement.json';
