import { joinPieces } from '../pieces.ts';

/** Where a word stands in a text. */
interface Span {
  start: number;
  end: number;
}

/** Signs that open something and so belong to the word after them. */
const OPENING = /[«“‘"'([{‹]/;

/** Where, between two words, the text is cut: after the last space, else before an opening sign, else after everything. */
function cut(gap: string): number {
  const space = gap.search(/\s\S*$/u);
  if (space !== -1) return space + 1;
  const opening = gap.search(OPENING);
  return opening === -1 ? gap.length : opening;
}

/** Where the piece of a token ends, given the one behind it. */
function pieceEnd(text: string, { end }: Span, next: Span | undefined): number {
  if (!next) return text.length;
  const { start } = next;
  // What nearly every two words have between them.
  if (start - end === 1 && text.charCodeAt(end) === 0x20) return start;
  return end + cut(text.slice(end, start));
}

/**
 * Cuts a text into as many pieces as it has tokens, so that joined again they are the text, and each holds its token
 * with the punctuation around it.
 */
export function segmentsOf(text: string, tokens: readonly Span[]): string[] {
  const segments: string[] = [];
  let from = 0;
  for (const [index, token] of tokens.entries()) {
    const to = pieceEnd(text, token, tokens[index + 1]);
    segments.push(text.slice(from, to));
    from = to;
  }
  return segments;
}

/**
 * The same pieces as one text, as `joinPieces` writes them, without making each: most end with their only space, and stand in
 * the text as they are to be kept.
 */
export function joinedSegments(text: string, tokens: readonly Span[]): string {
  let joined = '';
  /** Where what is not yet in `joined` begins. */
  let begin = 0;
  let from = 0;
  for (let index = 0; index < tokens.length; index++) {
    const to = pieceEnd(text, tokens[index]!, tokens[index + 1]);
    if (text.indexOf(' ', from) !== to - 1) {
      joined += text.slice(begin, from) + joinPieces([text.slice(from, to)]);
      begin = to;
    }
    from = to;
  }
  return joined + text.slice(begin);
}
