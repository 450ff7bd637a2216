import { formatBoth } from '../../i18n/dates.ts';
import { count, words } from '../../i18n/index.ts';
import { directionOfTitle } from '../../mdx/direction.ts';
import type { ArchiveDocument } from '../../model/graph.ts';
import type { ExportContext } from '../mapping/context.ts';
import { apaDate, bothDates } from '../mapping/english-dates.ts';
import { factsOf, type Fact, type Facts } from '../mapping/facts.ts';
import { KIND_TYPES } from '../mapping/kinds.ts';

/*
 * Citations of a document, made by templates of our own: a citation processor takes some three milliseconds for each, and
 * a second to begin. What is here for APA is, letter by letter, what the CSL style for APA makes of our CSL-JSON; a test
 * sets both side by side. Names are given whole, since records do not say which part is the family’s.
 */

/** A piece of a citation: words, or a place that the page fills. */
export type CitationPart = string | { slot: 'paragraph'; words: string } | { slot: 'address' };

export type CitationStyle = keyof typeof words.citation.styles;

export interface Citation {
  style: CitationStyle;
  language: 'fa' | 'en';
  parts: CitationPart[];
}

const { citation: label } = words;
const { english } = label;
/** Up to three names are given in Persian and by Chicago’s manual; of more, the first. */
const MOST_NAMES = 3;
/** APA gives twenty names; of more, the first nineteen and the last. */
const MOST_NAMES_APA = 20;

const inEnglish = ({ text, english: name }: Fact) => name ?? text;
/** Each name of an English list keeps its place: between two Persian ones, the signs and with them the names would trade places. */
const listedInEnglish = (creators: readonly Fact[]) => creators.map((creator) => settled(inEnglish(creator), 'en'));

function namesInPersian(creators: readonly Fact[]): string {
  const names = creators.map(({ text }) => text);
  if (names.length > MOST_NAMES) return label.andOthers.replace('{name}', () => names[0]!);
  return [names.slice(0, -1).join(words.dates.comma), names.at(-1)].filter((part) => part !== '').join(label.and);
}

function namesForChicago(creators: readonly Fact[]): string {
  const names = listedInEnglish(creators);
  if (names.length > MOST_NAMES) return english.andOthers.replace('{name}', () => names[0]!);
  if (names.length <= 2) return names.join(english.and);
  return `${names.slice(0, -1).join(', ')},${english.and}${names.at(-1)}`;
}

function namesForApa(creators: readonly Fact[]): string {
  const names = listedInEnglish(creators);
  const last = names.at(-1)!;
  const listed = names.length === 1 ? last
    : names.length > MOST_NAMES_APA ? `${names.slice(0, MOST_NAMES_APA - 1).join(', ')}, … ${last}`
    : `${names.slice(0, -1).join(', ')}${names.length > 2 ? ',' : ''} & ${last}`;
  return ended(listed);
}

/** With a full stop, unless there is one. */
const ended = (text: string) => (/[.?!؟][\u200e\u200f]?$/.test(text) ? text : `${text}.`);

/** The publisher as a sentence; left out where it is the one who is named as author. */
function publisherOf({ publisher, creator }: Facts, name: (fact: Fact) => string): string {
  const names = publisher.map(name).join(', ');
  return names === '' || names === creator.map(name).join(', ') ? '' : `${ended(names)} `;
}

/** The meeting from which it comes, with its place, as a sentence. */
function meetingOf({ meeting, place }: Facts): string {
  return meeting.length > 0 ? `${ended([...meeting, ...place].map(inEnglish).join(', '))} ` : '';
}

const PERSIAN_LETTER = /\p{Script=Arabic}/u;

/**
 * A name or title with a mark behind it that is not seen, where it is of the other direction than the citation: without
 * it, the signs between two of them would trade places.
 */
function settled(text: string, language: 'fa' | 'en'): string {
  if (/[\u200e\u200f\u2069]\P{L}*$/u.test(text)) return text;
  const letters = text.match(/\p{L}/gu);
  const isPersian = letters !== null && PERSIAN_LETTER.test(letters.at(-1)!);
  if (letters === null || isPersian === (language === 'fa')) return text;
  return text + (isPersian ? '\u200e' : '\u200f');
}

/**
 * A title, which may hold words of both directions, and numbers and signs at its ends: of the other direction than the citation it is
 * then read by itself, with marks around it that are not seen. Its words, numbers and signs would trade places.
 */
function settledTitle(title: string, language: 'fa' | 'en'): string {
  const letters = title.match(/\p{L}/gu) ?? [];
  const persian = letters.filter((letter) => PERSIAN_LETTER.test(letter)).length;
  const isPersian = directionOfTitle(title) === 'rtl';
  const isPlain = /^\p{L}.*\p{L}$/su.test(title) && (persian === 0 || persian === letters.length);
  if (letters.length === 0 || isPlain || isPersian === (language === 'fa')) return settled(title, language);
  return `${isPersian ? '\u2067' : '\u2066'}${title}\u2069`;
}

/** Puts values into the places of a template; what a value holds is never taken for a place. */
function filled(style: CitationStyle, values: Record<string, string>): CitationPart[] {
  const { text, paragraph } = label.styles[style];
  const parts = text.split(/(\{\w+\})/).map((piece): CitationPart => {
    if (piece === '{paragraph}') return { slot: 'paragraph', words: paragraph };
    if (piece === '{address}') return { slot: 'address' };
    return /^\{\w+\}$/.test(piece) ? (values[piece.slice(1, -1)] ?? '') : piece;
  });
  // Words that follow words are one piece.
  return parts.reduce<CitationPart[]>((joined, part) => {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else joined.push(part);
    return joined;
  }, []);
}

/**
 * A document in every style of the archive.
 * @param fingerprint the short fingerprint of its text, where there is one that readers may see
 */
export function citationsOf(context: ExportContext, document: ArchiveDocument, fingerprint?: string): Citation[] {
  const facts = factsOf(context, document);
  const { parsedDate } = document;
  const [title, kind, archive] = [facts.title[0]!.text, facts.kind[0]!, facts.archive[0]!.text];
  const isDated = facts.dateInWords.length > 0;
  const { written, converted } = isDated ? formatBoth(parsedDate) : { written: label.undated, converted: null };
  const isAbstract = document.holding === 'abstract';
  const print = (template: string) => (fingerprint ? template.replace('{fingerprint}', fingerprint) : '');
  const fa = {
    title, kind: kind.text, archive, creators: namesInPersian(facts.creator), publisher: publisherOf(facts, ({ text }) => text),
    date: isDated ? facts.dateInWords[0]!.text : label.undated, fingerprint: print(label.fingerprint),
  };
  const en = { title, archive, publisher: publisherOf(facts, inEnglish), fingerprint: print(english.fingerprint) };
  const values: Record<CitationStyle, Record<string, string>> = {
    notes: fa,
    // Within brackets, the other calendar stands behind a stroke.
    authorDate: { ...fa, date: [written, converted].filter((part) => part !== null).join(' / ') },
    chicago: { ...en, creators: namesForChicago(facts.creator), kind: inEnglish(kind).toLowerCase(), date: bothDates(parsedDate) },
    // Of a report, APA gives the year.
    apa: { ...en, meeting: meetingOf(facts), creators: namesForApa(facts.creator), kind: inEnglish(kind), date: apaDate(parsedDate, KIND_TYPES[document.kind].csl === 'report') },
  };
  return (Object.keys(values) as CitationStyle[]).map((style) => {
    const language = style === 'notes' || style === 'authorDate' ? 'fa' : 'en';
    const own = Object.fromEntries(Object.entries(values[style]).map(([name, value]) => [name, name === 'fingerprint' ? value : name === 'title' ? settledTitle(value, language) : settled(value, language)]));
    return { style, language, parts: filled(style, { ...own, abstract: isAbstract ? label.styles[style].abstract : '' }) };
  });
}

/**
 * A citation as plain text.
 * @param address the permanent address, with that of a paragraph behind # where one is meant
 * @param paragraph its number
 */
export function citationText({ parts, language }: Citation, address: string, paragraph?: number): string {
  const number = paragraph === undefined ? '' : language === 'fa' ? count(paragraph) : String(paragraph);
  return parts.map((part) => (typeof part === 'string' ? part : part.slot === 'address' ? address : number && part.words.replace('{number}', number))).join('');
}
