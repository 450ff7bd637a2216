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
    '^[ \\t>]*(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+)?(`{3,16}|~{3,16})[^]*?^[ \\t>]*\\1[^\\n]*$',
    '(?<!`)`{1,16}[^`\\n]+`{1,16}',
    `<(\\w+)\\b[^<>]*\\slang\\s*=\\s*(?:"(?!fa")[^"<>]*"|'(?!fa')[^'<>]*')[^<>]*>[^]*?</\\2>`,
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

/** Where an element ends that begins at a place: not with the first end of one of its name, which may stand in it. */
function elementEnd(markdown: string, begin: number, name: string, firstEnd: number): number {
  let depth = 0;
  const tags = new RegExp(`<(/?)${name}\\b[^<>]*>`, 'g');
  tags.lastIndex = begin;
  for (let found = tags.exec(markdown); found; found = tags.exec(markdown)) {
    if (!found[0].endsWith('/>')) depth += found[1] ? -1 : 1;
    if (depth === 0) return tags.lastIndex;
  }
  return firstEnd;
}

/** The words of a Markdown text, line by line, each stretch with its place. */
export function* proseOf(markdown: string): Generator<Prose> {
  let from = 0;
  const markup = new RegExp(MARKUP);
  for (let found = markup.exec(markdown); found; found = markup.exec(markdown)) {
    const [, , foreign] = found;
    if (found.index > from) yield { text: markdown.slice(from, found.index), offset: from };
    from = markup.lastIndex = foreign === undefined ? markup.lastIndex : elementEnd(markdown, found.index, foreign, markup.lastIndex);
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

type FieldPath = readonly (string | number)[];

/** Fields of old addresses that are addresses, whatever letters they are written in. */
export const ADDRESS_FIELDS = ['address', 'movedTo', 'seeInstead'] as const;

/** Fields that repeat letter by letter what somebody else wrote, and those that hold no words. */
const VERBATIM = new Set<string>([
  'altNames', 'titleAsPrinted', 'titleOriginal', 'asWorded', 'says', 'saidBy', 'publisher', 'url', 'archived', 'redirectFrom', 'silenced', 'id', 'provenance', ...ADDRESS_FIELDS,
]);

/** The sources’ titles are theirs, the record’s own title is the archive’s. */
const isVerbatim = (path: FieldPath, key: string) => VERBATIM.has(key) || (key === 'title' && path.includes('sources'));

/** A text of a record, with the path of its field. */
interface FieldText {
  text: string;
  path: (string | number)[];
}

/** Every text of a record, at any depth. @param isLeftOut tells the fields that are passed over, with all in them */
export function* textsOf(value: unknown, isLeftOut: (path: FieldPath, key: string) => boolean = () => false, path: (string | number)[] = []): Generator<FieldText> {
  if (typeof value === 'string') yield { text: value, path };
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* textsOf(item, isLeftOut, [...path, index]);
  else if (value !== null && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) if (!isLeftOut(path, key)) yield* textsOf(item, isLeftOut, [...path, key]);
  }
}

/** Whether a record’s title is that of a text in another language: neither the archive’s own, nor one that stands for a foreign one. */
function isForeignTitle(record: unknown): boolean {
  const { language = 'fa', titleStatus, titleOriginal } = (record ?? {}) as Record<string, unknown>;
  return language !== 'fa' && titleStatus !== 'supplied' && titleOriginal === undefined;
}

/** The words of a record that are the archive’s own. */
export function ownWords(record: unknown): Generator<FieldText> {
  const isForeign = isForeignTitle(record);
  return textsOf(record, (path, key) => isVerbatim(path, key) || (isForeign && key === 'title' && path.length === 0));
}
