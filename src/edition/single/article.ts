import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

/** The part of a parsed page that is looked at here. */
interface HtmlNode {
  type: string;
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

/**
 * Takes the document out of its page, as it stands there, without what only the site can offer.
 * @throws Error when the page holds no document
 */
export function articleOf(page: string): string {
  const elements = [...elementsIn(parser.parse(page) as HtmlNode)];
  const article = elements.find((node) => node.tagName === 'article' && classesOf(node).includes('document'));
  if (!article) throw new Error('a page of the site holds no document: was it built by another version?');
  const { start, end } = rangeOf(article);
  const cuts = elements.filter((node) => isLeftOut(node) && node.position).map(rangeOf).filter((cut) => cut.start >= start && cut.end <= end);
  let from = start;
  let kept = '';
  for (const cut of cuts) {
    kept += page.slice(from, cut.start);
    from = cut.end;
  }
  return kept + page.slice(from, end);
}
