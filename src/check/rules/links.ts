import { paths } from '../../model/paths.ts';
import { deadLink } from '../dead-link.ts';
import type { TextRule } from '../rule.ts';

/** A link inside the archive leads to a page, or to a file of public/. Places on a page are asked about by `fragments`. */
export const links: TextRule = {
  name: 'link',
  severity: 'error',
  prepare(content) {
    return (entry, text) =>
      text.links.flatMap(({ href, position }) => {
        const dead = href.startsWith('#') ? null : deadLink(href, paths.document(entry), content);
        return dead ? [{ ...position, path: entry.path, ...dead }] : [];
      });
  },
};
