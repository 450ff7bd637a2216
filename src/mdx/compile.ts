import { mdxToHast } from 'satteri';
import { toPersianDigits } from '../persian/index.ts';
import type { Position } from '../model/problem.ts';
import { BLOCK_ELEMENTS, isExternal } from './allow-list.ts';
import { checkAddresses, checkTag } from './attributes.ts';
import { COMPONENTS } from './components.ts';
import { depthRefusals, excessRefusals } from './excess.ts';
import { closeTag, escapeText, openTag } from './html.ts';
import { BlockIds } from './ids.ts';
import { lossRefusals } from './lost.ts';
import { isShownAddress } from './shown-address.ts';
import { BRACES, ESM, syntaxRefusal } from './syntax.ts';
import { TextRefused, type CompiledText, type Refusal, type Segment } from './text.ts';
import { elementName, ownText, plainText, withParagraphs, type Node } from './tree.ts';
import { withheldRefusals } from './withheld.ts';

/** Words that the compiler itself puts into a text. */
export interface CompileWords {
  footnotes: string;
  /** Label of the link from a footnote back to the text; {reference} is its number. */
  backToText: string;
}

export interface CompileOptions {
  words: CompileWords;
  /** Way from the page to the root of the site, such as `../../`; internal links begin with it. */
  root: string;
}

/** Names that the Markdown engine gives to HTML attributes, in so far as it makes any; all others are dropped. */
const MARKDOWN_ATTRIBUTES: [property: string, attribute: string][] = Object.entries({
  href: 'href', src: 'src', alt: 'alt', title: 'title', start: 'start', id: 'id', ariaDescribedBy: 'aria-describedby',
  ariaLabel: 'aria-label', dataFootnoteRef: 'data-footnote-ref', dataFootnoteBackref: 'data-footnote-backref', dataFootnotes: 'data-footnotes',
});
/** Links that lead out of the archive. */
const ELSEWHERE = /^[a-z][a-z0-9+.-]*:/i;
const TABLE_ALIGNMENT = /^text-align: (left|center|right)$/;

class Compiler {
  readonly result: CompiledText = { segments: [], headings: [], blocks: [], links: [], images: [] };
  readonly refusals: Refusal[] = [];
  readonly #ids = new BlockIds();
  readonly #options: CompileOptions;
  #out: Segment[] = this.result.segments;
  /** Added to each heading’s depth: 1 where a text uses # for its sections, since the page’s own title is the only h1. */
  #shift = 0;
  #anchor = '';

  constructor(options: CompileOptions) {
    this.#options = options;
  }

  run(root: Node): void {
    this.#shift = root.children?.some(({ tagName }) => tagName === 'h1') ? 1 : 0;
    this.#reserve(root);
    this.#children({ ...root, children: withParagraphs(root.children ?? []) });
  }

  /** Keeps the ids that the engine itself gives out, those of footnotes, for what bears them. */
  #reserve(node: Node): void {
    const id = node.properties?.['id'];
    if (typeof id === 'string') this.#ids.reserve(id);
    for (const child of node.children ?? []) this.#reserve(child);
  }

  #refuse = (refusal: Refusal): void => {
    this.refusals.push(refusal);
  };

  #write(html: string): void {
    const last = this.#out.length - 1;
    if (typeof this.#out[last] === 'string') this.#out[last] += html;
    else this.#out.push(html);
  }

  #children(node: Node): void {
    for (const child of node.children ?? []) this.#node(child);
  }

  #node(node: Node): void {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    const position = { line, column };
    switch (node.type) {
      case 'text':
        return this.#write(escapeText(node.value ?? ''));
      case 'element':
        return this.#markdown(node, position);
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return this.#tag(node, position);
      case 'mdxjsEsm':
        return this.#refuse({ position, ...ESM });
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        return this.#refuse({ position, ...BRACES });
      default:
        return this.#refuse({ position, message: `“${node.type}” is not allowed in a document`, remedy: 'use Markdown' });
    }
  }

  /** An element that the Markdown engine made; only attributes it is known to make are kept. */
  #markdown(node: Node, position: Position): void {
    const name = node.tagName ?? '';
    const properties = node.properties ?? {};
    if (name === 'input') return this.#write(properties['checked'] ? '☑' : '☐');
    if (/^h[1-6]$/.test(name)) return this.#heading(node);
    const attributes: Record<string, string | true | undefined> = {};
    for (const [property, attribute] of MARKDOWN_ATTRIBUTES) {
      const value = properties[property];
      if (value !== undefined && value !== null && value !== false) attributes[attribute] = value === true ? true : String(value);
    }
    const alignment = TABLE_ALIGNMENT.exec(String(properties['style'] ?? ''))?.[1];
    if (alignment) attributes['data-align'] = alignment;
    this.#element(node, name, attributes, position);
  }

  /** A heading, with an id made of its words. */
  #heading(node: Node): void {
    // A heading of the first level within a quotation or a list does not shift the others, and is no title of the page either.
    const depth = Math.max(2, Math.min(6, Number(node.tagName?.[1]) + this.#shift));
    const text = plainText(node).replace(/\s+/g, ' ').trim();
    if (node.properties?.['id'] === 'footnote-label') {
      return this.#write(`<h2 id="footnote-label">${escapeText(text)}</h2>`);
    }
    const id = this.#ids.heading(text);
    this.#anchor = id;
    this.result.headings.push({ depth, id, text });
    this.result.blocks.push({ id, text });
    this.#write(openTag(`h${depth}`, { id }));
    this.#children(node);
    this.#write(closeTag(`h${depth}`));
  }

  /** A component or an HTML element that the author wrote. */
  #tag(node: Node, position: Position): void {
    const name = node.name ?? null;
    const attributes = checkTag({ name, attributes: node.attributes ?? [], position }, this.#refuse);
    if (!attributes || name === null) return;
    const component = COMPONENTS[name];
    this.#image(name, attributes, position);
    if (!component) return this.#element(node, name, attributes, position);
    if (component.content !== 'withheld' && node.type === 'mdxJsxTextElement') {
      return this.#refuse({ position, message: `<${name}> stands within a line of text`, remedy: `put <${name}> on a line of its own, with an empty line before and after` });
    }
    const around = this.#out;
    const children: Segment[] = [];
    this.#out = children;
    let id: string | undefined;
    if (component.content === 'any') {
      if (node.type === 'mdxJsxFlowElement') id = this.#block(node);
      this.#children(node);
    } else if (component.content === 'none' && plainText(node).trim() !== '') {
      this.#refuse({ position, message: `<${name}> has content`, remedy: `write it without: <${name} … />` });
    }
    this.#out = around;
    this.#out.push({ component: name, attributes: { ...this.#localise(attributes), ...(id ? { id } : {}) }, children });
  }

  #element(node: Node, name: string, attributes: Record<string, string | true | undefined>, position: Position): void {
    const { href, src } = attributes as { href?: string; src?: string };
    if (node.type === 'element') checkAddresses({ href, src }, position, this.#refuse);
    const isOfFootnote = attributes['data-footnote-ref'] !== undefined || attributes['data-footnote-backref'] !== undefined;
    if (href !== undefined && !ELSEWHERE.test(href) && !isOfFootnote) this.result.links.push({ href, position });
    if (node.type === 'element') this.#image(name, { src, alt: attributes['alt'] as string | undefined }, position);
    let id = BLOCK_ELEMENTS.has(name) ? this.#block(node, attributes['id'] as string | undefined) : undefined;
    if (name === 'table') id = this.#anchor = this.#ids.paragraph(plainText(node));
    const external = name === 'a' && href && isExternal(href) ? { rel: 'external noopener noreferrer' } : {};
    const text = attributes['data-footnote-ref'] ? toPersianDigits(plainMark(node)) : undefined;
    this.#write(openTag(name, { ...(this.#localise(attributes) as typeof attributes), ...(id && !attributes['id'] ? { id } : {}), ...external }));
    if (text !== undefined) this.#write(escapeText(text));
    else if (name === 'a' && isShownAddress(plainText(node))) this.#leftToRight(node);
    else this.#children(node);
    this.#write(closeTag(name));
  }

  #leftToRight(node: Node): void {
    this.#write(openTag('bdi', { dir: 'ltr' }));
    this.#children(node);
    this.#write(closeTag('bdi'));
  }

  #image(name: string, { src, alt = '' }: { src?: string | undefined; alt?: string | undefined }, position: Position): void {
    if ((name === 'img' || name === 'Figure') && src !== undefined) this.result.images.push({ src, alt: alt.trim(), position });
  }

  /** Records a block of text for search and citation, and returns the id that leads to it. */
  #block(node: Node, ownId?: string): string | undefined {
    const text = ownText(node);
    if (text === '' && ownId === undefined) return undefined;
    const isCell = ['td', 'th', 'caption'].includes(elementName(node) ?? '');
    const id = ownId ?? (isCell ? undefined : this.#ids.paragraph(text));
    if (id) this.#anchor = id;
    if (text !== '') this.result.blocks.push({ id: this.#anchor, text });
    return id;
  }

  /** Makes addresses within the site relative to the page. */
  #localise<T extends Record<string, string | true | undefined>>(attributes: T): T {
    const local = { ...attributes } as Record<string, string | true | undefined>;
    for (const name of ['href', 'src']) {
      const value = local[name];
      if (typeof value === 'string' && value.startsWith('/')) local[name] = this.#options.root + value.slice(1);
    }
    return local as T;
  }
}

/** The number of a footnote mark. */
function plainMark(node: Node): string {
  return (node.children ?? []).map((child) => child.value ?? '').join('');
}

/**
 * Compiles a document’s text (MDX, with or without its frontmatter) to HTML segments. The text is parsed, never run.
 * @throws TextRefused when the text holds anything that a document may not hold
 */
export function compileText(source: string, options: CompileOptions): CompiledText {
  const { footnotes, backToText } = options.words;
  // The engine ends the whole process where a text ends with “import” and a backslash: no text it is given ends so.
  const readable = `${source.replaceAll('\0', '\uFFFD')}\n`;
  const backLabel = (number: number, rerun: number) => backToText.replace('{reference}', toPersianDigits(rerun > 1 ? `${number}-${rerun}` : `${number}`));
  const backContent = (_: number, rerun: number) => (rerun > 1 ? `↩${toPersianDigits(`${rerun}`)}` : '↩');
  let tree: Node;
  const excess = excessRefusals(readable);
  if (excess.length > 0) throw new TextRefused(excess);
  try {
    const gfm = { footnotes: { label: footnotes, backLabel, backContent, clobberPrefix: '' } };
    tree = mdxToHast(readable, { features: { gfm, smartPunctuation: false, frontmatter: true }, position: true }) as unknown as Node;
  } catch (error) {
    throw new TextRefused([syntaxRefusal(error as Error, 'document')]);
  }
  const tooDeep = depthRefusals(tree);
  if (tooDeep.length > 0) throw new TextRefused(tooDeep);
  const compiler = new Compiler(options);
  compiler.run(tree);
  const refusals = [...compiler.refusals, ...withheldRefusals(readable), ...lossRefusals(readable, tree)];
  if (refusals.length > 0) throw new TextRefused(refusals.sort((a, b) => a.position.line - b.position.line || a.position.column - b.position.column));
  return compiler.result;
}
