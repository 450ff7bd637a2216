/** Token filter: one spelling for words with several. */
import { memoize } from './memoize.ts';
import { LOANWORDS, SPELLING_ROOTS, SPELLING_WORDS, TANVIN } from './packed.ts';
import { BEFORE_GOZAR } from './tables/shapes.ts';

/** Reads `kept:other,other` entries into a map from each other form to the one kept. */
function readPairs(table: readonly string[]): Map<string, string> {
  const kept = new Map<string, string>();
  for (const entry of table) {
    const [form, others] = entry.split(':');
    for (const other of others!.split(',')) kept.set(other, form!);
  }
  return kept;
}

const roots = readPairs(SPELLING_ROOTS);
const wholeWords = readPairs(SPELLING_WORDS);
for (const stem of TANVIN) wholeWords.set(`${stem}ن`, `${stem}ا`);
const ANY_ROOT = new RegExp([...roots.keys()].join('|'), 'g');
/** -یزم for -یسم, but not the first person of گریختن and its like. */
const ISM = /(?<=...)(?<!خ|انگ|ام|او|ست|ره)یزم(?=ی?$)/;
/** گزار and گذار behind another word; not گزارش, میگذارد, گذاردن. */
const GOZAR = new RegExp(`(?<=..)(?<!می)گ(?:ذار(?<=(?:${BEFORE_GOZAR})....)|زار(?<!(?:${BEFORE_GOZAR})....))(?![شد])`);

/** What is left of a loanword without vowel letters; ط is read as ت. */
function consonantsOf(word: string): string {
  return (word.charAt(0) + word.slice(1).replace(/[اوی]/g, '')).replaceAll('ط', 'ت');
}

const FEWEST_CONSONANTS = 5;
const loanwords = new Map(LOANWORDS.map((word) => [consonantsOf(word), word.replace(/[اوی]+$/, '')]));
const mostConsonants = Math.max(...[...loanwords.keys()].map((consonants) => consonants.length));

/** A word that begins with the consonants of a loanword gets that one's vowels: رفراندومی → رفراندمی. */
function normalizeLoanword(word: string): string {
  const consonants = consonantsOf(word);
  for (let length = Math.min(consonants.length, mostConsonants); length >= FEWEST_CONSONANTS; length--) {
    const kept = loanwords.get(consonants.slice(0, length));
    if (kept === undefined) continue;
    let end = 1;
    for (let seen = 1; seen < length; end++) if (!'اوی'.includes(word[end]!)) seen++;
    return kept + word.slice(end);
  }
  return word;
}

function normalizeListedRoots(word: string): string {
  return word.replace(ANY_ROOT, (root) => roots.get(root)!);
}

/** Puts the letters of roots right wherever they stand in a word (مسئولیت), and those of a loanword it begins with. */
export const normalizeRoots = memoize((word) =>
  normalizeLoanword(normalizeListedRoots(word)).replace(GOZAR, (gozar) =>
    gozar === 'گذار' ? 'گزار' : 'گذار',
  ),
);

/** The spelling that the tables give a word, loanwords and گزار aside. */
export function respelled(word: string): string {
  return normalizeWord(normalizeListedRoots(word));
}

/** The kept spelling of a whole word, with or without ی behind it. */
export function normalizeWord(word: string): string {
  const kept = wholeWords.get(word);
  if (kept !== undefined || !word.endsWith('ی')) return kept ?? word;
  const noun = wholeWords.get(word.slice(0, -1));
  return noun === undefined ? word : `${noun}ی`;
}

/** The kept spelling of a word without endings, -ism among it (کمونیزم). */
export function normalizeStem(word: string): string {
  return normalizeWord(word).replace(ISM, 'یسم');
}
