/** Attributes of HTML, as a text’s elements get them. */
export type Attributes = Record<string, string | true | undefined>;

/** Names that the Markdown engine gives to HTML attributes, in so far as it makes any; all others are dropped. */
const MARKDOWN_ATTRIBUTES: [property: string, attribute: string][] = Object.entries({
  href: 'href', src: 'src', alt: 'alt', title: 'title', start: 'start', id: 'id', ariaDescribedBy: 'aria-describedby',
  ariaLabel: 'aria-label', dataFootnoteRef: 'data-footnote-ref', dataFootnoteBackref: 'data-footnote-backref', dataFootnotes: 'data-footnotes',
});
const TABLE_ALIGNMENT = /^text-align: (left|center|right)$/;

/** The attributes of an element that the Markdown engine made: only those it is known to make. */
export function markdownAttributes(properties: Readonly<Record<string, unknown>>): Attributes {
  const attributes: Attributes = {};
  for (const [property, attribute] of MARKDOWN_ATTRIBUTES) {
    const value = properties[property];
    if (value !== undefined && value !== null && value !== false) attributes[attribute] = value === true ? true : String(value);
  }
  const alignment = TABLE_ALIGNMENT.exec(String(properties['style'] ?? ''))?.[1];
  if (alignment) attributes['data-align'] = alignment;
  return attributes;
}

/** Attributes with addresses within the site made relative to the page. @param root the way from the page to the root of the site */
export function localised<Given extends Attributes>(attributes: Given, root: string): Given {
  const local: Attributes = { ...attributes };
  for (const name of ['href', 'src']) {
    const value = local[name];
    if (typeof value === 'string' && value.startsWith('/')) local[name] = root + value.slice(1);
  }
  return local as Given;
}
