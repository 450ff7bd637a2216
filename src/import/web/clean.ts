import type { Element, ElementContent, Root } from 'hast';
import type { Notes } from '../imported.ts';

type Parent = Root | Element;

/** Elements that run, load or hide something; nothing of them is a text. */
const ACTIVE: Record<string, string> = {
  script: 'script', noscript: 'script', template: 'template', style: 'style sheet', link: 'style sheet', meta: 'head', base: 'head', title: 'head', head: 'head',
  iframe: 'frame', frame: 'frame', frameset: 'frame', object: 'embedded object', embed: 'embedded object', applet: 'embedded object', portal: 'frame',
  input: 'form field', button: 'form field', select: 'form field', textarea: 'form field', option: 'form field', datalist: 'form field',
  svg: 'drawing', canvas: 'drawing', math: 'formula', map: 'image map', area: 'image map', dialog: 'dialog',
};
const SILENT = new Set(['head', 'style sheet']);
const HANDLER = /^on/i;

/** All text within an element. */
export function hastText(node: Root | ElementContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => hastText(child as ElementContent)).join('') : '';
}

function isHidden({ properties }: Element): boolean {
  if (properties['hidden'] !== undefined && properties['hidden'] !== null && properties['hidden'] !== false) return true;
  return typeof properties['style'] === 'string' && /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(properties['style']);
}

/** Sound and film become links to themselves. */
function mediaLink(element: Element): Element | null {
  const source = element.properties['src'] ?? element.children.find((child): child is Element => child.type === 'element' && child.tagName === 'source')?.properties['src'];
  return typeof source === 'string' ? { type: 'element', tagName: 'a', properties: { href: source }, children: [{ type: 'text', value: source }] } : null;
}

/**
 * Takes out of a page what is no text: what runs, loads or is hidden from readers. All of it is noted, words with it
 * where there were any. Attributes need no cleaning: the Markdown that follows can’t hold any.
 */
export function cleanPage(root: Root, notes: Notes): void {
  const visit = (parent: Parent): void => {
    parent.children = parent.children.flatMap((child): ElementContent[] => {
      if (child.type === 'comment') {
        if (!/^\s*\/?wp:|^\s*(?:Start|End)Fragment/.test(child.value)) notes.add('comment in the page left out');
        return [];
      }
      if (child.type !== 'element') return child.type === 'text' ? [child] : [];
      const { tagName } = child;
      const active = ACTIVE[tagName];
      if (active) {
        if (!SILENT.has(active)) notes.add(`${active} left out`, ['form field', 'drawing', 'formula', 'dialog'].includes(active) ? hastText(child) : undefined);
        return [];
      }
      if (isHidden(child)) {
        if (hastText(child).trim() !== '') notes.add('hidden text left out', hastText(child));
        return [];
      }
      const handlers = Object.keys(child.properties).filter((name) => HANDLER.test(name)).length;
      if (handlers > 0) notes.add('event handler left out', undefined, handlers);
      if (tagName === 'video' || tagName === 'audio') {
        const link = mediaLink(child);
        notes.add('sound or film, of which the link is kept', link ? hastText(link) : undefined);
        return link ? [link] : [];
      }
      visit(child);
      return tagName === 'form' || tagName === 'font' || tagName === 'center' ? (tagName === 'font' ? child.children : [{ ...child, tagName: 'div' }]) : [child];
    }) as typeof parent.children;
  };
  visit(root);
}
