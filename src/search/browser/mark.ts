import { analyze, type AnalyzeOptions, type Token } from '../../persian/analyze.ts';
import { parseQuery, wordingsOf, type Term } from '../query/parse.ts';
import type { Hit } from './hit.ts';

/** What is read as one text: a word may run through several elements in it, but not beyond it. */
const BLOCKS = [
  'h1, h2, h3, h4, h5, h6, p, li, dt, dd, td, th, caption, figcaption, pre, blockquote',
  // In texts, what else may hold words itself; around them such elements hold buttons.
  '.text :is(aside, details, div, figure, section, summary)',
].join();

/** Signs that the site puts among the words, and that are no part of the text: between the words of a phrase they would part it. */
const SIGNS = 'a.paragraph, [data-footnote-ref], [data-footnote-backref]';

/** The text nodes of a block that belong to it and not to a block within. */
function textNodes(block: Element): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest(BLOCKS) === block && !node.parentElement.closest(SIGNS)) nodes.push(node as Text);
  }
  return nodes;
}

type Span = Pick<Token, 'start' | 'end'>;

/** The forms by which a word is found. */
interface Wanted {
  has(form: string): boolean;
}

const holds = ({ key, alternatives }: Token, wanted: Wanted) => wanted.has(key) || alternatives.some((form) => wanted.has(form));
/** The words by which a term is found. */
const keysOf = ({ key, variants }: Term) => [key, ...variants.flatMap(({ keys }) => (keys.length === 1 ? keys : []))];
/** The neighbours by which a term is found: what a compound is made of, a day as it is written in words. */
const neighboursOf = ({ parts, variants }: Term) => [parts, ...variants.map(({ keys }) => keys)].filter(({ length }) => length > 1);

/** The matched words in a text: each word of the query by itself, a phrase only where it stands whole. */
function matches(text: string, terms: Wanted, phrases: readonly (readonly string[])[], options: AnalyzeOptions): Span[] {
  const tokens = analyze(text, options);
  const spans: Span[] = tokens.filter((token) => holds(token, terms));
  for (const phrase of phrases) {
    for (let from = 0; from + phrase.length <= tokens.length; from++) {
      const run = tokens.slice(from, from + phrase.length);
      if (run.every((token, index) => holds(token, { has: (form) => form === phrase[index] }))) spans.push(...run);
    }
  }
  return [...new Map(spans.map((span) => [span.start, span])).values()].sort((a, b) => b.start - a.start);
}

/** Marks a span of a block’s text, in each of the text nodes that it runs through. */
function markSpan(nodes: Text[], { start, end }: Span): void {
  let offset = 0;
  for (const node of nodes) {
    const [from, to] = [Math.max(0, start - offset), Math.min(node.length, end - offset)];
    offset += node.length;
    if (from >= to) continue;
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    range.surroundContents(document.createElement('mark'));
  }
}

/** What is to be scrolled to: the first mark in the element named, or in the section of which that is the heading; else the element. */
function placeOf(anchor: string): Element | null {
  const place = anchor ? document.getElementById(anchor) : null;
  const section = place?.matches('section > :is(h2, h3)') ? place.parentElement : null;
  return place?.querySelector('mark') ?? section?.querySelector('mark') ?? place;
}

/**
 * Marks on a page the words by which it was found.
 * @param compounds of the index that found it, see `IndexManifest`
 * @returns the first of them in the element named, else that element, else the first of all
 */
export function markMatches({ query, anchor, typing }: Hit, compounds: readonly string[]): Element | null {
  const options = { compounds: new Set(compounds) };
  const { terms, phrases } = parseQuery(query, options);
  const needed = terms.filter(({ optional }) => !optional);
  const forms = new Set(needed.flatMap(keysOf));
  const beginning = typing && needed.length > 0 && needed.at(-1) === terms.at(-1) ? needed.at(-1)!.key : undefined;
  const wanted: Wanted = { has: (form) => forms.has(form) || (beginning !== undefined && form.startsWith(beginning)) };
  const wantedPhrases = [...phrases.flatMap(wordingsOf), ...needed.flatMap(neighboursOf)];
  for (const block of document.querySelectorAll(`main :is(${BLOCKS})`)) {
    if (block.closest('dialog, [popover]')) continue;
    // Spans come last first, so that marking one leaves the places of the others as they are.
    const text = textNodes(block).map(({ data }) => data).join('');
    for (const span of matches(text, wanted, wantedPhrases, options)) markSpan(textNodes(block), span);
  }
  return placeOf(anchor) ?? document.querySelector('main mark');
}
