import { existsSync } from 'node:fs';
import path from 'node:path';
import { markdownNodes, plainMarkdownNodes, type Node } from '../../mdx/tree.ts';
import { shownPath } from '../../model/read/read-text.ts';
import { paths } from '../../model/paths.ts';
import { deadLink, deadPlaces, readable } from '../dead-link.ts';
import { ownPages } from '../own-pages.ts';
import type { Rule } from '../rule.ts';

const NOWHERE = 'https://archive.invalid';
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|#|\/\/)/i;

/** The value of an attribute of a tag, if it is written out: one that is computed is the page’s own affair. */
function attributeOf({ name, attributes }: Node, tag: string, attribute: string): string | undefined {
  const value = name === tag ? attributes?.find((one) => one.name === attribute)?.value : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** The address that a node of a page leads to. */
function addressOf(node: Node): string | undefined {
  if (node.type === 'link' || node.type === 'definition') return (node as Node & { url?: string }).url;
  return attributeOf(node, 'a', 'href');
}

function nodesOf(source: string): Node[] {
  try {
    return markdownNodes(source);
  } catch {
    // What can’t be read is told by `pageTexts`; of its links, those can be asked about that are plain Markdown.
    return plainMarkdownNodes(source);
  }
}

/** The picture of a node, where it is a file of public/. One that lies beside the page is asked about by `pageTexts`. */
function pictureOf(node: Node): string | undefined {
  const src = node.type === 'image' ? (node as Node & { url?: string }).url : attributeOf(node, 'img', 'src');
  return src?.startsWith('/') && !src.startsWith('//') ? readable(src.replace(/[?#].*$/s, '')) : undefined;
}

/** The archive’s own pages lead to pages, places in documents and files that are there, too. */
export const pageLinks: Rule = {
  name: 'page-link',
  severity: 'error',
  run(content, report, facts) {
    const deadPlace = deadPlaces(content, facts);
    for (const { id, file, source } of ownPages(content)) {
      for (const node of nodesOf(source)) {
        const { line, column } = node.position?.start ?? { line: 1, column: 1 };
        const say = (message: string, remedy: string) => report({ path: shownPath(file), at: () => ({ line, column }) }, [], message, remedy);
        const picture = pictureOf(node);
        if (picture !== undefined && !existsSync(path.join('public', picture))) say(`there is no picture ${picture}`, `put the file at public${picture}, or correct the address`);
        const href = addressOf(node);
        if (href === undefined || ELSEWHERE.test(href) || !URL.canParse(href, NOWHERE)) continue;
        const dead = deadLink(href, paths.page(id), content) ?? deadPlace(href, paths.page(id));
        if (dead) say(dead.message, dead.remedy);
      }
    }
  },
};
