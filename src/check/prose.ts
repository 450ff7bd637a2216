/** A stretch of words in a text, without the markup around it. */
export interface Prose {
  text: string;
  /** Where it begins in the text it was taken from, in UTF-16 units. */
  offset: number;
}

/**
 * What is not words: code, tags, addresses, entities and escapes, names of notes, the signs that begin a list item, a
 * heading or a quotation, the strokes of a table, and what is marked as another language. Emphasis stays: its signs
 * stand among words. Each alternative gives up at the next sign of its own kind: no text that the compiler accepts takes
 * time that grows with the square of its length. All begin with a sign of ASCII: of Persian letters nothing more is asked.
 */
const MARKUP = new RegExp(
  `(?=[\\x00-\\x7f])(?:${[
    '^(`{3,16}|~{3,16})[^]*?^\\1[^\\n]*$',
    '(?<!`)`{1,16}[^`\\n]+`{1,16}',
    '<(\\w+)\\b[^<>]*\\slang="(?!fa")[^"<>]*"[^<>]*>[^]*?</\\2>',
    '</?[A-Za-z][^<>]*>',
    '\\]\\([^()\\n]*(?:\\([^()\\n]*\\)[^()\\n]*)*\\)',
    '^ {0,3}\\[(?!\\^)[^\\]\\n]+\\]:[^\\n]*$',
    '\\[\\^[^\\[\\]\\n]*\\](?::[ \\t]*)?',
    '(?:https?://|www\\.|mailto:)[^\\s)>»]+',
    '(?<![\\w.+-])[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+',
    '&#?\\w+;',
    '\\\\[!-/:-@[-`{-~]',
    '^[ \\t]*(?:(?:[-*+]|\\d+[.)]|#{1,6}|>)[ \\t]+)+(?:\\[[ xX]\\][ \\t])?',
    '^[ \\t]+',
    '^[ \\t]*(?:[-*_][ \\t]*){3,}$',
    '^(?=[^\\n]*---)[ \\t|:-]+$',
    '[ \\t]*\\|[ \\t]*',
    '[ \\t]+$',
    '\\r?\\n',
  ].join('|')})`,
  'gm',
);

/** The words of a Markdown text, line by line, each stretch with its place. */
export function* proseOf(markdown: string): Generator<Prose> {
  let from = 0;
  for (const { 0: markup, index } of markdown.matchAll(MARKUP)) {
    if (index > from) yield { text: markdown.slice(from, index), offset: from };
    from = index + markup.length;
  }
  if (from < markdown.length) yield { text: markdown.slice(from), offset: from };
}

/** Tells line and column of offsets in a text. Of offsets in their order each is looked for from the one before. */
export function placesIn(text: string, firstLine: number): (offset: number) => { line: number; column: number } {
  let line = firstLine;
  let start = 0;
  return (offset) => {
    if (offset < start) [line, start] = [firstLine, 0];
    for (let end = text.indexOf('\n', start); end !== -1 && end < offset; end = text.indexOf('\n', start)) {
      line++;
      start = end + 1;
    }
    return { line, column: offset - start + 1 };
  };
}

/** Fields that repeat letter by letter what somebody else wrote, and those that hold no words. */
const VERBATIM = new Set([
  'altNames', 'titleAsPrinted', 'titleOriginal', 'asWorded', 'says', 'saidBy', 'publisher', 'url', 'archived', 'redirectFrom', 'silenced', 'id', 'provenance',
]);

/** The sources’ titles are theirs, the record’s own title is the archive’s. */
const isVerbatim = (path: readonly (string | number)[], key: string | number) => VERBATIM.has(String(key)) || (key === 'title' && path.includes('sources'));

/** The words of a record that are the archive’s own, each with the path of its field. */
export function* ownWords(value: unknown, path: (string | number)[] = []): Generator<{ text: string; path: (string | number)[] }> {
  if (typeof value === 'string') yield { text: value, path };
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* ownWords(item, [...path, index]);
  else if (value !== null && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) if (!isVerbatim(path, key)) yield* ownWords(item, [...path, key]);
  }
}
