import { analyze, expandQuery, OPTIONAL_WORDS, writtenParts, type AnalyzeOptions, type Token, type Variant } from '../../persian/index.ts';

/** A word of the query. */
export interface Term {
  /** As the reader wrote it. */
  written: string;
  /** The form under which it is looked for. */
  key: string;
  /** Words that mean much the same; they count less, and the reader is told. */
  variants: Variant[];
  /** For a compound: its parts, for texts that write them as neighbours. */
  parts: string[];
  /** A function word that the query can do without. */
  optional: boolean;
}

/** A query taken apart. */
export interface ParsedQuery {
  /** Words that stand alone. */
  terms: Term[];
  /** Words between quotation marks, in order; each is a phrase. */
  phrases: Term[][];
  /** Words and phrases that must not occur. */
  excluded: Term[][];
}

const QUOTED = /(-?)(?:"([^"]*)"|«([^»]*)»|“([^”]*)”|„([^“”]*)[“”])/gu;
/** A hyphen excludes only where it begins a word: «علمی-تخیلی» is one thing to look for. */
const EXCLUDED_WORD = /(?<!\S)-([^\s-]\S*)/gu;

function termsOf(text: string, options: AnalyzeOptions): Term[] {
  const term = (token: Token): Term => ({
    written: text.slice(token.start, token.end),
    key: token.key,
    variants: expandQuery(token),
    parts: writtenParts(token, text),
    optional: false,
  });
  return analyze(text, options).filter(({ key }) => key !== '').map(term);
}

/** Function words become optional beside a content word; alone they are what is asked for. */
function withOptional(terms: Term[], hasPhrases: boolean): Term[] {
  const hasContent = hasPhrases || terms.some(({ key }) => !OPTIONAL_WORDS.has(key));
  return hasContent ? terms.map((term) => ({ ...term, optional: OPTIONAL_WORDS.has(term.key) })) : terms;
}

/**
 * Takes a query apart: `"…"` and `«…»` are phrases, a hyphen before a word or a phrase excludes it, all else are words.
 * A quotation mark without its partner is ignored.
 */
export function parseQuery(query: string, options: AnalyzeOptions = {}): ParsedQuery {
  const phrases: Term[][] = [];
  const excluded: Term[][] = [];
  const keep = (list: Term[][], text: string) => {
    const terms = termsOf(text, options);
    if (terms.length > 0) list.push(terms);
    return ' ';
  };
  const loose = query
    .replace(QUOTED, (_all, minus: string, ...quoted: (string | undefined)[]) => keep(minus ? excluded : phrases, quoted.slice(0, 4).find((text) => text !== undefined) ?? ''))
    .replace(EXCLUDED_WORD, (_all, word: string) => keep(excluded, word));
  return { terms: withOptional(termsOf(loose, options), phrases.length > 0), phrases, excluded };
}
