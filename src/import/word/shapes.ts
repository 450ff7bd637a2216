import { child, childrenOf, descendants, wordsOf, type XmlElement } from './xml.ts';

const element = (name: string, children: XmlElement['children']): XmlElement => ({ name, attributes: {}, children });

/** Paragraphs in the only form of a text box that the reader which follows knows: it sets them behind their paragraph. */
function textBox(paragraphs: XmlElement['children']): XmlElement {
  return element('w:pict', [element('v:shape', [element('v:textbox', [element('w:txbxContent', paragraphs)])])]);
}

/** The words of an ornamental lettering, which stand in an attribute. */
function lettering(shape: XmlElement): XmlElement[] {
  const words = [...descendants(shape, 'v:textpath')].flatMap(({ attributes }) => attributes['string']?.trim() || []);
  return words.map((text) => textBox([element('w:p', [element('w:r', [element('w:t', [text])])])]));
}

/** An element without what its copies beside it say. */
function without(shape: XmlElement, names: ReadonlySet<string>): XmlElement {
  return { ...shape, children: shape.children.flatMap((inner): XmlElement['children'] => (typeof inner === 'string' ? [inner] : names.has(inner.name) ? [] : [without(inner, names)])) };
}

/** What a drawing says: it stays for its pictures, with its text boxes and letterings beside it. */
function shapes(drawing: XmlElement): XmlElement[] {
  const boxes = drawing.name === 'w:drawing' ? [...descendants(drawing, 'w:txbxContent')] : [];
  const nested = new Set(boxes.flatMap((box) => [...descendants(box, 'w:txbxContent')]));
  const beside = [...boxes.filter((box) => !nested.has(box)).map(({ children }) => textBox(children)), ...lettering(drawing)];
  return beside.length === 0 ? [drawing] : [without(drawing, new Set([...(boxes.length > 0 ? ['wps:txbx'] : []), 'v:textpath'])), ...beside];
}

/**
 * Shapes in the form that the reader which follows knows. Word writes each twice, for old and for new programs: one of
 * the two is taken, the old one where it has the words.
 */
export function readableShapes(inner: XmlElement): XmlElement[] {
  if (inner.name === 'w:drawing' || inner.name === 'w:pict') return shapes(inner);
  const [choice, fallback] = [child(inner, 'mc:Choice'), child(inner, 'mc:Fallback')];
  const words = (part: XmlElement | undefined) => (part ? wordsOf(part) : '');
  const isOld = fallback && (words(fallback) !== '' || words(choice) === '');
  const taken = isOld ? childrenOf(fallback) : [...(choice ? childrenOf(choice) : []), ...(fallback ? childrenOf(fallback) : [])];
  return taken.flatMap((part) => (part.name === 'w:drawing' || part.name === 'w:pict' ? shapes(part) : [part]));
}
