/** What a person should look at: words of an archive that rules, and no reviewed table, take for another word. */
import { analyze } from './analyze.ts';
import { foldCharacters, ZWNJ } from './characters.ts';
import { isNumberWord } from './numbers.ts';
import * as packed from './packed.ts';
import { relatedNouns } from './plural-pairs.ts';
import { listedSingular } from './plurals.ts';
import { respelled } from './spellings.ts';
import { APPROVED } from './tables/approved.ts';
import { words as readWords } from './tables/words.ts';
import { joinedVerbKey, listedVerbKey } from './verbs.ts';

/** A written word and the key it got. */
export interface Merge {
  written: string;
  key: string;
}

/** Every word of a reviewed table, on whichever side of a colon it stands. */
function listedWords(): Set<string> {
  const { BROKEN_PLURALS, ...lists } = packed;
  const entries = Object.values(lists).flat();
  return new Set([...entries.flatMap((entry) => entry.split(/[:,]/)), ...relatedNouns.keys()]);
}

/**
 * Lists the merges that nobody has reviewed: words whose key is not their folded letters because a rule took an ending
 * off (agents, shapes of plurals, participles) or gave them the vowels of a loanword.
 *
 * Covered are: words of the approved and the protected list (`tables/approved.ts`, `tables/protected.ts`), what a table
 * of plurals, spellings, verbs or numbers says, and what leads to a word of a table or to one that is itself written in
 * the archive. Endings that a ZWNJ sets apart are the writer's own mark, and no merge.
 *
 * @param words the distinct written words of an archive; what is no single word of Persian letters is passed over
 * @returns the merges in the order of the words; those that are right belong into the approved list, others into the
 *   protected one
 */
export function unreviewedMerges(words: Iterable<string>): Merge[] {
  const approved = new Set(readWords(APPROVED));
  const folded = new Map(Array.from(words, (written) => [written, foldCharacters(written)]));
  const known = new Set([...listedWords(), ...folded.values()]);
  const merges: Merge[] = [];
  for (const [written, letters] of folded) {
    if (letters.includes(ZWNJ) || !/^\p{L}+$/u.test(letters) || approved.has(letters)) continue;
    const [token, ...more] = analyze(written);
    if (!token || more.length > 0 || token.key === letters) continue;
    if (!isReviewed(letters, token.key, known)) merges.push({ written, key: token.key });
  }
  return merges;
}

/** Whether a merge leads to a known word, or is one that a table lists. */
function isReviewed(letters: string, key: string, known: ReadonlySet<string>): boolean {
  if (known.has(key) || isNumberWord(key)) return true;
  return [listedSingular, listedVerbKey, joinedVerbKey, respelled].some((lookUp) => lookUp(letters) === key);
}
