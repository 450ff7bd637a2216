/** Token filter: one spelling for words with several. */
import { memoize } from './memoize.ts';
import { SPELLING_ROOTS, SPELLING_WORDS } from './tables/spellings.ts';
import { words } from './tables/words.ts';

/** Reads `kept:other,other` entries into a map from each other form to the one kept. */
function readPairs(table: string): Map<string, string> {
  const kept = new Map<string, string>();
  for (const entry of words(table)) {
    const [form, others] = entry.split(':');
    for (const other of others!.split(',')) kept.set(other, form!);
  }
  return kept;
}

const roots = readPairs(SPELLING_ROOTS);
const wholeWords = readPairs(SPELLING_WORDS);
const ANY_ROOT = new RegExp([...roots.keys()].join('|'), 'g');
/** -یزم for -یسم, but not the first person of گریختن and its like. */
const ISM = /(?<=...)(?<!خ|انگ|ام|او|ست|ره)یزم(?=ی?$)/;

/** Puts the letters of roots right wherever they stand in a word (مسئولیت, دمکراتیک). */
export const normalizeRoots = memoize((word) => word.replace(ANY_ROOT, (root) => roots.get(root)!));

/** The kept spelling of a whole word. */
export function normalizeWord(word: string): string {
  return wholeWords.get(word) ?? word;
}

/** The kept spelling of a word without endings, -ism among it (کمونیزم). */
export function normalizeStem(word: string): string {
  return normalizeWord(word).replace(ISM, 'یسم');
}
