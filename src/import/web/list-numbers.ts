import type { Element, ElementContent, Root } from 'hast';
import type { Notes } from '../imported.ts';
import { hastText } from './clean.ts';

const elementsOf = (node: Root | Element): Element[] => (node.children as ElementContent[]).filter((child) => child.type === 'element');

/** A whole number of an attribute. */
function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' || typeof value === 'number' ? Number(value) : Number.NaN;
  return Number.isInteger(number) && number >= 0 ? number : undefined;
}

/** One list becomes as many as its numbers make: an item may say its own, from which those below it go on. */
function parts(list: Element): Element[] {
  const result: Element[] = [];
  let next = numberOf(list.properties['start']) ?? 1;
  for (const item of elementsOf(list)) {
    const own = item.tagName === 'li' ? numberOf(item.properties['value']) : undefined;
    const open = result.at(-1);
    if (open && (own === undefined || own === next)) open.children.push(item);
    else result.push({ ...list, properties: { ...list.properties, start: own ?? next }, children: [item] });
    next = (own ?? next) + 1;
  }
  return result.length > 1 || numberOf(list.properties['start']) !== numberOf(result[0]?.properties['start']) ? result : [list];
}

/** Has lists count as their page shows them, and notes those that count in a way which Markdown can’t. */
export function keepNumbers(node: Root | Element, notes: Notes): void {
  for (const child of elementsOf(node)) {
    keepNumbers(child, notes);
    const { type, reversed } = child.properties;
    if (child.tagName === 'ol' && ((type !== undefined && type !== null && String(type) !== '1') || (reversed !== undefined && reversed !== null && reversed !== false))) {
      notes.add('list that counts by letters, or backwards: it became one of plain numbers', hastText(child));
    }
  }
  node.children = (node.children as ElementContent[]).flatMap((child) => (child.type === 'element' && child.tagName === 'ol' ? parts(child) : [child]));
}
