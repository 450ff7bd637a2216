/**
 * How the text of a page is kept in its fragment: as pieces, one for each position of the index, so that a match can be
 * shown in the text as it was written. Most pieces are a word and the space after it, so the space parts them and costs
 * nothing; only what that rule can’t say is marked.
 */

/** Ends a piece that does not end with a space. */
const CUT = '\u200b';
/** Stands for a space inside a piece: «می رود» is one word of the index. */
const INNER_SPACE = '\u2002';

/** What `plainSpaces` would change. */
const NOT_PLAIN = /\u200b|[^\S ]| {2}|^ | $/u;

/** Text in which neither mark occurs and every space is a plain one: what pieces are made of. */
export function plainSpaces(text: string): string {
  if (!NOT_PLAIN.test(text)) return text;
  return text.replaceAll(CUT, '').replace(/\s+/gu, ' ').trim();
}

/** Writes pieces as one text. Each has at least one character; none holds the marks. */
export function joinPieces(pieces: readonly string[]): string {
  let joined = '';
  for (const piece of pieces) {
    const ends = piece.endsWith(' ');
    const body = ends ? piece.slice(0, -1) : piece;
    joined += body.includes(' ') ? body.replaceAll(' ', INNER_SPACE) : body;
    joined += ends ? ' ' : CUT;
  }
  return joined;
}

/** Reads the pieces again. */
export function splitPieces(text: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign !== ' ' && sign !== CUT) continue;
    pieces.push(text.slice(from, sign === ' ' ? at + 1 : at).replaceAll(INNER_SPACE, ' '));
    from = at + 1;
  }
  return pieces;
}

/** How many pieces a text has. */
export function countPieces(text: string): number {
  let pieces = 0;
  for (let at = 0; at < text.length; at++) if (text[at] === ' ' || text[at] === CUT) pieces++;
  return pieces;
}
