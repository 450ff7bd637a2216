import type { Notes } from '../imported.ts';
import { Numbering } from './numbering.ts';
import { child, childrenOf, descendants, isOn, wordsOf, type XmlElement } from './xml.ts';

/** Signs around the number of a paragraph, from the range that no text uses: number, then label. */
export const MARK = { open: '\ue000', between: '\ue002', close: '\ue001' } as const;

/** Elements around words that mean nothing here; the reader that follows would drop them with their words. */
const WRAPPERS = new Set(['w:dir', 'w:bdo', 'w:fldSimple', 'w:ruby', 'w:rubyBase']);

/** Styles whose letters are hidden. */
function hiddenStyles(styles: XmlElement | null): Set<string> {
  const hidden = [...(styles ? descendants(styles, 'w:style') : [])].filter((style) => isOn(child(child(style, 'w:rPr'), 'w:vanish')));
  return new Set(hidden.map((style) => style.attributes['w:styleId'] ?? ''));
}

function isHidden(run: XmlElement, styles: ReadonlySet<string>): boolean {
  const properties = child(run, 'w:rPr');
  return isOn(child(properties, 'w:vanish')) || isOn(child(properties, 'w:webHidden')) || styles.has(child(properties, 'w:rStyle')?.attributes['w:val'] ?? '');
}

/**
 * Words written from right to left have an emphasis of their own (`w:bCs`, `w:iCs`), and what is said for Latin letters
 * does not show on them; the reader that follows knows only the latter.
 */
function showEmphasis(run: XmlElement): void {
  const properties = child(run, 'w:rPr');
  if (!properties || !isOn(child(properties, 'w:rtl'))) return;
  for (const [latin, complex] of [['w:b', 'w:bCs'], ['w:i', 'w:iCs']] as const) {
    const shows = isOn(child(properties, complex));
    properties.children = properties.children.filter((inner) => typeof inner === 'string' || inner.name !== latin);
    if (shows) properties.children.push({ name: latin, attributes: {}, children: [] });
  }
}

/** A run that carries the number of its paragraph through the conversion. */
function numberRun(numbering: Numbering, paragraph: XmlElement): XmlElement[] {
  const number = numbering.next(paragraph);
  if (!number) return [];
  const text = `${MARK.open}${number.value}${MARK.between}${number.label ?? ''}${MARK.close}`;
  return [{ name: 'w:r', attributes: {}, children: [{ name: 'w:t', attributes: { 'xml:space': 'preserve' }, children: [text] }] }];
}

/**
 * Prepares the tree of a Word part for conversion: takes out what readers of the document did not see, and notes it;
 * frees words from wrappers; writes the numbers that Word counts.
 */
export function prepare(root: XmlElement, styles: XmlElement | null, numbering: Numbering, notes: Notes): void {
  const hidden = hiddenStyles(styles);
  const visit = (element: XmlElement): void => {
    element.children = element.children.flatMap((inner): (XmlElement | string)[] => {
      if (typeof inner === 'string') return [inner];
      if (inner.name === 'w:del' || inner.name === 'w:moveFrom') {
        const words = wordsOf(inner, true);
        if (words !== '' || childrenOf(inner).length > 0) notes.add('tracked deletion left out', words);
        return element.name === 'w:rPr' || element.name === 'w:trPr' ? [inner] : [];
      }
      if (inner.name === 'w:r' && isHidden(inner, hidden)) {
        if (wordsOf(inner) !== '') notes.add('hidden text left out', wordsOf(inner));
        return [];
      }
      if (inner.name === 'w:r') showEmphasis(inner);
      if (inner.name === 'w:rt') return [];
      if (inner.name === 'w:ins' && wordsOf(inner) !== '') notes.add('tracked insertion kept', wordsOf(inner));
      if (inner.name === 'mc:AlternateContent') {
        const fallback = child(inner, 'mc:Fallback');
        if (!fallback || wordsOf(fallback) === '') {
          const boxes = [...descendants(inner, 'w:txbxContent')].flatMap(childrenOf);
          if (boxes.length > 0) return boxes.flatMap((box) => (visit(box), box.name === 'w:p' ? [{ name: 'w:r', attributes: {}, children: [{ name: 'w:t', attributes: {}, children: [`${wordsOf(box)} `] }] }] : []));
        }
      }
      if (inner.name === 'w:cr') return [{ ...inner, name: 'w:br' }];
      visit(inner);
      if (WRAPPERS.has(inner.name)) return inner.children;
      if (inner.name === 'w:p') {
        const at = inner.children.findIndex((part) => typeof part !== 'string' && part.name === 'w:pPr') + 1;
        inner.children.splice(at, 0, ...numberRun(numbering, inner));
      }
      return [inner];
    });
  };
  visit(root);
}
