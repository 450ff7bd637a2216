import type { Refusal } from './text.ts';
import { isWithheld, markdownNodes, type Node } from './tree.ts';

/** What Markdown carries away from where it is written: notes to the end of the page, addresses to the links that name them. */
const CARRIED = new Set(['definition', 'footnoteDefinition', 'footnoteReference']);
/** Where Markdown takes tags for letters. */
const LITERAL = new Set(['image', 'imageReference', 'footnoteReference']);
const CLOSED = /(?:\/|<\/\s*Redacted\s*)>\s*$/;
const MENTION = /<\/?\s*Redacted\b/;

/**
 * Finds the ways in which withheld text could still reach the site: through a footnote or a link’s address defined
 * among it, or out of the description of a picture, where tags are not tags. Only texts with <Redacted> pay for this.
 */
export function withheldRefusals(source: string): Refusal[] {
  if (!MENTION.test(source)) return [];
  const nodes = markdownNodes(source);
  const spans = nodes.filter(isWithheld).flatMap(({ position }) => position ?? []);
  return nodes.flatMap((node): Refusal[] => {
    const { type, position } = node;
    if (!position) return [];
    const { start: { line, column, offset }, end } = position;
    const at = { line, column };
    // The engine lets a tag that opens in a footnote and closes after it hold nothing at all.
    if (isWithheld(node) && !CLOSED.test(source.slice(offset, end.offset))) {
      return [{ position: at, message: '<Redacted> is not closed where it was opened', remedy: 'write </Redacted> within the same footnote; indent all of a footnote’s lines by four spaces' }];
    }
    const isInside = spans.some((span) => span.start.offset <= offset && end.offset <= span.end.offset);
    if (CARRIED.has(type) && isInside) {
      return [{ position: at, message: 'a footnote or the address of a link stands inside <Redacted>', remedy: 'remove it: what is withheld is best not written at all' }];
    }
    if (!LITERAL.has(type) || !MENTION.test(source.slice(offset, end.offset))) return [];
    return [{ position: at, message: '<Redacted> has no effect in the description of a picture or the name of a note', remedy: 'remove what is to be withheld' }];
  });
}

/** What stands within a <Redacted>, as it must stand nowhere on the site. */
export interface WithheldSpan {
  text: string;
  line: number;
}

/** What goes on within a line, or to the next. */
const RUNNING = new Set(['text', 'inlineCode', 'mdxJsxTextElement', 'emphasis', 'strong', 'delete', 'link', 'break']);

/** Everything that a node says: its words, addresses, descriptions. */
function* sayings(node: Node): Generator<string> {
  const { value, attributes = [], children = [] } = node;
  const { alt, url, title } = node as { alt?: unknown; url?: unknown; title?: unknown };
  const inline = children.filter(({ type }) => RUNNING.has(type));
  if (inline.length > 0) yield inline.map(wordsOf).join('');
  else if (value !== undefined) yield value;
  for (const said of [alt, url, title, ...attributes.map((attribute) => attribute.value)]) if (typeof said === 'string') yield said;
  for (const child of children) if (child.type !== 'text') yield* sayings(child);
}

function wordsOf(node: Node): string {
  if (node.type === 'break' || node.name === 'br') return '\n';
  return node.value ?? (node.children ?? []).map(wordsOf).join('');
}

/** What a text holds within <Redacted>: to guard it, and to warn that whoever can read the repository can read it. */
export function withheldSpans(source: string): WithheldSpan[] {
  if (!MENTION.test(source)) return [];
  return markdownNodes(source).filter(isWithheld).flatMap((node) =>
    (node.children ?? []).length === 0
      ? []
      : [...sayings({ ...node, attributes: [] })].filter((text) => text.trim() !== '').map((text) => ({ text: text.replace(/\s+/g, ' ').trim(), line: node.position?.start.line ?? 1 })),
  );
}
