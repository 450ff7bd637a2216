import type { Segment } from '../../mdx/text.ts';

/** A clause of a text. */
export interface Clause {
  /** The id of the first block under it. */
  anchor: string | undefined;
  number: string;
  title: string | undefined;
}

/** The id of an element, as the compiler writes it. */
const ID = /\sid="([^"]+)"/;

function firstId(segments: readonly Segment[]): string | undefined {
  for (const segment of segments) {
    const id = typeof segment === 'string' ? ID.exec(segment)?.[1] : (segment.attributes['id'] ?? firstId(segment.children));
    if (id !== undefined) return id;
  }
  return undefined;
}

/** The clauses of a text. Their numbers and titles are words of the document that stand in none of its blocks. */
export function clausesOf(segments: readonly Segment[]): Clause[] {
  return segments.flatMap((segment) => {
    if (typeof segment === 'string') return [];
    const { component, attributes, children } = segment;
    const inside = clausesOf(children);
    if (component !== 'Clause') return inside;
    return [{ anchor: attributes['id'] ?? firstId(children), number: attributes['number'] ?? '', title: attributes['title'] }, ...inside];
  });
}
