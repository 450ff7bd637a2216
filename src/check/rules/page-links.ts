import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { markdownNodes, plainMarkdownNodes, type Node } from '../../mdx/tree.ts';
import { shownPath } from '../../model/read.ts';
import { paths } from '../../model/paths.ts';
import { addressesOf, nearestAddress } from '../addresses.ts';
import type { Rule } from '../rule.ts';

const NOWHERE = 'https://archive.invalid';
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|#|\/\/)/i;

/** The address that a node of a page leads to, if it is written out: one that is computed is the page’s own affair. */
function addressOf(node: Node): string | undefined {
  if (node.type === 'link' || node.type === 'definition') return (node as Node & { url?: string }).url;
  const href = node.name === 'a' ? node.attributes?.find(({ name }) => name === 'href')?.value : undefined;
  return typeof href === 'string' ? href : undefined;
}

function nodesOf(file: string): Node[] {
  const source = readFileSync(file, 'utf8');
  try {
    return markdownNodes(source);
  } catch {
    // What can’t be read is told by `pageText`; of its links, those can be asked about that are plain Markdown.
    return plainMarkdownNodes(source);
  }
}

/** The archive’s own pages lead to pages that are there, too. */
export const pageLinks: Rule = {
  name: 'page-link',
  severity: 'error',
  run(content, report) {
    const known = addressesOf(content);
    for (const { id, file: name } of content.pages) {
      const file = path.join(content.folder, name);
      if (!existsSync(file)) continue;
      for (const node of nodesOf(file)) {
        const href = addressOf(node);
        if (href === undefined || ELSEWHERE.test(href) || !URL.canParse(href, NOWHERE)) continue;
        const address = decodeURI(new URL(href, NOWHERE + paths.page(id)).pathname);
        if (known.has(address) || /\.[a-z0-9]+$/i.test(address)) continue;
        const { line, column } = node.position?.start ?? { line: 1, column: 1 };
        const meant = known.has(`${address}/`) ? `${address}/` : nearestAddress(address, known);
        report({ path: shownPath(file), at: () => ({ line, column }) }, [], `the link ${href} leads nowhere`, meant ? `perhaps ${meant}` : 'correct or remove it');
      }
    }
  },
};
