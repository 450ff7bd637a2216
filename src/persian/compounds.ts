/** Token filters that join the parts of a compound, of a number in words, and negations to what they negate. */
import { ZWNJ } from './characters.ts';
import { factsOf, listed } from './facts.ts';
import { stem } from './inflection.ts';
import { memoize } from './memoize.ts';
import { isNumberWord } from './numbers.ts';
import { Openings, type Followers } from './openings.ts';
import { follows, joined } from './pieces.ts';
import { BEFORE_ARTICLE, BEFORE_GALLOWS, COMPOUNDS, NAMES } from './packed.ts';
import { normalizeRoots } from './spellings.ts';
import type { Piece } from './tokenizer.ts';

const LONGEST_COMPOUND = 4;
const LONGEST_NUMBER = 5;
const beforeGallows = new Set(BEFORE_GALLOWS);
const beforeArticle = new Set(BEFORE_ARTICLE);
const compoundTable = new Set(COMPOUNDS);
const names = new Set(NAMES);

/** What may follow the letters of two pieces or more in words of a list. */
type AfterLetters = (letters: string) => Followers;

interface Corpus {
  openings: Openings;
  afterLetters: AfterLetters;
}

const afterLettersIn = (openings: Openings): AfterLetters => memoize((letters) => openings.after(normalizeRoots(letters)));
const afterLetters = afterLettersIn(listed);
const corpora = new WeakMap<ReadonlySet<string>, Corpus>();

function corpusOf(compounds: ReadonlySet<string>): Corpus {
  let corpus = corpora.get(compounds);
  if (!corpus) {
    const openings = new Openings(compounds);
    corpora.set(compounds, (corpus = { openings, afterLetters: afterLettersIn(openings) }));
  }
  return corpus;
}

/** What follows a piece in the compounds of a corpus. */
function corpusFollowers({ facts }: Piece, compounds: ReadonlySet<string>): Followers {
  if (facts.inCorpus?.compounds !== compounds) facts.inCorpus = { compounds, followers: corpusOf(compounds).openings.after(facts.opening) };
  return facts.inCorpus.followers;
}

function lettersOf(piece: Piece): string {
  return piece.form.replaceAll(ZWNJ, '');
}

/** Whether a compound of the table or of the corpus may begin with a piece and the one behind it. */
function mayBegin(piece: Piece, next: Piece, compounds: ReadonlySet<string> | undefined): boolean {
  const letters = next.facts.twoLetters;
  return piece.facts.followers.has(letters) || (compounds !== undefined && corpusFollowers(piece, compounds).has(letters));
}

/** Letters of which all endings consist that stemming takes off: «رأی گیری شان». */
const ENDING_LETTERS = /^[اآهیئنتشسمدروگ]+$/;

/** Whether one may go on from some letters with a further piece, or end there and be inflected by it. */
function mayGoOn(letters: string, next: Piece, compounds: ReadonlySet<string> | undefined): boolean {
  const { twoLetters } = next.facts;
  return ENDING_LETTERS.test(next.form) || afterLetters(letters).has(twoLetters) || (compounds !== undefined && corpusOf(compounds).afterLetters(letters).has(twoLetters));
}

/** Whether letters are a listed compound or one made of it by ی: همکاری, همگرایی, بازنشستگی. */
function isListed(letters: string): boolean {
  if (compoundTable.has(letters) || names.has(letters)) return true;
  if (!letters.endsWith('ی')) return false;
  const shorter = letters.slice(0, -1);
  return [shorter, shorter.replace(/ی$/, ''), shorter.replace(/گ$/, 'ه')].some((word) => compoundTable.has(word));
}

const withoutEndings = memoize((letters) => stem(normalizeRoots(letters)));

/** A run of pieces in one, without endings: how compounds are listed. */
function compoundKey(pieces: readonly Piece[]): string {
  return withoutEndings(pieces.map(({ facts }) => facts.base).join(''));
}

/** How many pieces from here on are one compound or one number in words: at least 1. */
function compoundLength(
  pieces: readonly Piece[],
  index: number,
  compounds: ReadonlySet<string> | undefined,
): number {
  const first = pieces[index]!;
  const next = pieces[index + 1];
  if (first.kind !== 'word' || !follows(next)) return 1;
  const isNumber = first.facts.opensNumber;
  if (isNumber || mayBegin(first, next, compounds)) {
    // The letters of two pieces, of three, and so on, as long as a compound or number may begin with them.
    const beginnings: string[] = [];
    const most = isNumber ? LONGEST_NUMBER : LONGEST_COMPOUND;
    let letters = lettersOf(first);
    for (let length = 1; length < most; length++) {
      const further = pieces[index + length];
      if (!follows(further) || (length > 1 && !isNumber && !mayGoOn(letters, further, compounds))) break;
      beginnings.push((letters += lettersOf(further)));
    }
    for (let length = beginnings.length + 1; length > 1; length--) {
      const run = pieces.slice(index, index + length);
      const letters = beginnings[length - 2]!;
      if (isNumber && isNumberWord(letters.replace(/(?<=م)ین$/, ''))) return length;
      if (isListed(letters) || compounds?.has(letters)) return length;
      const key = compoundKey(run);
      if (isListed(key) || compounds?.has(key)) return length;
    }
  }
  return first.form === 'به' ? lengthWithBe(pieces, index, compounds) : isBoundPair(pieces, index) ? 2 : 1;
}

/** Behind «به دست» the beginning of the verb, while دستاورد, «دست آورد», is an achievement. */
const isObtained = (piece: Piece | undefined) => /^اورد/.test(piece?.form ?? '');

/** How many pieces به and its noun are, where it has one: «به مناسبت», «به هیچ وجه». */
function lengthWithBe(pieces: readonly Piece[], index: number, compounds: ReadonlySet<string> | undefined): number {
  const length = compoundLength(pieces, index + 1, compounds);
  if (length > 1 && factsOf(compoundKey(pieces.slice(index + 1, index + 1 + length))).followsBe) return 1 + length;
  return pieces[index + 1]!.facts.followsBe && (length === 1 || isObtained(pieces[index + 2])) ? 2 : 1;
}

/** Two neighbours of which the second does not stand alone. */
function isBoundPair(pieces: readonly Piece[], index: number): boolean {
  const { form: first, facts } = pieces[index]!;
  const next = pieces[index + 1]!.facts;
  const second = next.firstPart;
  if (first.length < 2 || facts.neverFirst || next.firstPartNeverFirst) return false;
  if (second.startsWith('ال') && second.length > 4 && beforeArticle.has(first)) return true;
  if (!next.firstPartIsBound) return false;
  return !(/^(?:دار|ساز)$/.test(second) && (pieces[index + 2]?.form === 'و' || beforeGallows.has(first)));
}

/** Compounds and numbers in words: «سرمایه داری», «گفت و گو», «غیر قانونی», «بیست و پنجم». */
export function joinCompounds(pieces: readonly Piece[], compounds?: ReadonlySet<string>): readonly Piece[] {
  const result: Piece[] = [];
  for (let index = 0; index < pieces.length;) {
    const length = compoundLength(pieces, index, compounds);
    result.push(length === 1 ? pieces[index]! : joined(pieces.slice(index, index + length)));
    index += length;
  }
  return result;
}

/** Whether a piece only begins the word behind it («غیر قانونی»), and is no preposition («بر ضد جنگ»). */
function beginsNext(pieces: readonly Piece[], index: number): boolean {
  const { form, facts } = pieces[index]!;
  const next = pieces[index + 1];
  if (!facts.beginsNext || !follows(next)) return false;
  if (form === 'ضد' && /^(?:بر|علیه|به)$/.test(pieces[index - 1]?.form ?? '')) return false;
  return next.facts.firstPart.length > 1 && !next.facts.firstPartNeverFirst;
}

/** Negations and other first parts to their word: «غیر قانونی», «ضد سرمایه‌داری», «شبه نظامی». */
export function joinFirstParts(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some(({ facts }) => facts.beginsNext)) return pieces;
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
