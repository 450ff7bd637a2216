import { foldCharacters } from '../../persian/index.ts';
import { compareFiled } from './alphabet.ts';
import { inPersianLetters } from '../other-names.ts';
import type { Authority } from '../schema/index.ts';

/** A name that is not the preferred one, and the records it leads to. */
export interface SeeReference<T> {
  name: string;
  records: T[];
}

/** «کمیته‌ی» is «کمیتهٔ» in another spelling. */
const withoutYeh = (folded: string) => folded.replace(/(?<=ه)[\u200c ]ی(?=\s|$)/g, '');

const wordsOf = (name: string) => withoutYeh(foldCharacters(name)).split(/[^\p{L}\p{N}\u200c]+/u).filter(Boolean);
const letters = (words: readonly string[]) => words.join('').replaceAll('\u200c', '');

/** Two spellings that a reader takes for one: letters folded, spaces and signs left out. */
const sameFor = (name: string) => letters(wordsOf(name));

/** Whether a name is the beginning of another, word by word: the two stand side by side in any list. */
function begins(name: string, preferred: string): boolean {
  return letters(wordsOf(preferred).slice(0, wordsOf(name).length)) === sameFor(name);
}

/** Latin names keep their digits. */
const shown = (name: string) => (/[A-Za-z]/.test(name) ? name : inPersianLetters(name));

/**
 * The other names of records as see-references, in Persian order. Spellings that differ only in letter forms, spaces
 * or marks count as one, of which the first given is kept. A name with which the preferred one begins leads nowhere.
 */
export function seeReferences<T extends Pick<Authority, 'name' | 'altNames'>>(records: Iterable<T>): SeeReference<T>[] {
  const references = new Map<string, SeeReference<T>>();
  for (const record of records) {
    for (const name of record.altNames) {
      const key = sameFor(name);
      if (key === '' || key === sameFor(record.name) || begins(name, record.name)) continue;
      const reference = references.get(key) ?? { name: shown(name), records: [] };
      if (!reference.records.includes(record)) reference.records.push(record);
      references.set(key, reference);
    }
  }
  return [...references.values()].sort((a, b) => compareFiled(a.name, b.name));
}
