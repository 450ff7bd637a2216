/** Lines of words, worked out here rather than by what draws them: where a line of both directions is broken, it can draw signs one over the other. */

const ELLIPSIS = '…';
const LRM = '\u200e';

/** The width of a word on one line, as a multiple of the size of its letters. */
export type Measure = (word: string) => number;

const widthOf = (line: readonly string[], measure: Measure) => line.reduce((sum, word) => sum + measure(word), 0) + Math.max(0, line.length - 1) * measure(' ');

/** Fills each line with as many words as have room. */
function filled(words: readonly string[], room: number, measure: Measure): string[][] {
  const lines: string[][] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last && widthOf([...last, word], measure) <= room) last.push(word);
    else lines.push([word]);
  }
  return lines;
}

/** Lines of nearly the same width: the narrowest room that takes no line more. */
function balanced(words: readonly string[], room: number, measure: Measure): string[][] {
  const count = filled(words, room, measure).length;
  let narrow = Math.max(...words.map(measure));
  let wide = room;
  for (let step = 0; step < 8; step++) {
    const middle = (narrow + wide) / 2;
    if (filled(words, middle, measure).length > count) narrow = middle;
    else wide = middle;
  }
  return filled(words, wide, measure);
}

/** A word that ends in dots, without punctuation or a joiner before them. */
const dotted = (word: string) => word.replace(/[\p{P}\p{Cs}\u200c\u200d]+$/u, '') + ELLIPSIS;

/** The beginning of a word that has no room in a line. Letters are of unequal widths, so a tenth is left free; joiners have none. */
function torn(word: string, room: number, measure: Measure): string {
  let length = Math.floor((0.9 * (room - measure(ELLIPSIS)) * word.length) / measure(word));
  while (length > 0 && measure(dotted(word.slice(0, length))) > room) length--;
  return dotted(word.slice(0, length));
}

/** The last line there is room for, with dots for all that would follow. */
function lastLine(words: readonly string[], room: number, measure: Measure): string[] {
  let line = [...words];
  while (line.length > 1 && widthOf(line, measure) + measure(ELLIPSIS) > room) line = line.slice(0, -1);
  const isTooLong = line.length === 1 && measure(line[0]!) + measure(ELLIPSIS) > room;
  return [...line.slice(0, -1), isTooLong ? torn(line[0]!, room, measure) : dotted(line.at(-1)!)];
}

/** The last letter before a place and the first one after it: of Latin script or another. */
const endsLatin = (words: readonly string[]) => /\p{Script=Latin}\P{L}*$/u.test(words.join(' '));
const beginsLatin = (words: readonly string[]) => /^\P{L}*\p{Script=Latin}/u.test(words.join(' '));

/** Lines as text. Where a Latin passage goes on in the next line, its signs stay with it by a mark. */
function written(lines: readonly string[][]): string[] {
  const passes = lines.map((line, index) => index + 1 < lines.length && endsLatin(line) && beginsLatin(lines[index + 1]!));
  return lines.map((line, index) => (passes[index - 1] ? LRM : '') + line.join(' ') + (passes[index] ? LRM : ''));
}

/** The words of a text, between which a line may end. */
export const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/**
 * Breaks a text into lines of about the same width.
 * @param room width of a line, in the unit of `measure`
 * @returns null where it needs more lines than it may have
 */
export function linesWithin(text: string, room: number, most: number, measure: Measure): string[] | null {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  if (words.some((word) => measure(word) > room) || filled(words, room, measure).length > most) return null;
  return written(balanced(words, room, measure));
}

/** Fills the lines there are; what has no room is cut off, with dots in its place. */
export function cutLines(text: string, room: number, most: number, measure: Measure): string[] {
  const words = wordsOf(text);
  const tooWide = words.findIndex((word) => measure(word) > room);
  const lines = filled(tooWide < 0 ? words : words.slice(0, tooWide), room, measure);
  if (tooWide >= 0) lines.push([torn(words[tooWide]!, room, measure)]);
  if (lines.length <= most) return written(lines);
  return written([...lines.slice(0, most - 1), lastLine(lines[most - 1]!, room, measure)]);
}
