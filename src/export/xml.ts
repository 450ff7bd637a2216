/** Characters that no XML 1.0 file may hold, not even as references. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as XML content or attribute value. What XML can’t hold is left out. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Attributes of an element; one that is undefined is left out. */
export type XmlAttributes = Record<string, string | undefined>;

function openingTag(name: string, attributes: XmlAttributes): string {
  let tag = `<${name}`;
  for (const [attribute, value] of Object.entries(attributes)) if (value !== undefined) tag += ` ${attribute}="${xmlText(value)}"`;
  return tag;
}

/** An element that holds text. */
export function textElement(name: string, text: string, attributes: XmlAttributes = {}): string {
  return `${openingTag(name, attributes)}>${xmlText(text)}</${name}>`;
}

/** An element that holds others, already written; an empty one where there are none. */
export function element(name: string, attributes: XmlAttributes, inner: readonly string[] = []): string {
  return inner.length === 0 ? `${openingTag(name, attributes)}/>` : `${openingTag(name, attributes)}>${inner.join('')}</${name}>`;
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
