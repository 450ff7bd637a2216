import { SaxesParser } from 'saxes';
import { LIMITS } from '../limits.ts';
import { ImportProblem } from '../problem.ts';
import { Namespaces } from './namespaces.ts';

/** An element of an XML part, names with their prefixes as Word and LibreOffice write them, whatever the file has. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

/**
 * Parses one part of a Word file. There is no document type in such a file, and so no entity beyond the five of XML: one
 * that has any is refused, since nothing good can be meant by it.
 */
export function parseXml(bytes: Buffer): XmlElement {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  const parser = new SaxesParser({ xmlns: false });
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  const namespaces = new Namespaces();
  const damaged = () => new ImportProblem('a part of it is not well-formed XML', 'open it in Word or LibreOffice and save it again');
  parser.on('doctype', () => {
    throw new ImportProblem('it declares XML entities, which no Word file does', 'don’t open it unless you know where it comes from; save its text alone');
  });
  parser.on('error', () => {
    throw damaged();
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > LIMITS.depth) throw new ImportProblem('its parts are nested too deeply to be read', 'open it in Word or LibreOffice, and save its text alone');
    namespaces.declare(attributes as Record<string, string>);
    const element: XmlElement = { name: namespaces.element(name), attributes: namespaces.attributes(attributes as Record<string, string>), children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => void open.at(-1)!.children.push(text));
  parser.on('cdata', (text) => void open.at(-1)!.children.push(text));
  parser.write(new TextDecoder(encoding).decode(bytes)).close();
  const [element] = root.children.filter((child) => typeof child !== 'string');
  if (!element) throw damaged();
  return element;
}

const escape = (text: string) => text.replace(/[&<>"\r\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function write(node: XmlElement | string): string {
  if (typeof node === 'string') return escape(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escape(value)}"`);
  return `<${node.name}${attributes.join('')}>${node.children.map(write).join('')}</${node.name}>`;
}

/** An element as a file. */
export function writeXml(element: XmlElement): Buffer {
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${write(element)}`);
}

/** The elements in an element, without the text between them. */
export const childrenOf = (element: XmlElement): XmlElement[] => element.children.filter((child) => typeof child !== 'string');

/** The first element of a name in an element. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && childrenOf(element).find((candidate) => candidate.name === name);
}

/** Every element of a name, outermost first. */
export function* descendants(element: XmlElement, name: string): Generator<XmlElement> {
  for (const inner of childrenOf(element)) {
    if (inner.name === name) yield inner;
    yield* descendants(inner, name);
  }
}

/** The words of an element: what stands in `w:t`, and in `w:delText` where asked for. */
export function wordsOf(element: XmlElement, deleted = false): string {
  const text = (node: XmlElement | string): string => {
    if (typeof node === 'string') return '';
    if (node.name === 'w:t' || (deleted && node.name === 'w:delText')) return node.children.filter((inner) => typeof inner === 'string').join('');
    if (node.name === 'w:softHyphen') return '\u00ad';
    if (['w:p', 'w:br', 'w:tab', 'w:cr', 'w:ptab', 'w:noBreakHyphen', 'w:sym'].includes(node.name)) return ` ${node.children.map(text).join('')} `;
    return node.children.map(text).join('');
  };
  return text(element).replace(/\s+/g, ' ').trim();
}

/** The words of a chart or diagram. */
export const drawnWords = (element: XmlElement): string => [...descendants(element, 'a:t')].map(({ children }) => children.filter((inner) => typeof inner === 'string').join('')).join(' ').trim();

/** Whether a property such as `<w:vanish/>` is on. */
export function isOn(property: XmlElement | undefined): boolean {
  return property !== undefined && !['0', 'false', 'off'].includes(property.attributes['w:val'] ?? '');
}
