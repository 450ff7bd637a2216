import { escapeAttribute } from './html.ts';
import type { Segment } from './text.ts';

/** Elements that bear an id of a block. */
const HOLDER = /<(p|li|dd|dt|h[1-6]|blockquote|div|section|pre|summary|table|details|figure)\b(?:[^">]|"[^"]*")*?\sid="([^"]+)"(?:[^">]|"[^"]*")*>/g;
/** Those in which nothing may stand before their own parts. */
const BEFORE = new Set(['table', 'details', 'figure']);

const anchor = (id: string) => `<span id="${escapeAttribute(id)}"></span>`;

/**
 * Lets links to former paragraphs arrive: an empty anchor with the former id stands at the beginning of the block that
 * has taken its place, or right before it.
 * @param formerIds former ids with those of the blocks that now stand for them
 */
export function anchorFormerIds(segments: Segment[], formerIds: Readonly<Record<string, string | null>>): Segment[] {
  const anchors = new Map<string, string>();
  for (const [former, present] of Object.entries(formerIds)) {
    if (present !== null) anchors.set(present, (anchors.get(present) ?? '') + anchor(former));
  }
  if (anchors.size === 0) return segments;
  const place = (list: Segment[]): Segment[] =>
    list.map((segment) => {
      if (typeof segment === 'string') {
        return segment.replace(HOLDER, (tag: string, name: string, id: string) => {
          const own = anchors.get(id) ?? '';
          return BEFORE.has(name) ? own + tag : tag + own;
        });
      }
      const own = anchors.get(segment.attributes['id'] ?? '');
      return { ...segment, children: [...(own ? [own] : []), ...place(segment.children)] };
    });
  return place(segments);
}
