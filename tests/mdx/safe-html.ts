/**
 * An opinion on compiled HTML that owes nothing to the compiler: the HTML is read as a browser reads it, and every
 * element, attribute and address is held against lists written here.
 */
import assert from 'node:assert/strict';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { COMPONENTS } from '../../src/mdx/components.ts';
import type { Segment } from '../../src/mdx/text.ts';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.DocumentFragment;

const ELEMENTS = new Set(
  ('a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd ' +
    'li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr').split(' '),
);
const ATTRIBUTES = new Set(
  ('lang dir title id href src alt width height span colspan rowspan scope datetime open value start reversed type rel data-align ' +
    'aria-describedby aria-label data-footnote-ref data-footnote-backref data-footnotes').split(' '),
);
/** Components stand in the HTML as elements of these names. */
const PLACEHOLDER = /^component-([a-z]+)$/;
const SITE = 'https://archive.invalid';
const PAGE = `${SITE}/statements/some-document/`;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Compiled segments as one HTML text, with an element of its own kind for each component. */
export function joined(segments: readonly Segment[]): string {
  return segments
    .map((segment) => {
      if (typeof segment === 'string') return segment;
      const attributes = Object.entries(segment.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
      const tag = `component-${segment.component.toLowerCase()}`;
      return `<${tag}${attributes}>${joined(segment.children)}</${tag}>`;
    })
    .join('');
}

function checkAddress(name: string, value: string, attributes: Map<string, string>): void {
  const url = URL.parse(value, PAGE);
  assert.ok(url, `${name}="${value}" is no address`);
  if (name === 'src') {
    assert.equal(url.origin, SITE, `src="${value}" asks somebody else`);
    return;
  }
  assert.ok(['http:', 'https:', 'mailto:'].includes(url.protocol), `href="${value}" has the scheme ${url.protocol}`);
  if (url.protocol === 'mailto:' || url.origin === SITE) return;
  assert.match(value, /^[\0-\x20]*https?:/i, `href="${value}" leaves the site without saying so`);
  assert.match(attributes.get('rel') ?? '', /noopener noreferrer/, `href="${value}" tells where the reader came from`);
}

function* elements(node: Node): Generator<DefaultTreeAdapterTypes.Element> {
  assert.ok(['#document-fragment', '#text'].includes(node.nodeName) || 'tagName' in node, `there is a ${node.nodeName}`);
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child);
}

/** Throws unless HTML made of compiled segments holds only what a document may hold. */
export function assertSafe(segments: readonly Segment[]): void {
  const ids = new Set<string>();
  for (const element of elements(parseFragment(joined(segments)))) {
    const component = PLACEHOLDER.exec(element.tagName)?.[1];
    assert.equal(element.namespaceURI, 'http://www.w3.org/1999/xhtml');
    assert.ok(component || ELEMENTS.has(element.tagName), `there is a <${element.tagName}>`);
    const rule = Object.entries(COMPONENTS).find(([name]) => name.toLowerCase() === component)?.[1];
    if (component) assert.ok(rule, `there is a component ${component}`);
    const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
    for (const [name, value] of attributes) {
      assert.ok(rule ? name === 'id' || Object.hasOwn(rule.attributes, name) : ATTRIBUTES.has(name), `<${element.tagName}> has a ${name}`);
      if (name === 'href' || name === 'src') checkAddress(name, value, attributes);
      if (name === 'id') {
        assert.ok(!ids.has(value), `the id ${value} is there twice`);
        ids.add(value);
      }
    }
  }
}
