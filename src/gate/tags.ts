/** Tags in texts: where they end, and what they do to the words around them. */
import { GAP } from './names.ts';
import { PRIME_A, PRIME_B, SEED_A, SEED_B } from './word-numbers.ts';

/** Elements that begin or end within a word: it goes on behind them. */
const WITHIN_WORDS = 'a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd mark q ruby s samp small span strike strong sub sup tspan tt u var wbr';
/** Breaks a line, and no sentence: white space, as the end of a line is in a text. */
const LINE_BREAK = 'br';
/** Elements between which a name may be divided, a word each. */
const CELLS = 'td th dd dt div text p';
/** What the names of elements begin with in files of word processors: Word, slides, LibreOffice. They take words to pieces wherever somebody has corrected one. */
const WORD_PROCESSORS = 'w a text';
/** Their elements that do end a word; all others begin or end within one. */
const PARTS = 'tr tbl list section';
const PARAGRAPHS = 'p h tc';
const SPACES = 'br cr tab ptab s line';

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const HYPHEN = 0x2d;
const COLON = 0x3a;

const isLetter = (byte: number) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39;

/** Where the name of an element ends. */
function nameEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && (isLetter(bytes[at]!) || isDigit(bytes[at]!))) at++;
  return at;
}

/** A number for the name of an element. */
function nameNumber(bytes: Uint8Array, start: number, end = bytes.length): number {
  let number = 0;
  for (let at = start; at < end; at++) number = (Math.imul(number, 31) + (bytes[at]! | 0x20)) | 0;
  return number;
}

/** What stands for no gap: a word goes on behind the tag. */
export const WITHIN = -1;
const numbers = (names: string) => names.split(' ').map((name) => nameNumber(new TextEncoder().encode(name), 0));
const gapsOf = (names: string, gap: number) => numbers(names).map((name): [number, number] => [name, gap]);
/** What the tags of an element do to the text around them: nothing, or a gap. Comments and declarations have no name. */
const ELEMENT_GAPS = new Map<number, number>([[0, WITHIN], ...gapsOf(WITHIN_WORDS, WITHIN), ...gapsOf(LINE_BREAK, GAP.soft), ...gapsOf(CELLS, GAP.cell)]);
const PROCESSORS = new Set(numbers(WORD_PROCESSORS));
const PROCESSOR_GAPS = new Map<number, number>([...gapsOf(PARTS, GAP.hard), ...gapsOf(PARAGRAPHS, GAP.cell), ...gapsOf(SPACES, GAP.soft)]);

/** Whether a tag, a comment or a declaration begins at a place. */
export function isTagAt(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== LESS || at + 1 >= bytes.length) return false;
  const next = bytes[at + 1]!;
  return isLetter(next) || next === SLASH || next === 0x21 || next === 0x3f; // ! ?
}

/** The gap that the tag at a place makes in the text around it, or WITHIN. */
export function tagGap(bytes: Uint8Array, at: number): number {
  const start = bytes[at + 1] === SLASH ? at + 2 : at + 1;
  const end = nameEnd(bytes, start);
  const name = nameNumber(bytes, start, end);
  if (bytes[end] === COLON && PROCESSORS.has(name)) return PROCESSOR_GAPS.get(nameNumber(bytes, end + 1, nameEnd(bytes, end + 1))) ?? WITHIN;
  return ELEMENT_GAPS.get(name) ?? GAP.hard;
}

function commentEnd(bytes: Uint8Array, at: number): number {
  for (let end = at + 4; end < bytes.length; end++) if (bytes[end] === GREATER && bytes[end - 1] === HYPHEN && bytes[end - 2] === HYPHEN) return end;
  return bytes.length - 1;
}

/** A tag, comment or declaration: where it ends, and two numbers for what stands in it. Filled anew for each, since there are millions. */
export class Tag {
  /** The place of its last byte. */
  end = 0;
  a = SEED_A;
  b = SEED_B;

  /** Reads the one that begins at a place. */
  read(bytes: Uint8Array, at: number): void {
    const isComment = bytes[at + 1] === 0x21 && bytes[at + 2] === HYPHEN && bytes[at + 3] === HYPHEN;
    const last = isComment ? commentEnd(bytes, at) : bytes.length - 1;
    // As in `WordStream.read`: numbers that are at hand.
    const primeA = PRIME_A | 0;
    const primeB = PRIME_B | 0;
    let a = SEED_A | 0;
    let b = SEED_B | 0;
    let quote = 0;
    let before = 0;
    let end = at + 1;
    for (; end < last; end++) {
      const byte = bytes[end]!;
      if (quote !== 0) {
        if (byte === quote) quote = 0;
      } else if (byte === 0x3e) {
        if (!isComment) break;
      } else if (before === 0x3d && (byte === 0x22 || byte === 0x27)) quote = byte;
      a = Math.imul(a ^ byte, primeA);
      b = Math.imul(b, primeB) ^ byte;
      before = byte;
    }
    this.end = end;
    this.a = a;
    this.b = b;
  }
}
