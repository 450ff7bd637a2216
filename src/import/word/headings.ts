import type { StyleSheet } from './styles.ts';
import { child, wordsOf, type XmlElement } from './xml.ts';

/** A whole paragraph that was given an outline level, as pasted text is, is no heading. */
const LONGEST = 250;
/** Headings go no deeper in a page. */
const DEEPEST = 6;

/** What an element says of its place in the outline, from 1; null where it says that it has none. */
function outlined(element: XmlElement | undefined): number | null | undefined {
  const said = child(child(element, 'w:pPr'), 'w:outlineLvl')?.attributes['w:val'];
  if (said === undefined) return undefined;
  const level = Number(said) + 1;
  return level >= 1 && level <= 9 ? level : null;
}

/** The level that the name of a style says. */
function named(style: XmlElement): number | undefined {
  const [, level] = /^heading ([1-9])$/i.exec(child(style, 'w:name')?.attributes['w:val'] ?? '') ?? [];
  return level === undefined ? undefined : Number(level);
}

/** The level of paragraphs of a style, as far as it says so itself. */
function levelOf(style: XmlElement): number | null | undefined {
  const level = outlined(style);
  return level === undefined ? named(style) : level;
}

/**
 * Has a heading bear the style by which the reader that follows knows headings. Many bear one of the writer’s own, which is built
 * on that or has a place in the outline; it would become a paragraph like all others.
 */
export function showHeading(paragraph: XmlElement, styles: StyleSheet): void {
  const properties = child(paragraph, 'w:pPr');
  const bears = child(properties, 'w:pStyle');
  const own = outlined(paragraph);
  const level = own === undefined ? styles.find(bears?.attributes['w:val'], levelOf) : own;
  if (!properties || !level || wordsOf(paragraph).length > LONGEST) return;
  const style: XmlElement = { name: 'w:pStyle', attributes: { 'w:val': `Heading${Math.min(level, DEEPEST)}` }, children: [] };
  properties.children = [style, ...properties.children.filter((inner) => inner !== bears)];
}
