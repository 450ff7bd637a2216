import type { Notes } from '../imported.ts';
import { equationText } from './equations.ts';
import { showHeading } from './headings.ts';
import { keepRelations } from './relations.ts';
import type { Numbering } from './numbering.ts';
import { readableShapes } from './shapes.ts';
import type { StyleSheet } from './styles.ts';
import { isRowDeleted, joinParagraphs, says } from './tracked.ts';
import { child, childrenOf, isOn, wordsOf, type XmlElement } from './xml.ts';

/** Signs around the number of a paragraph, from the range that no text uses: number, then label. */
export const MARK = { open: '\ue000', between: '\ue002', close: '\ue001' } as const;

/** Elements around words that mean nothing here; the reader that follows would drop them with their words. */
const WRAPPERS = new Set(['w:dir', 'w:bdo', 'w:fldSimple', 'w:ruby', 'w:rubyBase']);
/** Elements that say a thing in a way which the reader that follows does not know, and how it knows it. */
const KNOWN_AS: Record<string, string> = { 'w:cr': 'w:br', 'w:ptab': 'w:tab' };
/** Where blocks stand, not running text. */
const BLOCK_PARENTS = new Set(['w:body', 'w:tc', 'w:txbxContent', 'w:footnote', 'w:endnote', 'w:sdtContent']);

/** What a file says beside its texts, by which they are to be understood. */
export interface WordFile {
  styles: StyleSheet;
  numbering: Numbering;
  notes: Notes;
  /** The names of the notes it has, by what refers to them. */
  footnotes: Record<string, ReadonlySet<string>>;
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

/** Whether a cell takes the place of several, which it has no words for. */
function isMerged(element: XmlElement): boolean {
  const properties = element.name === 'w:tc' ? child(element, 'w:tcPr') : undefined;
  return Number(child(properties, 'w:gridSpan')?.attributes['w:val'] ?? 1) > 1 || child(properties, 'w:vMerge')?.attributes['w:val'] === 'restart';
}

const isTicked = (box: XmlElement) => isOn(child(box, 'w:checked') ?? child(box, 'w:default'));

const runOf = (text: string): XmlElement => ({ name: 'w:r', attributes: {}, children: [{ name: 'w:t', attributes: { 'xml:space': 'preserve' }, children: [text] }] });

const NO_NUMBER: XmlElement = { name: 'w:numPr', attributes: {}, children: [{ name: 'w:ilvl', attributes: { 'w:val': '0' }, children: [] }, { name: 'w:numId', attributes: { 'w:val': '0' }, children: [] }] };

/** Writes the number of a paragraph into it, so that it is carried through the conversion. */
function showNumber(paragraph: XmlElement, numbering: Numbering): void {
  const number = numbering.next(paragraph);
  if (!number) return;
  if (number.label === '') {
    // The reader that follows would make an item of a list of it.
    const properties = child(paragraph, 'w:pPr')!;
    properties.children = [...properties.children.filter((inner) => typeof inner === 'string' || inner.name !== 'w:numPr'), NO_NUMBER];
    return;
  }
  const at = paragraph.children.findIndex((part) => typeof part !== 'string' && part.name === 'w:pPr') + 1;
  paragraph.children.splice(at, 0, runOf(`${MARK.open}${number.value}${MARK.between}${number.label ?? ''}${MARK.close}`));
}

/** Notes an equation, and writes it in a row. */
function showEquation(equation: XmlElement, parent: XmlElement, notes: Notes): XmlElement[] {
  const text = equationText(equation);
  if (text.trim() === '') return [];
  notes.add('equation written in one row: compare it with the file', text);
  return [BLOCK_PARENTS.has(parent.name) ? { name: 'w:p', attributes: {}, children: [runOf(text)] } : runOf(text)];
}

/**
 * Prepares the tree of a Word part for conversion: takes out what readers of the document did not see, and notes it;
 * frees words from what the reader that follows would drop with them; writes the numbers that Word counts.
 * @param relations the names of what the part leads to
 */
export function prepare(root: XmlElement, { styles, numbering, notes, footnotes }: WordFile, relations: ReadonlySet<string>): void {
  const noteDeletion = (words: string) => notes.add('tracked deletion left out', words);
  const visitChild = (inner: XmlElement, parent: XmlElement, paragraph: XmlElement | undefined): (XmlElement | string)[] => {
    const { name } = inner;
    if (name === 'w:del' || name === 'w:moveFrom') {
      const words = wordsOf(inner, true);
      if (words !== '' || childrenOf(inner).length > 0) noteDeletion(words);
      return parent.name === 'w:rPr' || parent.name === 'w:trPr' ? [inner] : [];
    }
    if (isRowDeleted(inner)) {
      noteDeletion(wordsOf(inner, true));
      return [];
    }
    if (name === 'w:r' && styles.isHidden(inner, paragraph)) {
      if (wordsOf(inner) !== '') notes.add('hidden text left out', wordsOf(inner));
      return [];
    }
    if (footnotes[name] && !footnotes[name].has(inner.attributes['w:id'] ?? '')) {
      // The reader that follows would give up on the whole file.
      notes.add('mark of a note that is not in the file left out');
      return [];
    }
    if (name === 'w:rt' || name === 'w:rubyPr') return [];
    if (name === 'm:oMath' || name === 'm:oMathPara') return showEquation(inner, parent, notes);
    if (name === 'mc:AlternateContent') return readableShapes(inner).flatMap((shape) => visitChild(shape, parent, paragraph));
    if (name === 'w:r') showEmphasis(inner);
    if (name === 'w:ins' && wordsOf(inner) !== '') notes.add('tracked insertion kept', wordsOf(inner));
    keepRelations(inner, relations, notes);
    if (isMerged(inner)) notes.add('merged cells: their words stand in the first of them', wordsOf(inner));
    // What is ticked in a form is a sign of the text. Where a page ends within a paragraph, a line does.
    const box = name === 'w:fldChar' ? child(child(inner, 'w:ffData'), 'w:checkBox') : undefined;
    if (name === 'w:instrText' && inner.children.join('').trim() === 'FORMCHECKBOX') return [];
    if (box) return [{ name: 'w:t', attributes: {}, children: [isTicked(box) ? '☒' : '☐'] }, { ...inner, children: [] }];
    if (name === 'w:sdtPr') inner.children = childrenOf(inner).filter((property) => !property.name.endsWith(':checkbox'));
    if (name === 'w:br') inner.attributes = {};
    const shown = name === 'w:drawing' || name === 'w:pict' ? readableShapes(inner) : [inner];
    for (const part of shown) visit(part, part.name === 'w:p' ? part : part.name === 'w:txbxContent' ? undefined : paragraph);
    if (WRAPPERS.has(name)) return inner.children;
    if (name === 'w:p') {
      // Of a paragraph that is all hidden, its number is, too.
      const properties = child(inner, 'w:pPr');
      if (isOn(child(child(properties, 'w:rPr'), 'w:vanish')) && !says(inner)) inner.children = inner.children.filter((part) => part !== properties);
      showNumber(inner, numbering);
      showHeading(inner, styles);
    }
    return shown.map((part) => ({ ...part, name: KNOWN_AS[part.name] ?? part.name }));
  };
  const visit = (element: XmlElement, paragraph?: XmlElement): void => {
    element.children = joinParagraphs(element.children).flatMap((inner) => (typeof inner === 'string' ? [inner] : visitChild(inner, element, paragraph)));
  };
  visit(root);
}
