import type { Position } from '../model/read/problem.ts';
import { nearest } from '../model/read/schema-problems.ts';
import { ALLOWED_ELEMENTS, isAllowedAttribute, isAllowedElement, isSafeImage, isSafeLink } from './allow-list.ts';
import { COMPONENTS } from './components.ts';
import type { Refusal } from './text.ts';

/** A tag as written in a text, with the attributes as the parser found them. */
export interface WrittenTag {
  name: string | null;
  attributes: WrittenAttribute[];
  position: Position;
}

/** `value` is null for a bare attribute; an object stands for `{…}`; a spread has no name. */
interface WrittenAttribute {
  type: string;
  name?: string;
  value?: unknown;
}

type Refuse = (refusal: Refusal) => void;

const AS_TEXT = 'documents are data: write the value in quotation marks, or leave it out';

/** Reads the attributes of a tag as plain text, refusing `{…}`. */
function plainAttributes(tag: WrittenTag, refuse: Refuse): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const { type, name = '', value } of tag.attributes) {
    if (type !== 'mdxJsxAttribute') {
      refuse({ position: tag.position, message: `<${tag.name}> has a {…} among its attributes`, remedy: AS_TEXT });
    } else if (value !== null && typeof value === 'object') {
      refuse({ position: tag.position, message: `the attribute “${name}” of <${tag.name}> is a {…}`, remedy: AS_TEXT });
    } else plain[name] = typeof value === 'string' ? value : '';
  }
  return plain;
}

function checkComponent(tag: WrittenTag, attributes: Record<string, string>, refuse: Refuse): void {
  const name = tag.name ?? '';
  const rules = COMPONENTS[name]!.attributes;
  for (const [attribute, value] of Object.entries(attributes)) {
    const rule = Object.hasOwn(rules, attribute) ? rules[attribute] : undefined;
    const say = (message: string, remedy: string) => refuse({ position: tag.position, message, remedy });
    if (!rule) say(`<${name}> has no attribute “${attribute}”`, `it takes: ${Object.keys(rules).join(', ')}`);
    else if (rule.values && !rule.values.includes(value)) say(`“${attribute}” of <${name}> can’t be “${value}”`, `write one of: ${rule.values.join(', ')}`);
    else if (rule.pattern && !rule.pattern.test.test(value)) say(`“${attribute}” of <${name}> can’t be “${value}”`, `write ${rule.pattern.words}`);
  }
  for (const [attribute, rule] of Object.entries(rules)) {
    if (rule.required && !attributes[attribute]) {
      refuse({ position: tag.position, message: `<${name}> lacks its “${attribute}”`, remedy: `write <${name} ${attribute}="…">` });
    }
  }
}

function checkElement(tag: WrittenTag, attributes: Record<string, string>, refuse: Refuse): void {
  const name = tag.name ?? '';
  for (const attribute of Object.keys(attributes)) {
    if (isAllowedAttribute(name, attribute)) continue;
    const why = /^on/i.test(attribute) ? 'it could run code' : 'documents say what things are, the site says how they look';
    refuse({ position: tag.position, message: `the attribute “${attribute}” is not allowed on <${name}>`, remedy: `remove it: ${why}` });
  }
}

/** Refuses addresses that a reader should not be led to, or that would make their browser ask a third party. */
export function checkAddresses(attributes: { href?: string | undefined; src?: string | undefined }, position: Position, refuse: Refuse): void {
  const { href, src } = attributes;
  if (href !== undefined && !isSafeLink(href)) {
    const remedy = /^https?:\/\/[^/?#]*@/i.test(href) ? 'write it without what stands before the @: it is taken for the name of the site' : 'link to https://, http://, mailto: or an address in this archive';
    refuse({ position, message: `the link “${href}” is not allowed`, remedy });
  }
  if (src !== undefined && !isSafeImage(src)) {
    refuse({ position, message: `the image “${src}” would be loaded from elsewhere`, remedy: 'put the file into public/ and write its path, such as /images/name.jpg' });
  }
}

/**
 * Checks a tag written in a text, component or HTML element, and returns its attributes as plain text.
 * Returns null where the tag itself is refused.
 */
export function checkTag(tag: WrittenTag, refuse: Refuse): Record<string, string> | null {
  const { name, position } = tag;
  const attributes = plainAttributes(tag, refuse);
  if (name === null) {
    refuse({ position, message: 'an empty tag <> has no meaning in a document', remedy: 'remove it' });
    return null;
  }
  if (Object.hasOwn(COMPONENTS, name)) checkComponent(tag, attributes, refuse);
  else if (isAllowedElement(name)) checkElement(tag, attributes, refuse);
  else {
    const isComponent = /^\p{Lu}/u.test(name);
    const known = isComponent ? Object.keys(COMPONENTS) : ALLOWED_ELEMENTS;
    const meant = nearest(name, known);
    const message = isComponent ? `there is no component <${name}>` : `the element <${name}> is not allowed in a document`;
    const rest = isComponent ? `the components are: ${known.join(', ')}` : 'use Markdown, or remove the tag';
    refuse({ position, message, remedy: meant ? `perhaps <${meant}>; ${rest}` : rest });
    return null;
  }
  checkAddresses(attributes, position, refuse);
  return attributes;
}
