import { paths } from '../../model/paths.ts';
import { deadPlaces } from '../dead-link.ts';
import type { TextRule } from '../rule.ts';

/** A link to a place in a document leads to a paragraph, heading, clause or footnote that is there. */
export const fragments: TextRule = {
  name: 'fragment',
  severity: 'error',
  prepare(content, all) {
    const deadPlace = deadPlaces(content, all);
    return (entry, facts) =>
      facts.links.flatMap(({ href, position }) => {
        const dead = deadPlace(href, paths.document(entry));
        return dead ? [{ ...position, path: entry.path, ...dead }] : [];
      });
  },
};
