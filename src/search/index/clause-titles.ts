import type { Segment } from '../../mdx/text.ts';

/** The title of a clause, and the id of the first block under it. */
interface ClauseTitle {
  anchor: string | undefined;
  title: string;
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

/** The titles of the clauses of a text. They are words of the document that stand in none of its blocks. */
export function clauseTitles(segments: readonly Segment[]): ClauseTitle[] {
  return segments.flatMap((segment) => {
    if (typeof segment === 'string') return [];
    const { component, attributes, children } = segment;
    const inside = clauseTitles(children);
    if (component !== 'Clause' || !attributes['title']) return inside;
    return [{ anchor: attributes['id'] ?? firstId(children), title: attributes['title'] }, ...inside];
  });
}
