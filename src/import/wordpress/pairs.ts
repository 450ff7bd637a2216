/** A piece of text: what stands between a beginning and its end, or between two such pairs. */
export interface Piece {
  text: string;
  /** What the expression of the beginning found; none for what stands between. */
  begin: RegExpExecArray | null;
  /** Without beginning and end. */
  inner: string;
}

/**
 * Parts a text by pairs of a beginning and an end. Each beginning without an end is found to be so once for its kind: an
 * expression that looked for the end of each would take hours for a text that is made of beginnings.
 * @param begins global; its first group names the kind
 * @param endOf the end of a kind, as an expression that is global
 */
export function* pairs(text: string, begins: RegExp, endOf: (kind: string) => RegExp): Generator<Piece> {
  const endless = new Set<string>();
  let from = 0;
  const begin = new RegExp(begins);
  for (let found = begin.exec(text); found; found = begin.exec(text)) {
    const kind = (found[1] ?? '').toLowerCase();
    if (endless.has(kind)) continue;
    const end = endOf(kind);
    end.lastIndex = begin.lastIndex;
    const closed = end.exec(text);
    if (!closed) {
      endless.add(kind);
      continue;
    }
    yield { text: text.slice(from, found.index), begin: null, inner: '' };
    yield { text: text.slice(found.index, end.lastIndex), begin: found, inner: text.slice(begin.lastIndex, closed.index) };
    begin.lastIndex = from = end.lastIndex;
  }
  yield { text: text.slice(from), begin: null, inner: '' };
}
