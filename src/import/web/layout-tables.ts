import type { Element, ElementContent, Root } from 'hast';
import type { Notes } from '../imported.ts';

const PARTS = new Set(['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th']);

const elementsOf = (node: Root | Element): Element[] => (node.children as ElementContent[]).filter((child) => child.type === 'element');

/** The rows of a table itself, not of those within it. */
export function rowsOf(table: Element): Element[] {
  return elementsOf(table).flatMap((part) => (part.tagName === 'tr' ? [part] : /^t(?:head|body|foot)$/.test(part.tagName) ? rowsOf(part) : []));
}

/** Whether an element of a name stands in another, however deep. */
export const holds = (node: Element, name: string): boolean => elementsOf(node).some((child) => child.tagName === name || holds(child, name));

/** Whether a table places blocks on the page: it holds tables, or is a frame around paragraphs. */
function isLayout(table: Element): boolean {
  if (holds(table, 'table')) return true;
  const rows = rowsOf(table).map((row) => elementsOf(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th'));
  return rows.length > 0 && rows.every((cells) => cells.length <= 1) && rows.flat().some((cell) => elementsOf(cell).filter(({ tagName }) => /^(?:p|div|ul|ol|h[1-6]|blockquote)$/.test(tagName)).length > 1);
}

/** A table’s own parts as blocks; tables within it stay. */
function unfold(part: Element): void {
  for (const child of elementsOf(part)) if (PARTS.has(child.tagName) && child.tagName !== 'table') unfold(child);
  part.tagName = 'div';
  part.properties = {};
}

/**
 * Makes blocks of tables that only lay out a page: a cell of Markdown holds one line, in which paragraphs would become one
 * and the words of a table within it would touch.
 */
export function unfoldLayout(node: Root | Element, notes: Notes): void {
  for (const child of elementsOf(node)) {
    if (child.tagName === 'table' && isLayout(child)) {
      unfold(child);
      notes.add('table around other tables or paragraphs: its cells became paragraphs');
    }
    unfoldLayout(child, notes);
  }
}
