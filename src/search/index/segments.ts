import type { Token } from '../../persian/index.ts';

/** Signs that open something and so belong to the word after them. */
const OPENING = /[«“‘"'([{‹]/;

/** Where, between two words, the text is cut: after the last space, else before an opening sign, else after everything. */
function cut(gap: string): number {
  // What nearly every two words have between them.
  if (gap === ' ') return 1;
  const space = gap.search(/\s\S*$/u);
  if (space !== -1) return space + 1;
  const opening = gap.search(OPENING);
  return opening === -1 ? gap.length : opening;
}

/**
 * Cuts a text into as many pieces as it has tokens, so that joined again they are the text, and each holds its token
 * with the punctuation around it.
 */
export function segmentsOf(text: string, tokens: readonly Token[]): string[] {
  const segments: string[] = [];
  let from = 0;
  for (const [index, { end }] of tokens.entries()) {
    const next = tokens[index + 1];
    const to = next ? end + cut(text.slice(end, next.start)) : text.length;
    segments.push(text.slice(from, to));
    from = to;
  }
  return segments;
}
