import { mdxToMdast } from 'satteri';
import type { Position } from '../model/problem.ts';
import type { Refusal } from './text.ts';
import { isWithheld } from './tree.ts';

interface Span {
  start: Position & { offset: number };
  end: Position & { offset: number };
}

interface Node {
  type: string;
  name?: string | null;
  children?: Node[];
  position?: Span;
}

/** What Markdown carries away from where it is written: notes to the end of the page, addresses to the links that name them. */
const CARRIED = new Set(['definition', 'footnoteDefinition', 'footnoteReference']);
/** Where Markdown takes tags for letters. */
const LITERAL = new Set(['image', 'imageReference', 'footnoteReference']);
const MENTION = /<\/?\s*Redacted\b/;

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* walk(child);
}

/**
 * Finds the ways in which withheld text could still reach the site: through a footnote or a link’s address defined
 * among it, or out of the description of a picture, where tags are not tags. Only texts with <Redacted> pay for this.
 */
export function withheldRefusals(source: string): Refusal[] {
  if (!MENTION.test(source)) return [];
  const nodes = [...walk(mdxToMdast(source, { features: { frontmatter: true }, position: true }) as unknown as Node)];
  const spans = nodes.filter(isWithheldNode).map(({ position }) => position!);
  return nodes.flatMap(({ type, position }): Refusal[] => {
    if (!position) return [];
    const { start: { line, column, offset }, end } = position;
    const at = { line, column };
    const isInside = spans.some((span) => span.start.offset <= offset && end.offset <= span.end.offset);
    if (CARRIED.has(type) && isInside) {
      return [{ position: at, message: 'a footnote or the address of a link stands inside <Redacted>', remedy: 'remove it: what is withheld is best not written at all' }];
    }
    if (!LITERAL.has(type) || !MENTION.test(source.slice(offset, end.offset))) return [];
    return [{ position: at, message: '<Redacted> has no effect in the description of a picture or the name of a note', remedy: 'remove what is to be withheld' }];
  });
}

function isWithheldNode(node: Node): boolean {
  return node.type.startsWith('mdxJsx') && node.position !== undefined && isWithheld(node);
}
