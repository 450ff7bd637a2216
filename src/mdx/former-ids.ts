import { escapeAttribute } from './html.ts';
import type { Segment } from './text.ts';

/** Elements in which an empty anchor may stand. */
const HOLDER = /<(?:p|li|dd|dt|h[1-6]|blockquote|div|section|td|th|figcaption)\b(?:[^">]|"[^"]*")*?\sid="([^"]+)"(?:[^">]|"[^"]*")*>/g;

const anchor = (id: string) => `<span id="${escapeAttribute(id)}"></span>`;

/**
 * Lets links to former paragraphs arrive: an empty anchor with the former id stands at the beginning of the block that
 * has taken its place.
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
      if (typeof segment === 'string') return segment.replace(HOLDER, (tag: string, id: string) => tag + (anchors.get(id) ?? ''));
      const own = anchors.get(segment.attributes['id'] ?? '');
      return { ...segment, children: [...(own ? [own] : []), ...place(segment.children)] };
    });
  return place(segments);
}
