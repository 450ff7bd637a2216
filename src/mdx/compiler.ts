import { toPersianDigits } from '../persian/index.ts';
import type { Position } from '../model/read/problem.ts';
import { BLOCK_ELEMENTS, isExternal } from './allow-list.ts';
import { checkAddresses, checkTag } from './attributes.ts';
import { isBare, withoutSigns } from './bare-address.ts';
import { COMPONENTS } from './components.ts';
import { directionOf, isLooseLatin } from './direction.ts';
import { closeTag, escapeText, openTag } from './html.ts';
import { BlockIds } from './ids.ts';
import { localised, markdownAttributes, type Attributes } from './markdown-attributes.ts';
import { isShownAddress } from './shown-address.ts';
import { BRACES, ESM } from './syntax.ts';
import { WITHHELD, type CompiledText, type Refusal, type Segment } from './text.ts';
import { elementName, isFirstHeading, isMixed, isWithheld, ownText, plainText, withParagraphs, type Node } from './tree.ts';

/** Links that lead out of the archive. */
const ELSEWHERE = /^[a-z][a-z0-9+.-]*:/i;

/** Elements whose own words are read in one direction. */
const WORDS = new Set(['p', 'li', 'td', 'th']);

/** The number of a footnote mark. */
function plainMark(node: Node): string {
  return (node.children ?? []).map((child) => child.value ?? '').join('');
}

/** Makes segments of HTML of the tree of a text, and notes down what else the archive asks of it. */
export class Compiler {
  readonly result: CompiledText = { segments: [], headings: [], blocks: [], links: [], images: [] };
  readonly refusals: Refusal[] = [];
  readonly #ids = new BlockIds();
  readonly #root: string;
  #out: Segment[] = this.result.segments;
  /** Added to each heading’s depth, so that the sections of a text are h2, below the page’s title: 1 where they are written with #, less where with ###. */
  #shift = 0;
  #anchor = '';
  /** What is compiled, and its direction, once that has been asked for; within an element that says its own, that. */
  #whole: Node = { type: 'root' };
  #direction: 'ltr' | 'rtl' | undefined;
  /** Whether any of the text is withheld. */
  #withholds = false;
  /** Whether a heading of the first level stands in a list, a quotation or the like. */
  #nestsHeading = false;
  /** Whether a remark of the archive is being compiled. */
  #inRemark = false;
  /** Whether the words of a link are. */
  #inLink = false;

  /** @param root way from the page to the root of the site, such as `../../` */
  constructor(root: string) {
    this.#root = root;
  }

  run(root: Node): void {
    this.#whole = root;
    const depths = (root.children ?? []).flatMap(({ tagName }) => /^h([1-6])$/.exec(tagName ?? '')?.[1] ?? []);
    this.#shift = depths.length > 0 ? 2 - Number(depths.reduce((least, depth) => (depth < least ? depth : least))) : 0;
    this.#reserve(root);
    this.#children({ ...root, children: withParagraphs(root.children ?? []) });
  }

  /**
   * Keeps the ids that the engine itself gives out, those of footnotes, for what bears them, sees what the text has that few have, and
   * has lines of nothing but tags between paragraphs be paragraphs: by themselves, their words would stand before all others.
   */
  #reserve(node: Node, depth = 0): void {
    if (depth > 0 && isMixed(node)) node.children = withParagraphs(node.children!);
    this.#withholds ||= isWithheld(node);
    this.#nestsHeading ||= depth > 1 && isFirstHeading(node);
    const id = node.properties?.['id'];
    if (typeof id === 'string') this.#ids.reserve(id);
    for (const child of node.children ?? []) this.#reserve(child, depth + 1);
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
    // Within a link, an address leads where that does.
    if (name === 'a' && this.#inLink && isBare(node)) return this.#children(node);
    const bare = name === 'a' ? withoutSigns(node) : null;
    const { link, signs } = bare ?? { link: node, signs: '' };
    this.#element(link, name, markdownAttributes(link.properties ?? {}), position);
    this.#write(escapeText(signs));
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
    this.#list(node, depth, id);
    this.#record(node, text);
    this.#write(openTag(`h${depth}`, { id }));
    this.#words(node);
    this.#write(closeTag(`h${depth}`));
  }

  /** Notes down a heading for the list of contents. Of one that shows a picture, or nothing, that would have an empty line. */
  #list(node: Node, depth: number, id: string): void {
    const text = plainText(node, this.#withholds ? WITHHELD : '').replace(/\s+/g, ' ').trim();
    if (text !== '') this.result.headings.push({ depth, id, text });
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
    const wasRemark = this.#inRemark;
    const children: Segment[] = [];
    this.#out = children;
    this.#inRemark ||= name === 'Note';
    let id: string | undefined;
    if (component.content === 'any') {
      if (node.type === 'mdxJsxFlowElement') id = this.#block(node);
      this.#children(node);
    } else if (component.content === 'none' && plainText(node).trim() !== '') {
      this.#refuse({ position, message: `<${name}> has content`, remedy: `write it without: <${name} … />` });
    }
    this.#out = around;
    this.#inRemark = wasRemark;
    this.#out.push({ component: name, attributes: { ...localised(attributes, this.#root), ...(id ? { id } : {}) }, children });
  }

  #element(node: Node, name: string, attributes: Attributes, position: Position): void {
    const { href, src } = attributes as { href?: string; src?: string };
    if (node.type === 'element') checkAddresses({ href, src }, position, this.#refuse);
    const isOfFootnote = attributes['data-footnote-ref'] !== undefined || attributes['data-footnote-backref'] !== undefined;
    if (name === 'a' && this.#inLink) this.#refuse({ position, message: `a ${isOfFootnote ? 'footnote mark' : 'link'} stands within a link`, remedy: 'end the one link before the other begins: a place can lead one way only' });
    if (href !== undefined && !ELSEWHERE.test(href) && !isOfFootnote) this.result.links.push({ href, position });
    if (node.type === 'element') this.#image(name, { src, alt: attributes['alt'] as string | undefined }, position);
    let id = BLOCK_ELEMENTS.has(name) ? this.#block(node, attributes['id'] as string | undefined) : undefined;
    if (name === 'table') id = this.#anchor = this.#ids.paragraph(plainText(node));
    const external = name === 'a' && href && isExternal(href) ? { rel: 'external noopener noreferrer' } : {};
    if (id && /^h[2-6]$/.test(name)) this.#list(node, Number(name[1]), id);
    const text = attributes['data-footnote-ref'] ? toPersianDigits(plainMark(node)) : undefined;
    this.#write(openTag(name, { ...localised(attributes, this.#root), ...(id && !attributes['id'] ? { id } : {}), ...external }));
    const [around, wasLink] = [this.#direction, this.#inLink];
    this.#inLink ||= name === 'a';
    if (attributes['dir'] === 'ltr' || attributes['dir'] === 'rtl') this.#direction = attributes['dir'];
    if (text !== undefined) this.#write(escapeText(text));
    else if (name === 'a' && isShownAddress(plainText(node))) this.#leftToRight(node);
    else if (WORDS.has(name)) this.#words(node);
    else this.#children(node);
    if (attributes['dir']) this.#direction = around;
    this.#inLink = wasLink;
    this.#write(closeTag(name));
  }

  /** The words of a block. Latin ones among paragraphs from right to left are read by themselves: their full stop would stand before them. */
  #words(node: Node): void {
    const text = ownText(node);
    const isLoose = isLooseLatin(text) && text === plainText(node).replace(/\s+/g, ' ').trim();
    if (isLoose && (this.#direction ??= directionOf([{ text: plainText(this.#whole) }])) === 'rtl') this.#leftToRight(node);
    else this.#children(node);
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
    // Published ids have the words of such headings, which were taken for own words of what they stand in.
    const named = this.#nestsHeading ? ownText(node, '', isFirstHeading) : text;
    if (named === '' && ownId === undefined) return undefined;
    const isCell = ['td', 'th', 'caption'].includes(elementName(node) ?? '');
    const id = ownId ?? (isCell ? undefined : this.#ids.paragraph(named));
    if (id) this.#anchor = id;
    if (text !== '') this.#record(node, text);
    return id;
  }

  /** Notes down a block of text, as it is and with a sign where words are withheld. */
  #record(node: Node, text: string): void {
    const marked = this.#withholds ? ownText(node, WITHHELD) : text;
    this.result.blocks.push({ id: this.#anchor, text, ...(marked !== text && { marked }), ...(this.#inRemark && { isRemark: true }) });
  }
}
