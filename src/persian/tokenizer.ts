/** Tokenizer: a text is cut into pieces, each a run of letters of one script or one number. */
import { foldLetters, JOINERS, ZWNJ } from './characters.ts';
import { factsOf, type Facts } from './facts.ts';
import { memoize } from './memoize.ts';
import { endsPercent, isPercent, PERCENT } from './percent.ts';
import { joined } from './pieces.ts';
import { DIGIT_JOINT, otherRun, wordEnd, type RunKind } from './runs.ts';

/** A run of letters or digits of the text. */
export interface Piece {
  /** Folded letters, with one ZWNJ between parts; for a number its digits, with `DIGIT_JOINT` between its parts. */
  form: string;
  kind: RunKind;
  facts: Facts;
  /** UTF-16 offsets into the untouched text. */
  start: number;
  end: number;
  /** What lies between this piece and the one before it: nothing, spaces inside a line of thought, or more. */
  gap: 'none' | 'space' | 'break';
}

const SPACE = new RegExp(`^[\\s${JOINERS}]*$`);
const NEITHER_LETTER_NOR_JOINER = /[^\p{L}\p{N}\u200c]/gu;

// Invisible characters other than ZWNJ stand for one only where a ZWNJ is usual; elsewhere they are litter in a word.
const LITTER = new RegExp(`(?!\u200c)[${JOINERS}]`, 'g');
const LITTER_FOR_ZWNJ = new RegExp(
  `(?<=^(?:بر|در|باز|فرا)?(?:ن?م[یي]|هم[یي]))[${JOINERS}]+|[${JOINERS}]+(?=(?:ها[یي\\p{L}]*|تر(?:[یي]ن)?)$)` +
    `|(?<=ه)[${JOINERS}]+(?=(?:ا[یي]|[یي]|ام|ات|اش|اند|ا[یي]م|ا[یي]د)$)`,
  'gu',
);

/** Folds a run of letters; the result is empty when it holds nothing but marks. */
function foldWord(raw: string): string {
  return foldLetters(raw.replace(LITTER_FOR_ZWNJ, ZWNJ).replace(LITTER, ''))
    .replace(NEITHER_LETTER_NOR_JOINER, '')
    .replace(/^\u200c+|\u200c+$/g, '')
    .replace(/\u200c+/g, ZWNJ);
}

const readWord = memoize((raw) => factsOf(foldWord(raw)));

/** Dates lose the noughts before day and month: 1400/05/08 is 1400/5/8. */
function foldNumber(raw: string): string {
  const folded = foldLetters(raw).replace(/[,٬\u200c]/g, '');
  const parts = folded.split(/[./٫ر\ua78f\u2044]/);
  const trimmed = parts.length === 3 ? parts.map((part) => part.replace(/^0+(?=\d)/, '')) : parts;
  return trimmed.join(DIGIT_JOINT).replace(NEITHER_LETTER_NOR_JOINER, '');
}

/** Some typists end a sentence with the Arabic nought ٠ for want of a full stop. */
function isNoughtForFullStop(text: string, start: number, end: number): boolean {
  return (
    text[start] === '٠' &&
    end - start === 1 &&
    /[\u0620-\u06d3]/.test(text[start - 1] ?? '') &&
    !/\p{L}/u.test(text[end] ?? '')
  );
}

function gapBetween(text: string, from: number, to: number): Piece['gap'] {
  if (from === to) return 'none';
  if (to - from === 1 && text.charCodeAt(from) === 0x20) return 'space';
  const between = text.slice(from, to);
  return SPACE.test(between) && !/\n\s*\n/.test(between) ? 'space' : 'break';
}

/** Cuts a text into pieces, in order; everything between them is space, punctuation, symbols or stray marks. A percent sign beside a number is a word. */
export function tokenize(text: string): Piece[] {
  const pieces: Piece[] = [];
  let previousEnd = 0;
  for (let start = 0, end = 0; start < text.length; start = end) {
    let kind: RunKind | undefined = 'word';
    let read: string | undefined;
    end = wordEnd(text, start);
    if (end === -1) ({ kind, end } = otherRun(text, start));
    else if (end === start) {
      end++;
      if (!isPercent(text, start)) continue;
      read = PERCENT;
    }
    if (kind === undefined) continue;
    const raw = read ?? text.slice(start, end);
    const facts = kind === 'number' ? factsOf(foldNumber(raw)) : readWord(raw);
    const { form } = facts;
    if (form === '' || (kind === 'number' && isNoughtForFullStop(text, start, end))) continue;
    const gap = pieces.length === 0 ? 'break' : gapBetween(text, previousEnd, start);
    const piece: Piece = { form, kind, facts, start, end, gap };
    pieces.push(endsPercent(piece, pieces) ? joined([pieces.pop()!, piece], '') : piece);
    previousEnd = end;
  }
  return pieces;
}
