import { SaxesParser } from 'saxes';

/** An element of an XML file, its text with all that is within it. */
export interface XmlElement {
  /** As written, with its prefix. */
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

/** Reads an XML file. @throws Error where it is not well formed, its namespaces included */
export function readXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([attribute, { value }]) => [attribute, value]);
    const element: XmlElement = { name, attributes: Object.fromEntries(values) as Record<string, string>, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => open.forEach((element) => (element.text += text)));
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root.children[0]!;
}

/** All elements of a name, at any depth. */
export function elementsOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elementsOf(child, name)]);
}

/** Texts of all elements of a name. */
export const textsIn = (root: XmlElement) => (name: string): string[] => elementsOf(root, name).map(({ text }) => text);
