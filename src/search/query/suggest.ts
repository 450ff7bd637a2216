import { analyze, type AnalyzeOptions } from '../../persian/analyze.ts';
import { keyboardVariants } from '../../persian/keyboard.ts';
import { romanise } from '../../persian/romanise.ts';
import { nearSpellings, splitAndJoin } from '../../persian/suggest.ts';
import { OPTIONAL_WORDS } from '../../persian/query-words.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** How many suggestions a reader is offered. */
const MOST = 5;
/** How many writings of one word are tried. */
const PER_WORD = 3;

/** Of more words, or with longer ones, a query is a piece of a text that was pasted in: to try others takes long, and nobody means one of them. */
const MOST_WORDS = 12;
const LONGEST_WORD = 40;

/** Whether the archive knows every word of a text that carries meaning, and there is one. */
function isKnown(text: string, vocabulary: Vocabulary, options: AnalyzeOptions): boolean {
  const keys = analyze(text, options).map(({ key }) => key).filter((key) => !OPTIONAL_WORDS.has(key));
  return keys.length > 0 && keys.every((key) => vocabulary.has(key));
}

/** How a word begins and ends in Latin letters and in Persian ones: transcriptions have its consonants only. */
const EDGES: readonly [latin: RegExp, persian: RegExp][] = [[/^[aeiou]/, /^[اع]/], [/(?:[iy]|ee)$/, /ی$/], [/[^e]eh?$/, /ه$/]];

/** In how many of these a Persian word is unlike one in Latin letters. */
const unlikeness = (latin: string, persian: string) => EDGES.filter(([one, other]) => one.test(latin) !== other.test(persian)).length;

/** Words of the archive whose Latin transcription is that of the word that was typed in Latin letters, or nearly. */
function namesLike(key: string, vocabulary: Vocabulary): string[] {
  if (!/^[a-z]{4,}$/.test(key)) return [];
  const transcribed = new Map<string, string[]>();
  for (const word of vocabulary.keys()) {
    if (/[a-z0-9]/.test(word)) continue;
    const latin = romanise(word);
    const others = transcribed.get(latin);
    if (others) others.push(word);
    else transcribed.set(latin, [word]);
  }
  const own = romanise(key);
  const alike = [...(transcribed.get(own) ?? [])].sort((a, b) => unlikeness(key, a) - unlikeness(key, b));
  const near = nearSpellings(own, transcribed.keys(), PER_WORD).map((latin) => transcribed.get(latin)![0]!);
  return [...alike, ...near].slice(0, PER_WORD).map((word) => vocabulary.get(word)!);
}

/**
 * Other writings of the words that the archive does not know, one word changed at a time. What is put together from several («ضد جنگ»)
 * is left at those of them that it knows: only offered, for without «ضد» it may mean the opposite.
 */
function* mended(query: string, vocabulary: Vocabulary, options: AnalyzeOptions): Generator<string> {
  for (const { key, start, end } of analyze(query, options)) {
    if (vocabulary.has(key)) continue;
    const whole = query.slice(start, end);
    const known = whole.split(/[\s\u200c]+/u).filter((word) => word !== whole && isKnown(word, vocabulary, options));
    const near = nearSpellings(key, vocabulary.keys(), PER_WORD).map((word) => vocabulary.get(word)!);
    for (const writing of [...known, ...near, ...namesLike(key, vocabulary)]) yield query.slice(0, start) + writing + query.slice(end);
  }
}

/**
 * Queries to offer when little was found: the same keys on the other keyboard layout, near spellings from the archive’s
 * own words, words joined, parted or left out, names from their Latin spelling. All are offered, none is put in the place of what
 * was typed.
 */
export function suggestionsFor(query: string, vocabulary: Vocabulary, options: AnalyzeOptions): string[] {
  const words = analyze(query, options);
  if (words.length > MOST_WORDS || words.some(({ start, end }) => end - start > LONGEST_WORD)) return [];
  const candidates = [
    ...keyboardVariants(query).filter((text) => isKnown(text, vocabulary, options)),
    ...splitAndJoin(query, (word) => !isKnown(word, vocabulary, options)).filter((text) => isKnown(text, vocabulary, options)),
    ...mended(query, vocabulary, options),
  ];
  const typed = words.map(({ key }) => key).join(' ');
  const others = candidates.filter((text) => analyze(text, options).map(({ key }) => key).join(' ') !== typed);
  return [...new Set(others)].slice(0, MOST);
}
