import { VOID_ELEMENTS } from './allow-list.ts';

/** Escapes text for HTML content. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (char) => (char === '&' ? '&amp;' : char === '<' ? '&lt;' : '&gt;'));
}

/** Escapes text for a double-quoted attribute. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&"<]/g, (char) => (char === '&' ? '&amp;' : char === '"' ? '&quot;' : '&lt;'));
}

/** An opening tag; an attribute that is undefined is left out, one that is true is written without a value. */
export function openTag(name: string, attributes: Record<string, string | true | undefined>): string {
  let tag = `<${name}`;
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    tag += value === true ? ` ${attribute}` : ` ${attribute}="${escapeAttribute(value)}"`;
  }
  return `${tag}>`;
}

/** The end of an element; nothing for those that have none. */
export function closeTag(name: string): string {
  return VOID_ELEMENTS.has(name) ? '' : `</${name}>`;
}
