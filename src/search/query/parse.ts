// From where they are, and not by the list of all that the language has: help with spellings is loaded only where little is found.
import { analyze, writtenParts, type AnalyzeOptions, type Token } from '../../persian/analyze.ts';
import { isMonth } from '../../persian/days.ts';
import { expandQuery, type Variant } from '../../persian/expand.ts';
import { isNumberWord, isOrdinalWord } from '../../persian/numbers.ts';
import { COUNTED_NOUNS, OPTIONAL_WORDS } from '../../persian/query-words.ts';

/** A word of the query. */
export interface Term {
  /** As the reader wrote it. */
  written: string;
  /** The form under which it is looked for. */
  key: string;
  /** Other writings, and words that mean much the same; the reader is told. */
  variants: Variant[];
  /** Of a number, the key of the noun beside it that it counts («کنگره ۱۲», «دوازدهمین کنگره»). */
  counts: string | undefined;
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

/** Marks of direction, which come along with what is pasted; nobody sees them. */
const UNSEEN = '[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]';
/** Such marks before a word. */
const UNSEEN_BEFORE = new RegExp(`(?<!\\S)${UNSEEN}+`, 'gu');
/** A hyphen, or what some keyboards have for it, excludes only where it begins a word: «علمی-تخیلی» is one thing to look for. */
const MINUS = `[-\u2010-\u2013\u2212]${UNSEEN}*`;
const QUOTED = new RegExp(`((?<!\\S)${MINUS}|)(?:"([^"]*)"|«([^»]*)»)`, 'gu');
/** What keyboards and programs write for a straight quotation mark, in whichever order: in text from the right some turn them around. */
const STRAIGHT = /[“”„‟＂]/gu;
const EXCLUDED_WORD = new RegExp(`(?<!\\S)${MINUS}((?!${MINUS})\\S+)`, 'gu');
/** A day as ISO 8601 writes it: hyphens would make it three numbers. */
const DAY = /(?<!\p{N}-?)(\p{Nd}{4})-(\p{Nd}{1,2})-(\p{Nd}{1,2})(?![\p{N}-])/gu;

/** The wordings in which a phrase is looked for: its compounds as one word each, and as neighbours where it has any. */
export function wordingsOf(terms: readonly Pick<Term, 'key' | 'parts'>[]): string[][] {
  const whole = terms.map(({ key }) => key);
  const apart = terms.flatMap(({ key, parts }) => (parts.length > 0 ? parts : [key]));
  return apart.length > whole.length ? [whole, apart] : [whole];
}

/** The noun that a number counts: before it, or behind an ordinal. */
function countedBy(tokens: readonly Token[], index: number): string | undefined {
  const { key } = tokens[index]!;
  if (!/^\d{1,3}$/.test(key) && !isNumberWord(key)) return undefined;
  const beside = [tokens[index - 1], isOrdinalWord(key) ? tokens[index + 1] : undefined];
  return beside.find((token) => token && COUNTED_NOUNS.has(token.key))?.key;
}

function termsOf(text: string, options: AnalyzeOptions): Term[] {
  const tokens = analyze(text, options).filter(({ key }) => key !== '');
  return tokens.map((token, index): Term => {
    const counts = countedBy(tokens, index);
    return {
      written: text.slice(token.start, token.end),
      key: token.key,
      variants: expandQuery(token, counts !== undefined),
      counts,
      parts: writtenParts(token, text),
      optional: false,
    };
  });
}

/** Whether a word only says of its neighbour what that is anyway: «آبان ماه», «ماه آبان», «سال ۱۴۰۰», «سال ۹۸». */
function isNameOfDate(key: string, before = '', after = ''): boolean {
  return key === 'ماه' ? isMonth(before) || isMonth(after) : key === 'سال' && /^(?:[5-9]\d|\d{4})$/.test(after);
}

/** Possessives that stand apart: «زندگی شان» is also written «زندگی‌شان», where they are no word. «شأن» is one. */
const POSSESSIVE = /^(?:ا[شتم]|[شتم]ان)$/;

/** Function words become optional beside a content word, and so does what a date or a possessed noun can be written without; alone they are what is asked for. */
function withOptional(terms: Term[], hasPhrases: boolean): Term[] {
  const optional = terms.map(({ key }, index) => OPTIONAL_WORDS.has(key) || isNameOfDate(key, terms[index - 1]?.key, terms[index + 1]?.key));
  for (const [index, { written }] of terms.entries()) if (index > 0 && !optional[index - 1] && POSSESSIVE.test(written)) optional[index] = true;
  const hasContent = hasPhrases || optional.includes(false);
  return hasContent ? terms.map((term, index) => ({ ...term, optional: optional[index]! })) : terms;
}

/**
 * Takes a query apart: `"…"`, in whatever form, and `«…»` are phrases, a hyphen before a word or a phrase excludes it, all else are words.
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
    .replace(UNSEEN_BEFORE, '')
    .replace(STRAIGHT, '"')
    .replace(DAY, '$1/$2/$3')
    .replace(QUOTED, (_all, minus: string, straight?: string, angled?: string) => keep(minus ? excluded : phrases, (straight ?? angled)!))
    .replace(EXCLUDED_WORD, (_all, word: string) => keep(excluded, word));
  return { terms: withOptional(termsOf(loose, options), phrases.length > 0), phrases, excluded };
}
