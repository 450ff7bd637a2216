/** Token filters that join the parts of a compound, of a number in words, and negations to what they negate. */
import { ZWNJ } from './characters.ts';
import { isBoundPart, stem, stripMarkedEndings } from './inflection.ts';
import { memoize } from './memoize.ts';
import { isNumberWord } from './numbers.ts';
import { follows, joined } from './pieces.ts';
import { normalizeRoots } from './spellings.ts';
import {
  AFTER_BE,
  BEFORE_ARTICLE,
  BEFORE_GALLOWS,
  BOUND_FIRST,
  COMPOUNDS,
  NAMES,
  NEGATIONS,
  NO_FIRST_PART,
} from './packed.ts';
import type { Piece } from './tokenizer.ts';

const LONGEST_COMPOUND = 4;
const LONGEST_NUMBER = 5;
const afterBe = new Set(AFTER_BE);
const beforeGallows = new Set(BEFORE_GALLOWS);
const beforeArticle = new Set(BEFORE_ARTICLE);
const boundFirst = new Set([...BOUND_FIRST, ...NEGATIONS]);
const compoundTable = new Set(COMPOUNDS);
const names = new Set(NAMES);
const noFirstPart = new Set(NO_FIRST_PART);

/** Every beginning of every word of a set, so that most runs of pieces are passed over at one look. */
function beginningsOf(compounds: ReadonlySet<string>): ReadonlySet<string> {
  const beginnings = new Set<string>();
  for (const compound of compounds) {
    for (let length = 1; length <= compound.length; length++) beginnings.add(compound.slice(0, length));
  }
  return beginnings;
}

const tableBeginnings = beginningsOf(new Set([...COMPOUNDS, ...NAMES]));
const corpusBeginnings = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** How a compound can begin, by the table and by the corpus. */
function beginningSets(compounds: ReadonlySet<string> | undefined): ReadonlySet<string>[] {
  if (!compounds) return [tableBeginnings];
  let beginnings = corpusBeginnings.get(compounds);
  if (!beginnings) corpusBeginnings.set(compounds, (beginnings = beginningsOf(compounds)));
  return [tableBeginnings, beginnings];
}

function lettersOf(piece: Piece): string {
  return piece.form.replaceAll(ZWNJ, '');
}

/** The letters a compound would begin with. */
const opening = memoize((form) => normalizeRoots(form.replaceAll(ZWNJ, '')));

/** A piece without ZWNJ and the endings it sets apart. */
const baseOf = memoize((form) => stripMarkedEndings(form.split(ZWNJ)).join(''));

/** Whether letters are a listed compound or one made of it by ی: همکاری, همگرایی, بازنشستگی. */
function isListed(letters: string): boolean {
  if (compoundTable.has(letters) || names.has(letters)) return true;
  if (!letters.endsWith('ی')) return false;
  const shorter = letters.slice(0, -1);
  return [shorter, shorter.replace(/ی$/, ''), shorter.replace(/گ$/, 'ه')].some((word) => compoundTable.has(word));
}

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
  const start = opening(first.form);
  const isNumber = isNumberWord(start);
  if (isNumber || beginnings.some((set) => set.has(start) && set.has(start + pieces[index + 1]!.form.slice(0, 2)))) {
    let reach = 2;
    while (reach < (isNumber ? LONGEST_NUMBER : LONGEST_COMPOUND) && follows(pieces[index + reach])) reach++;
    for (let length = reach; length > 1; length--) {
      const run = pieces.slice(index, index + length);
      const letters = run.map(lettersOf).join('');
      if (isNumber && isNumberWord(letters.replace(/(?<=م)ین$/, ''))) return length;
      if (isListed(letters) || compounds?.has(letters)) return length;
      const key = compoundKey(run);
      if (isListed(key) || compounds?.has(key)) return length;
    }
  }
  return isBoundPair(pieces, index) ? 2 : 1;
}

/** The first part of a form, without the endings a ZWNJ sets apart. */
function firstPart(form: string): string {
  return form.includes(ZWNJ) ? form.split(ZWNJ, 1)[0]! : form;
}

/** Two neighbours of which the second does not stand alone, or that are به and its noun. */
function isBoundPair(pieces: readonly Piece[], index: number): boolean {
  const first = pieces[index]!.form;
  const second = firstPart(pieces[index + 1]!.form);
  if (first === 'به') return afterBe.has(stem(second));
  if (first.length < 2 || noFirstPart.has(first) || noFirstPart.has(second)) return false;
  if (second.startsWith('ال') && second.length > 4 && beforeArticle.has(first)) return true;
  if (/^(?:دار|ساز)$/.test(second) && (pieces[index + 2]?.form === 'و' || beforeGallows.has(first))) return false;
  return isBoundPart(second);
}

/** Compounds and numbers in words: «سرمایه داری», «گفت و گو», «غیر قانونی», «بیست و پنجم». */
export function joinCompounds(pieces: readonly Piece[], compounds?: ReadonlySet<string>): readonly Piece[] {
  const beginnings = beginningSets(compounds);
  const result: Piece[] = [];
  for (let index = 0; index < pieces.length;) {
    const length = compoundLength(pieces, index, compounds, beginnings);
    result.push(length === 1 ? pieces[index]! : joined(pieces.slice(index, index + length)));
    index += length;
  }
  return result;
}

/** Whether a piece only begins the word behind it («غیر قانونی»), and is no preposition («بر ضد جنگ»). */
function beginsNext(pieces: readonly Piece[], index: number): boolean {
  const { form } = pieces[index]!;
  const next = pieces[index + 1];
  if (!boundFirst.has(form) || !follows(next)) return false;
  if (form === 'ضد' && /^(?:بر|علیه|به)$/.test(pieces[index - 1]?.form ?? '')) return false;
  const second = firstPart(next.form);
  return second.length > 1 && !noFirstPart.has(second);
}

/** Negations and other first parts to their word: «غیر قانونی», «ضد سرمایه‌داری», «شبه نظامی». */
export function joinFirstParts(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some(({ form }) => boundFirst.has(form))) return pieces;
  const result: Piece[] = [];
  for (let index = 0; index < pieces.length; index++) {
    if (beginsNext(pieces, index)) {
      result.push(joined(pieces.slice(index, index + 2)));
      index++;
    } else {
      result.push(pieces[index]!);
    }
  }
  return result;
}
