import { child, childrenOf, type XmlElement } from './xml.ts';

type Node = XmlElement | string;

const isParagraph = (node: Node | undefined): node is XmlElement => node !== undefined && typeof node !== 'string' && node.name === 'w:p';
const isProperties = (node: Node) => typeof node !== 'string' && node.name === 'w:pPr';

/** Marks of a paragraph whose end was deleted or moved away. */
const GONE = new Set(['w:del', 'w:moveFrom']);

const endOf = (paragraph: XmlElement) => child(child(paragraph, 'w:pPr'), 'w:rPr');
const isEndGone = (paragraph: XmlElement) => (endOf(paragraph)?.children ?? []).some((mark) => typeof mark !== 'string' && GONE.has(mark.name));

/** Whether a paragraph is part of the next one: its end was deleted or moved away, or it is the large first letter of it. */
function goesOn(node: Node | undefined): node is XmlElement {
  return isParagraph(node) && (isEndGone(node) || ['drop', 'margin'].includes(child(child(node, 'w:pPr'), 'w:framePr')?.attributes['w:dropCap'] ?? ''));
}

/** Whether a row of a table was deleted. */
export const isRowDeleted = (node: XmlElement): boolean => node.name === 'w:tr' && child(child(node, 'w:trPr'), 'w:del') !== undefined;

/** What stands between paragraphs and parts nothing: places that are named, and where remarks and moves begin and end. */
const isBetween = (node: Node | undefined) =>
  node !== undefined && (typeof node === 'string' || /^w:(?:bookmark|commentRange|moveFromRange|moveToRange|perm|customXml\w+Range)(?:Start|End)$|^w:proofErr$/.test(node.name));

/** Whether anything of an element is left. */
export const says = (node: XmlElement): boolean => node.name === 'w:r' || childrenOf(node).some((inner) => !GONE.has(inner.name) && !isProperties(inner) && says(inner));

/** A paragraph that is part of a next one which is not there. The reader that follows would look for that elsewhere, or drop the words. */
function byItself(paragraph: XmlElement): XmlElement {
  if (!says(paragraph)) return { ...paragraph, children: paragraph.children.filter((inner) => !isProperties(inner)) };
  const end = endOf(paragraph);
  if (end) end.children = end.children.filter((inner) => typeof inner === 'string' || !GONE.has(inner.name));
  return paragraph;
}

/** Joins paragraphs to the next ones where they are part of these: by themselves they would take a number, and cut a word in two. */
export function joinParagraphs(children: XmlElement['children']): XmlElement['children'] {
  const joined: Node[] = [];
  for (const node of children) {
    const at = joined.findLastIndex((one) => !isBetween(one));
    const before = joined[at];
    if (goesOn(before) && isParagraph(node)) {
      const [properties, rest] = [node.children.filter(isProperties), node.children.filter((inner) => !isProperties(inner))];
      joined.splice(at, 1);
      joined.push({ ...node, children: [...properties, ...before.children.filter((inner) => !isProperties(inner)), ...rest] });
    } else joined.push(node);
  }
  return joined.map((node) => (isParagraph(node) && isEndGone(node) ? byItself(node) : node));
}
