import { child, childrenOf, type XmlElement } from './xml.ts';

/** Whether a paragraph is part of the next one: its end was deleted or moved away, or it is the large first letter of it. */
function goesOn(node: XmlElement | string | undefined): node is XmlElement {
  if (node === undefined || typeof node === 'string' || node.name !== 'w:p') return false;
  const properties = child(node, 'w:pPr');
  const [mark, frame] = [child(properties, 'w:rPr'), child(properties, 'w:framePr')];
  return child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined || ['drop', 'margin'].includes(frame?.attributes['w:dropCap'] ?? '');
}

/** Whether a row of a table was deleted. */
export const isRowDeleted = (node: XmlElement): boolean => node.name === 'w:tr' && child(child(node, 'w:trPr'), 'w:del') !== undefined;

/** Joins paragraphs to the next ones where they are part of these: by themselves they would take a number, and cut a word in two. */
export function joinParagraphs(children: XmlElement['children']): XmlElement['children'] {
  const joined: XmlElement['children'] = [];
  for (const node of children) {
    const before = joined.at(-1);
    if (goesOn(before) && typeof node !== 'string' && node.name === 'w:p') {
      const [properties, rest] = [childrenOf(node).filter(({ name }) => name === 'w:pPr'), node.children.filter((inner) => typeof inner === 'string' || inner.name !== 'w:pPr')];
      const moved = before.children.filter((inner) => typeof inner === 'string' || inner.name !== 'w:pPr');
      joined[joined.length - 1] = { ...node, children: [...properties, ...moved, ...rest] };
    } else joined.push(node);
  }
  return joined;
}
