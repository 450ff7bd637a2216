import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { plainSpaces } from '../../search/pieces.ts';
import { shortMarks } from './marks.ts';

/** The part of a parsed page that is looked at here. */
interface HtmlNode {
  type: string;
  /** Of a text. */
  value?: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: HtmlNode[];
  position?: { start: { offset?: number }; end: { offset?: number } };
}

const parser = unified().use(rehypeParse);

/** What a page offers by scripts, by other files of the site or by its neighbours: none of it is in the file. */
const LEFT_OUT = new Set(['tools', 'citations', 'citation', 'near', 'series-nav', 'forms']);
const LEFT_OUT_ELEMENTS = new Set(['template', 'script', 'textarea', 'button']);

const classesOf = ({ properties }: HtmlNode) => (Array.isArray(properties?.['className']) ? properties['className'] as string[] : []);
const isLeftOut = (node: HtmlNode) => LEFT_OUT_ELEMENTS.has(node.tagName ?? '') || classesOf(node).some((name) => LEFT_OUT.has(name));

function* elementsIn(node: HtmlNode): Generator<HtmlNode> {
  if (node.type === 'element') yield node;
  if (node.type === 'element' && isLeftOut(node)) return;
  for (const child of node.children ?? []) yield* elementsIn(child);
}

const rangeOf = ({ position }: HtmlNode) => ({ start: position!.start.offset!, end: position!.end.offset! });

/** The text of an element, as a browser has it once what is left out is gone. */
function textOf(node: HtmlNode): string {
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'element' && isLeftOut(node)) return '';
  return (node.children ?? []).map(textOf).join('');
}

/** A document as its page shows it. */
export interface Article {
  html: string;
  /** The texts of its elements, by id, with plain spaces. */
  texts: ReadonlyMap<string, string>;
}

/**
 * Takes the document out of its page, as it stands there, without what only the site can offer.
 * @throws Error when the page holds no document
 */
export function articleOf(page: string): Article {
  const article = [...elementsIn(parser.parse(page) as HtmlNode)].find((node) => node.tagName === 'article' && classesOf(node).includes('document'));
  if (!article) throw new Error('a page of the site holds no document: was it built by another version?');
  const elements = [...elementsIn(article)];
  const { start, end } = rangeOf(article);
  let from = start;
  let html = '';
  for (const cut of elements.filter((node) => isLeftOut(node) && node.position).map(rangeOf)) {
    html += page.slice(from, cut.start);
    from = cut.end;
  }
  const texts = new Map<string, string>();
  for (const node of elements) {
    const id = node.properties?.['id'];
    if (typeof id === 'string' && !isLeftOut(node) && !texts.has(id)) texts.set(id, plainSpaces(textOf(node)));
  }
  return { html: shortMarks(html + page.slice(from, end)), texts };
}
