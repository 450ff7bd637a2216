import leven from 'leven';
import { analyze, foldCharacters, romanise } from '../persian/index.ts';
import { oncePer } from './once-per.ts';

/** What can be found: a record of an authority file. */
export interface Findable {
  id: string;
  name: string;
  altNames?: readonly string[] | undefined;
  nameEn?: string | undefined;
}

/** How well a name fits what was typed; the first is best. */
export const MATCH_KINDS = ['exact', 'prefix', 'contains', 'near'] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

/** A record found, with the name it was found by. */
export interface AuthorityMatch<T extends Findable = Findable> {
  entry: T;
  kind: MatchKind;
  /** The id, the name or the other name that fits. */
  by: string;
}

/** A name in the forms that are compared. */
interface Forms {
  written: string;
  /** Characters folded, no joiners. */
  folded: string;
  /** Keys of the analyser, between spaces. */
  keys: string;
  /** Consonants in Latin letters. */
  skeleton: string;
}

function formsOf(written: string): Forms {
  const folded = foldCharacters(written).replace(/[\s\u200c-]+/g, ' ').trim();
  return { written, folded, keys: analyze(written).map(({ key }) => key).join(' '), skeleton: romanise(written) };
}

const formsOfEntry = oncePer(({ id, name, altNames, nameEn }: Findable): Forms[] => [name, ...(altNames ?? []), ...(nameEn ? [nameEn] : []), id].map(formsOf));

function hasAllWords(keys: string, wanted: string): boolean {
  const words = new Set(keys.split(' '));
  return wanted !== '' && wanted.split(' ').every((word) => words.has(word));
}

function kindOf(query: Forms, name: Forms): MatchKind | null {
  if (name.folded === query.folded || (query.keys !== '' && name.keys === query.keys)) return 'exact';
  if (query.folded === '') return null;
  if (name.folded.startsWith(query.folded)) return 'prefix';
  if (name.folded.includes(query.folded) || hasAllWords(name.keys, query.keys)) return 'contains';
  // Two names of one consonant are not alike for that.
  if (query.skeleton.length > 2 && name.skeleton === query.skeleton) return 'near';
  const distance = Math.floor(query.folded.length / 4);
  return distance > 0 && leven(name.folded, query.folded) <= distance ? 'near' : null;
}

/**
 * Finds records by id, Persian name, alternative name or English name, however these are spelled: Arabic letters, missing
 * ZWNJ and endings are no hindrance, names are found across scripts, and what nearly fits comes last.
 * @param query what was typed, perhaps not finished; an empty one finds nothing
 * @returns one match a record, the best first: exact, prefix, contains, near; equal ones in the order given
 */
export function findAuthorities<T extends Findable>(query: string, entries: Iterable<T>): AuthorityMatch<T>[] {
  const wanted = formsOf(query);
  if (wanted.folded === '') return [];
  const matches: AuthorityMatch<T>[] = [];
  for (const entry of entries) {
    let best: AuthorityMatch<T> | undefined;
    for (const name of formsOfEntry(entry)) {
      const kind = kindOf(wanted, name);
      if (kind && (!best || MATCH_KINDS.indexOf(kind) < MATCH_KINDS.indexOf(best.kind))) best = { entry, kind, by: name.written };
    }
    if (best) matches.push(best);
  }
  return matches.sort((a, b) => MATCH_KINDS.indexOf(a.kind) - MATCH_KINDS.indexOf(b.kind));
}
