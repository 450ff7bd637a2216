import type { Element, ElementContent, Root } from 'hast';

/** Marks of the way back from a footnote: an arrow, or the number again. */
const BACK_LINK = /^[\s\u00a0]*(?:[↑↩⤴^←][\ufe0e\ufe0f]?|\[?[0-9۰-۹٠-٩*†]+\]?[.:)]?)[\s\u00a0]*$/;
const CONTAINERS = new Set(['li', 'p', 'div', 'dd', 'td', 'aside', 'section']);

interface Place {
  element: Element;
  ancestors: (Root | Element)[];
  order: number;
}

function textOf(node: Root | ElementContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child as ElementContent)).join('') : '';
}

function placesOf(root: Root): Place[] {
  const places: Place[] = [];
  const visit = (node: Root | Element, ancestors: (Root | Element)[]) => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      const chain = [...ancestors, node];
      places.push({ element: child, ancestors: chain, order: places.length });
      visit(child, chain);
    }
  };
  visit(root, []);
  return places;
}

const namesOf = ({ properties }: Element) => [properties['id'], properties['name']].filter((name) => typeof name === 'string' && name !== '') as string[];
const targetOf = ({ tagName, properties }: Element) => (tagName === 'a' && typeof properties['href'] === 'string' && properties['href'].startsWith('#') ? decode(properties['href'].slice(1)) : null);

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Takes links out of an element, and what they leave empty. */
function without(element: Element, doomed: ReadonlySet<Element>): Element {
  const children = element.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    if (doomed.has(child)) return [];
    const kept = without(child, doomed);
    return kept.children.length === 0 && child.children.length > 0 ? [] : [kept];
  });
  return { ...element, children };
}

/** Whether an element is one that Word and LibreOffice put around all paragraphs of one note: it has a numbered name, and one link in it leads back. */
function isOfOneNote(element: Root | Element | undefined, places: readonly Place[], find: (name: string) => Place | undefined): element is Element {
  if (element?.type !== 'element' || element.tagName !== 'div' || !namesOf(element).some((name) => /\d$/.test(name))) return false;
  const from = places.findIndex((place) => place.element === element);
  const backs = places.filter((place) => place.ancestors.includes(element) && (find(targetOf(place.element) ?? '')?.order ?? Infinity) < from);
  return backs.length === 1;
}

/**
 * Finds footnotes however a program writes them (Word, LibreOffice, WordPress, mammoth): a link to a place further down
 * that links back. The link becomes `<footnote-mark>`, the place a `<footnote-text>` at the end of the tree.
 * @returns how many there are
 */
export function markFootnotes(root: Root): number {
  const places = placesOf(root);
  const named = new Map<string, Place>();
  for (const place of places) for (const name of namesOf(place.element)) if (!named.has(name)) named.set(name, place);
  const texts: Element[] = [];
  const removed = new Set<Element>();
  const numbers = new Map<Element, string>();
  for (const mark of places) {
    const target = targetOf(mark.element);
    const goal = target === null ? undefined : named.get(target);
    if (!goal || goal.order <= mark.order || BACK_LINK.test(textOf(mark.element)) === false) continue;
    const around = [...goal.ancestors, goal.element].filter((node): node is Element => node.type === 'element' && CONTAINERS.has(node.tagName));
    const own = new Set([...namesOf(mark.element), ...mark.ancestors.slice(-2).flatMap((node) => (node.type === 'element' ? namesOf(node) : []))]);
    const backs = places.filter(({ element, ancestors }) => {
      const back = targetOf(element);
      return back !== null && own.has(back) && around.some((container) => ancestors.includes(container));
    });
    const first = backs[0];
    const innermost = first && around.toReversed().find((node) => first.ancestors.includes(node));
    const holder = innermost?.tagName === 'p' ? goal.ancestors[goal.ancestors.indexOf(innermost) - 1] : undefined;
    // A second mark of a note leads there as well; the way back leads to the first.
    const container = isOfOneNote(holder, places, (name) => named.get(name)) ? holder : (innermost ?? around.toReversed().find((node) => numbers.has(node)));
    if (!container || mark.ancestors.includes(container)) continue;
    let number = numbers.get(container);
    if (!number) {
      numbers.set(container, (number = String(numbers.size + 1)));
      const doomed = new Set(places.filter(({ element, ancestors }) => ancestors.includes(container) && BACK_LINK.test(textOf(element)) && targetOf(element) !== null && named.get(targetOf(element)!)!?.order < goal.order).map(({ element }) => element));
      const isItem = ['li', 'dd', 'td'].includes(container.tagName);
      texts.push({ ...without(container, doomed), tagName: 'footnote-text', properties: { number, flow: isItem || container.tagName === 'div' } });
      removed.add(container);
    }
    Object.assign(mark.element, { tagName: 'footnote-mark', properties: { number }, children: [] });
  }
  if (texts.length === 0) return 0;
  const prune = (node: Root | Element): void => {
    node.children = node.children.filter((child) => {
      if (child.type !== 'element') return true;
      if (removed.has(child)) return false;
      const had = child.children.length;
      prune(child);
      return child.children.length > 0 || had === 0 || textOf(child) !== '';
    }) as typeof node.children;
  };
  prune(root);
  root.children.push(...texts);
  return texts.length;
}
