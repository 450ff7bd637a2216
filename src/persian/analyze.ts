/** A text becomes tokens: words in the form in which index and query compare them. Read top to bottom. */
import { joinAcronyms } from './acronyms.ts';
import { joinEndings, joinVerbs } from './affixes.ts';
import { ZWNJ } from './characters.ts';
import { joinCompounds, joinFirstParts } from './compounds.ts';
import type { Terms } from './facts.ts';
import { isBoundPart, stem, stripMarkedEndings } from './inflection.ts';
import { isNumberWord } from './numbers.ts';
import { normalizeRoots, normalizeStem, normalizeWord } from './spellings.ts';
import { AFTER_BE, BOUND_FIRST, COMPOUNDS, NEGATIONS, NEVER_FOUND_AS_PART, NO_FIRST_PART, PROTECTED } from './packed.ts';
import { DIGIT_JOINT } from './runs.ts';
import { tokenize } from './tokenizer.ts';
import type { Piece } from './tokenizer.ts';
import { isPreverb, isProgressivePrefix, markedVerbKey } from './verbs.ts';

/** A word of the text as search sees it. */
export interface Token {
  /** Letters and digits only: the form under which the word is indexed and looked for. */
  key: string;
  /** Further forms that also stand for the word in the index, at the same position. */
  alternatives: readonly string[];
  /** UTF-16 offset of the first code unit in the untouched text. */
  start: number;
  /** UTF-16 offset after the last code unit in the untouched text. */
  end: number;
}

/** A word of the text by its terms, which for most words are the same object wherever it stands. */
export interface PlacedTerms {
  terms: Terms;
  /** As of `Token`. */
  start: number;
  end: number;
}

/** Choices of one analysis; index and query must make the same. */
export interface AnalyzeOptions {
  /** Keys of compounds collected from the corpus, see `collectCompounds`. */
  compounds?: ReadonlySet<string>;
}

/** Changes whenever the same text may give other tokens: an index of another version must not be searched. */
export const ANALYSIS_VERSION = 'fa-6';

const compoundTable = new Set(COMPOUNDS);
const afterBe = new Set(AFTER_BE);
const negations = new Set(NEGATIONS);
const protectedWords = new Set(PROTECTED);
/** Parts of compounds that nobody looks for by themselves. */
const noPart = new Set([...BOUND_FIRST, ...NO_FIRST_PART, ...NEVER_FOUND_AS_PART]);

/**
 * Analyses a text.
 *
 * @param text any string; it is not changed, and offsets point into it
 * @returns tokens in order, never overlapping; text between them is space and punctuation. A token may span several
 *   written words («می تواند», «قطعنامه ها», «بیست و پنجم»).
 */
export function analyze(text: string, options: AnalyzeOptions = {}): Token[] {
  return placedTerms(text, options).map(({ terms: { key, alternatives }, start, end }) => ({ key, alternatives, start, end }));
}

/** The same for who remembers what was made of a word: by its object it is found again sooner than by its letters. */
export function placedTerms(text: string, options: AnalyzeOptions = {}): PlacedTerms[] {
  return repairedPieces(text, options.compounds).map((piece) => ({ terms: termsOf(piece), start: piece.start, end: piece.end }));
}

/**
 * Collects the keys of the compounds a text writes with a ZWNJ, so that other texts' spaced writing is recognised.
 * @param into receives the keys; hand it to `analyze` as `options.compounds`
 */
export function collectCompounds(text: string, into: Set<string>): void {
  for (const { form, kind } of tokenize(text)) {
    if (kind !== 'word' || !form.includes(ZWNJ)) continue;
    const parts = stripMarkedEndings(form.split(ZWNJ));
    if (parts.length < 2 || isProgressivePrefix(parts[0]!) || parts.some((part) => part.length < 2)) continue;
    if (!noPart.has(parts[0]!)) into.add(wordTerms(parts.join(ZWNJ)).key);
  }
}

/**
 * The words that a token was put together from, each analysed by itself: what a query of «سرمایه‌داری» also looks for,
 * as neighbours, in a text that writes «سرمایه داری».
 * @param text the text the token was found in
 * @returns two keys or more, or none when the token is one word
 */
export function writtenParts(token: Token, text: string): string[] {
  const [piece] = repairedPieces(text.slice(token.start, token.end), new Set([token.key]));
  const parts = piece && piece.kind === 'word' ? stripMarkedEndings(piece.form.split(ZWNJ)) : [];
  if (parts.length < 2 || isProgressivePrefix(parts[0]!) || negations.has(parts[0]!)) return [];
  return parts[0] === 'به' || isNumberWord(token.key) ? [] : parts.map((part) => wordTerms(part).key);
}

function repairedPieces(text: string, compounds: ReadonlySet<string> | undefined): readonly Piece[] {
  const words = joinEndings(joinVerbs(joinAcronyms(tokenize(text), text)));
  return joinFirstParts(joinCompounds(words, compounds));
}

/** «بازنشسته‌گان» and «بازنشسته‌گی», as some write for بازنشستگان and بازنشستگی. */
const HEH_BEFORE_GAF = /ه\u200cگ(?=(?:ان|ی)(?:\u200c|$))/;

function termsOf({ kind, form, facts }: Piece): Terms {
  return kind === 'number' ? numberTerms(form) : (facts.terms ??= wordTerms(form));
}

/** A date is also found by its year. */
function numberTerms(form: string): Terms {
  const parts = form.split(DIGIT_JOINT);
  return { key: form, alternatives: parts.length === 3 ? parts.filter((part) => part.length === 4) : [], made: undefined };
}

function wordTerms(form: string): Terms {
  const written = joinPreverb(form.replace(HEH_BEFORE_GAF, 'گ').split(ZWNJ));
  if (written.length > 1 && isProgressivePrefix(written[0]!)) {
    const [body, ...more] = stripMarkedEndings(written.slice(1));
    return { key: markedVerbKey(written[0]!, [body, ...more].join('')), alternatives: [], made: undefined };
  }
  const whole = written.join('');
  const parts = compoundTable.has(whole) || isNumberWord(whole) ? written : stripMarkedEndings(written);
  const letters = normalizeWord(normalizeRoots(withoutBe(parts.map(normalizeRoots))));
  const key = normalizeStem(stem(letters));
  return { key, alternatives: isNumberWord(key) ? [] : partsToFind(parts).filter((part) => part !== key), made: undefined };
}

/** «در‌می‌آید» is read like «درمی‌آید». */
function joinPreverb(parts: string[]): string[] {
  const [first, second, ...rest] = parts;
  return rest.length > 0 && isProgressivePrefix(first! + second!) && isPreverb(first!)
    ? [first! + second!, ...rest]
    : parts;
}

/** «بمناسبت» and «به‌مناسبت» are found as مناسبت; the preposition carries nothing. */
function withoutBe([first = '', ...rest]: readonly string[]): string {
  const word = first + rest.join('');
  if (first === 'به' && afterBe.has(stem(rest.join('')))) return rest.join('');
  if (rest.length > 0 || protectedWords.has(word)) return word;
  for (const prefix of ['به', 'ب']) {
    if (word.startsWith(prefix) && afterBe.has(stem(word.slice(prefix.length)))) return word.slice(prefix.length);
  }
  return word;
}

/** A compound is also found by its parts, unless the first turns the others into their opposite. */
function partsToFind(parts: readonly string[]): string[] {
  if (parts.length < 2 || negations.has(parts[0]!)) return [];
  const found = parts
    .filter((part) => part.length > 1 && !noPart.has(part) && !isBoundPart(part))
    .map((part) => normalizeStem(stem(normalizeWord(normalizeRoots(part)))));
  return [...new Set(found)];
}
