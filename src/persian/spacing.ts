/**
 * Token filters that repair spacing: what is one word becomes one piece, whether it came with a ZWNJ, with a space or in
 * one piece. A joined piece carries a ZWNJ where the space was, so all later filters see one writing.
 */
import { ZWNJ } from './characters.ts';
import { isBoundPart, stem, stripMarkedEndings } from './inflection.ts';
import { memoize } from './memoize.ts';
import { isNumberWord } from './numbers.ts';
import { normalizeRoots } from './spellings.ts';
import { AFTER_BE, BEFORE_ARTICLE, BEFORE_GALLOWS, BOUND_FIRST, COMPOUNDS, NEGATIONS, NO_FIRST_PART } from './tables/compounds.ts';
import { PLURAL_ENDINGS, SPACED_AFTER_HEH, SPACED_AFTER_PLURAL, SPACED_ENDINGS } from './tables/endings.ts';
import type { Piece } from './tokenizer.ts';
import { isPreverb, isProgressivePrefix, isVerbal, PARTICIPLES } from './verbs.ts';

const LONGEST_COMPOUND = 4;
const LONGEST_NUMBER = 5;
const PLURAL_END = new RegExp(`(?:${PLURAL_ENDINGS.join('|')})$`);
const afterBe = new Set(AFTER_BE);
const beforeGallows = new Set(BEFORE_GALLOWS);
const beforeArticle = new Set(BEFORE_ARTICLE);
const boundFirst = new Set(BOUND_FIRST);
const compoundTable = new Set(COMPOUNDS);
const negations = new Set(NEGATIONS);
const noFirstPart = new Set(NO_FIRST_PART);

/** One piece out of several neighbours. */
function joined(pieces: readonly Piece[]): Piece {
  const first = pieces[0]!;
  return { ...first, form: pieces.map((piece) => piece.form).join(ZWNJ), end: pieces[pieces.length - 1]!.end };
}

/** Whether a piece is a Persian word right behind the piece before it. */
function follows(piece: Piece | undefined): piece is Piece {
  return piece !== undefined && piece.kind === 'word' && piece.gap !== 'break';
}

/** Acronyms written as single letters with dots (ح.ک.ک.ا) or, three at least, with spaces (پ ک ک). */
export function joinAcronyms(pieces: readonly Piece[], text: string): readonly Piece[] {
  if (!pieces.some(isLetter)) return pieces;
  const result: Piece[] = [];
  for (let index = 0; index < pieces.length; ) {
    const length = acronymLength(pieces, index, text);
    const letters = pieces.slice(index, index + length);
    result.push(length === 1 ? letters[0]! : { ...joined(letters), form: letters.map((piece) => piece.form).join('') });
    index += length;
  }
  return result;
}

/** How many pieces from here on are letters of one acronym, all set apart in the same way; 1 when none. */
function acronymLength(pieces: readonly Piece[], index: number, text: string): number {
  if (!isLetter(pieces[index]!)) return 1;
  const separator = text.slice(pieces[index]!.end, pieces[index + 1]?.start);
  if (!/^(?:\. ?|[ \u200c])$/.test(separator)) return 1;
  let length = 1;
  while (isLetter(pieces[index + length - 1]!) && index + length < pieces.length && isLetter(pieces[index + length]!)) {
    if (text.slice(pieces[index + length - 1]!.end, pieces[index + length]!.start) !== separator) break;
    length++;
  }
  const isDotted = separator.startsWith('.');
  if (length < (isDotted ? 2 : 3)) return 1;
  // «و» between letters is the word «and»: الف و ب.
  return isDotted || !pieces.slice(index, index + length).some((piece) => piece.form === 'و') ? length : 1;
}

function isLetter(piece: Piece): boolean {
  return piece.form.length === 1 && piece.kind !== 'number';
}

/** می, نمی and preverbs to their verb: «می روند», «بر می گردد». */
export function joinVerbs(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (let index = 0; index < pieces.length; index++) {
    let piece = pieces[index]!;
    const next = pieces[index + 1];
    if (isProgressivePrefix(piece.form) && follows(next) && isVerbal(next.form.replaceAll(ZWNJ, ''))) {
      piece = joined([piece, next]);
      index++;
    }
    const previous = result[result.length - 1];
    if (previous && isPreverb(previous.form) && follows(piece) && /^ن?می\u200c/.test(piece.form)) {
      result[result.length - 1] = { ...joined([previous, piece]), form: previous.form + piece.form };
    } else {
      result.push(piece);
    }
  }
  return result;
}

/** Whether a piece that stands alone is an ending of the word before it. */
function isEndingOf(ending: string, word: string): boolean {
  if (word.length < 2) return false;
  if (SPACED_ENDINGS.has(ending)) return true;
  if (noFirstPart.has(word)) return false;
  if (ending === 'است' && PARTICIPLES.has(word)) return true;
  if (SPACED_AFTER_HEH.has(ending) && word.endsWith('ه') && word.length > 2) return true;
  if (ending === 'ی' && /[او]$/.test(word)) return true;
  return SPACED_AFTER_PLURAL.has(ending) && PLURAL_END.test(word);
}

/** Endings to their word: «قطعنامه ها», «گسترده تر», «نامه ای», «شده اند», «خواسته های شان»; «۱۶ ام» to its number. */
export function joinEndings(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const previous = result[result.length - 1];
    if (!previous || !follows(piece)) {
      result.push(piece);
    } else if (previous.kind === 'number' ? /^(?:م|مین|ام|امین)$/.test(piece.form) : isEndingOf(piece.form, previous.form)) {
      result[result.length - 1] = previous.kind === 'number' ? { ...previous, end: piece.end } : joined([previous, piece]);
    } else {
      result.push(piece);
    }
  }
  return result;
}

/** Every beginning of every word of a set, so that most runs of pieces are passed over at one look. */
function beginningsOf(compounds: ReadonlySet<string>): ReadonlySet<string> {
  const beginnings = new Set<string>();
  for (const compound of compounds) for (let length = 1; length <= compound.length; length++) beginnings.add(compound.slice(0, length));
  return beginnings;
}

const tableBeginnings = beginningsOf(compoundTable);
const corpusBeginnings = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** How a compound can begin, by the table and by the corpus. */
function beginningSets(compounds: ReadonlySet<string> | undefined): ReadonlySet<string>[] {
  if (!compounds) return [tableBeginnings];
  let beginnings = corpusBeginnings.get(compounds);
  if (!beginnings) corpusBeginnings.set(compounds, (beginnings = beginningsOf(compounds)));
  return [tableBeginnings, beginnings];
}

function lettersOf(piece: Piece): string {
  return piece.form.includes(ZWNJ) ? piece.form.replaceAll(ZWNJ, '') : piece.form;
}

/** A piece without ZWNJ and the endings it sets apart. */
const baseOf = memoize((form) => stripMarkedEndings(form.split(ZWNJ)).join(''));

/** A run of pieces in one, without endings: how compounds are listed. */
function compoundKey(pieces: readonly Piece[]): string {
  return stem(normalizeRoots(pieces.map((piece) => baseOf(piece.form)).join('')));
}

/** How many pieces from here on are one compound or one number in words: at least 1. */
function compoundLength(
  pieces: readonly Piece[],
  index: number,
  compounds: ReadonlySet<string> | undefined,
  beginnings: readonly ReadonlySet<string>[],
): number {
  const first = pieces[index]!;
  if (first.kind !== 'word' || !follows(pieces[index + 1])) return 1;
  const start = normalizeRoots(lettersOf(first));
  const isNumber = isNumberWord(start);
  const twoLettersMore = start + pieces[index + 1]!.form.slice(0, 2);
  if (isNumber || beginnings.some((set) => set.has(twoLettersMore))) {
    let reach = 2;
    while (reach < (isNumber ? LONGEST_NUMBER : LONGEST_COMPOUND) && follows(pieces[index + reach])) reach++;
    for (let length = reach; length > 1; length--) {
      const run = pieces.slice(index, index + length);
      const letters = run.map(lettersOf).join('');
      if (isNumber && isNumberWord(letters.replace(/(?<=م)ین$/, ''))) return length;
      if (compoundTable.has(letters) || compounds?.has(letters)) return length;
      const key = compoundKey(run);
      if (compoundTable.has(key) || compounds?.has(key)) return length;
    }
  }
  return isBoundPair(pieces, index) ? 2 : 1;
}

/** Two neighbours of which one does not stand alone. */
function isBoundPair(pieces: readonly Piece[], index: number): boolean {
  const first = pieces[index]!.form;
  const second = pieces[index + 1]!.form;
  const base = second.includes(ZWNJ) ? second.split(ZWNJ, 1)[0]! : second;
  if (first === 'به') return afterBe.has(stem(base));
  if (noFirstPart.has(base) || base.length < 2) return false;
  if (negations.has(first)) return !(first === 'ضد' && /^(?:بر|علیه|به)$/.test(pieces[index - 1]?.form ?? ''));
  if (boundFirst.has(first) || (base.startsWith('ال') && base.length > 4 && beforeArticle.has(first))) return true;
  if (first.length < 2 || noFirstPart.has(first)) return false;
  if (/^(?:دار|ساز)$/.test(base) && (pieces[index + 2]?.form === 'و' || beforeGallows.has(first))) return false;
  return isBoundPart(base);
}

/** Compounds and numbers in words: «سرمایه داری», «گفت و گو», «غیر قانونی», «بیست و پنجم». */
export function joinCompounds(pieces: readonly Piece[], compounds?: ReadonlySet<string>): readonly Piece[] {
  const beginnings = beginningSets(compounds);
  const result: Piece[] = [];
  for (let index = 0; index < pieces.length; ) {
    const length = compoundLength(pieces, index, compounds, beginnings);
    result.push(length === 1 ? pieces[index]! : joined(pieces.slice(index, index + length)));
    index += length;
  }
  return result;
}
