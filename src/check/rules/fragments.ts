import { paths } from '../../model/paths.ts';
import { PAGE_IDS } from '../../mdx/ids.ts';
import { nearest } from '../../model/schema-problems.ts';
import type { TextRule } from '../rule.ts';

const NOWHERE = 'https://archive.invalid';

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/**
 * A link to a place in a document leads to a paragraph, heading, clause or footnote that is there. The ids of paragraphs
 * are made of their words, so that a corrected word makes another id: such a link is found here, not by a reader.
 */
export const fragments: TextRule = {
  name: 'fragment',
  severity: 'error',
  prepare(content, all) {
    const documents = new Map(content.documents.map((entry) => [paths.document(entry), entry]));
    return (entry, facts) =>
      facts.links.flatMap(({ href, position }) => {
        if (!href.includes('#')) return [];
        const url = new URL(href, NOWHERE + paths.document(entry));
        const id = decoded(url.hash.slice(1));
        const target = documents.get(decoded(url.pathname));
        // Of other pages the ids are not known here; “#” alone is the top of any page.
        if (!target || id === '' || PAGE_IDS.includes(id)) return [];
        const anchors = all.get(target.path)?.anchors;
        if (!anchors || anchors.includes(id) || Object.hasOwn(target.record.formerIds, id)) return [];
        // The id of a paragraph is a code, to which another code is not near in any sense.
        const meant = id.startsWith('p-') ? undefined : nearest(id, anchors);
        const remedy = `${meant ? `perhaps #${meant}; ` : ''}copy the address of the paragraph from its mark on the page`;
        return [{ ...position, path: entry.path, message: `the link ${decoded(href)} leads to no place in “${target.id}”`, remedy }];
      });
  },
};
