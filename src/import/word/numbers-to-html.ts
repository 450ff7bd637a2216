import type { Element, ElementContent, Root } from 'hast';
import { MARK } from './prepare.ts';

const MARKED = new RegExp(`${MARK.open}(\\d+)${MARK.between}([^${MARK.close}]*)${MARK.close}`);

interface Number {
  value: number;
  label: string;
}

/** Takes the number out of the first text of an element. */
function takeNumber(element: Element): Number | null {
  for (const child of element.children) {
    if (child.type === 'text') {
      const match = MARKED.exec(child.value);
      if (match) {
        child.value = child.value.replace(match[0], '');
        return { value: Number(match[1]), label: match[2]! };
      }
      if (child.value.trim() !== '') return null;
    } else if (child.type === 'element') {
      if (child.tagName === 'ol' || child.tagName === 'ul') return null;
      const found = takeNumber(child);
      if (found) return found;
    }
  }
  return null;
}

const BLOCKS = new Set(['p', 'ol', 'ul', 'table', 'blockquote']);
const isBlock = (node: ElementContent) => node.type === 'element' && BLOCKS.has(node.tagName);

/** An item with a label that no list can show, as a paragraph that begins with it. */
function labelled({ label }: Number, item: Element): Element[] {
  const first = item.children.findIndex(isBlock);
  const inline = first === -1 ? item.children : item.children.slice(0, first);
  const blocks = first === -1 ? [] : (item.children.slice(first) as Element[]);
  return [{ type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: `${label} ` }, ...inline] }, ...blocks];
}

/** One list becomes as many as its numbers make: each that goes on counting starts where it did in Word. */
function renumber(list: Element): Element[] {
  const result: Element[] = [];
  let next: number | null = null;
  for (const item of list.children) {
    if (item.type !== 'element') continue;
    const number = takeNumber(item);
    if (number?.label) {
      result.push(...labelled(number, item));
      next = null;
      continue;
    }
    const open = result.at(-1);
    const goesOn = open?.tagName === 'ol' && (number === null || number.value === next);
    if (goesOn) open.children.push(item);
    else result.push({ ...list, properties: number && number.value !== 1 ? { start: number.value } : {}, children: [item] });
    next = (number?.value ?? next ?? 0) + 1;
  }
  return result;
}

/** Gives lists and headings the numbers that the preparation wrote into them. */
export function showNumbers(root: Root): void {
  const visit = (node: Root | Element): void => {
    for (const child of node.children) if (child.type === 'element') visit(child);
    node.children = (node.children as ElementContent[]).flatMap((child) => (child.type === 'element' && child.tagName === 'ol' ? renumber(child) : [child]));
  };
  visit(root);
  const rest = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type === 'text') child.value = child.value.replace(MARKED, (_, value: string, label: string) => (label ? `${label} ` : `${value}- `));
      else if (child.type === 'element') rest(child);
    }
  };
  rest(root);
}
