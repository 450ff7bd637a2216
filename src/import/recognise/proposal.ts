/** A guess about a document, with what it rests on: shown to the editor before it is taken. */
export interface Proposal<T> {
  value: T;
  /** The words it rests on, as the text has them. */
  words: string;
  /** Where they stand, in English words: “title”, “paragraph 3”, “file name”. */
  where: string;
  /** Why it may be wrong; such a guess deserves a look. */
  doubt?: string;
}

/** A paragraph as recognisers see it. */
export interface Line {
  text: string;
  /** Counted from 1; 0 for the title. */
  number: number;
  heading: boolean;
  /** The lines that were typed in it, where there are several: signatures, dates and votes are written so. */
  parts?: readonly Line[];
}

/** Where a line stands, in words for the report. */
export const placeOf = ({ number }: Line) => (number === 0 ? 'title' : `paragraph ${number}`);

/** How far from the beginning and the end of a text, and of a paragraph in lines, its frame reaches: headings, dates and signatures. */
const FRAME = { first: 4, last: 5 };

/** The first paragraphs of a text. */
const beginning = (lines: readonly Line[]) => lines.slice(0, FRAME.first);

/** The last paragraphs of a text, the last one first. */
export const ending = (lines: readonly Line[]) => lines.slice(-FRAME.last).reverse();

/** A paragraph this short is a line of its own, not prose. */
export const isShort = ({ text }: Line) => text.length <= 140;

/** The last lines of a paragraph in lines, in their order. */
export const lastParts = ({ parts = [] }: Line) => parts.slice(-FRAME.last);

/** The short paragraphs at the beginning, each before its own lines: what stands on two of them is read across. */
export const firstLines = (lines: readonly Line[]) => beginning(lines).flatMap((line) => [line, ...(line.parts ?? []).slice(0, FRAME.first)]).filter(isShort);

/** The short paragraphs at the end and their lines, the last ones first. */
export const lastLines = (lines: readonly Line[]) => ending(lines).flatMap((line) => [line, ...lastParts(line).reverse()]).filter(isShort);
