import type { Element, Root } from 'hast';
import type { Notes } from '../imported.ts';
import { hastText } from './clean.ts';

const FURNITURE = new Set(['nav', 'aside', 'footer', 'menu']);
/** How an article’s own part is named in the templates of common systems. */
const CONTENT_CLASS = /^(?:entry-content|post-content|article-content|article-body|post-body|td-post-content|single-content)$/;
/** Share of the page’s words that the part must have to be believed, and how many characters are enough whatever the share. */
const SHARE = 0.5;
const ENOUGH = 400;

function* elements(node: Root | Element): Generator<Element> {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    yield child;
    yield* elements(child);
  }
}

const length = (node: Root | Element) => hastText(node).replace(/\s+/g, '').length;

/** The only element of its sort, if it has enough of the page. */
function only(root: Root, isSuch: (element: Element) => boolean): Element | undefined {
  const found = [...elements(root)].filter(isSuch);
  const [first] = found;
  return found.length === 1 && first && (length(first) >= ENOUGH || length(first) >= length(root) * SHARE) ? first : undefined;
}

function classes({ properties }: Element): string[] {
  return Array.isArray(properties['className']) ? properties['className'].map(String) : [];
}

/** Notes the words of a part that is left out, one note a block of them. */
function noteWords(node: Root | Element, kept: Element | null, notes: Notes): void {
  let run = '';
  const flush = () => {
    if (run.trim() !== '') notes.add('page furniture left out', run);
    run = '';
  };
  const visit = (parent: Root | Element) => {
    for (const child of parent.children) {
      if (child === kept) flush();
      else if (child.type === 'text') run += child.value;
      else if (child.type === 'element') {
        const isBlock = /^(?:p|div|li|ul|ol|h[1-6]|section|header|footer|nav|aside|table|tr|article|main|body|html)$/.test(child.tagName);
        if (isBlock) flush();
        visit(child);
        if (isBlock) flush();
      }
    }
  };
  visit(node);
  flush();
}

/**
 * Keeps the article of a page: what the page itself marks as such, if it holds enough of the words; otherwise all but
 * navigation, side columns and footer. What is left out is noted with its words.
 */
export function keepMainPart(root: Root, notes: Notes): void {
  const part =
    only(root, (element) => classes(element).some((name) => CONTENT_CLASS.test(name)) || String(element.properties['itemProp']) === 'articleBody') ??
    only(root, ({ tagName }) => tagName === 'article') ??
    only(root, ({ tagName, properties }) => tagName === 'main' || String(properties['role']) === 'main');
  if (part) {
    noteWords(root, part, notes);
    root.children = [part];
  }
  const prune = (node: Root | Element): void => {
    node.children = node.children.filter((child) => {
      // The foot of a quotation names who said it.
      if (child.type !== 'element' || child.tagName === 'blockquote') return true;
      const isFurniture = FURNITURE.has(child.tagName) || String(child.properties['role']) === 'navigation';
      if (isFurniture) noteWords(child, null, notes);
      else prune(child);
      return !isFurniture;
    }) as typeof node.children;
  };
  prune(root);
}
