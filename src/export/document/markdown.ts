import { openTag } from '../../mdx/html.ts';
import { clauseWords, noteWords, redactedWords, voteWords } from './component-words.ts';
import { verbatim } from './plain-text.ts';
import { gridOf } from './table-grid.ts';
import { elementsIn, indented, noteName, numbered, oneSpaced, partsOf, type Content, type Element } from './tree.ts';

/*
 * A compiled text as Markdown (CommonMark with the tables and footnotes of GFM). It is made of what is published, not of
 * the file of the document, which may hold what is not.
 */

/** From an address as the page has it to one that leads there from anywhere. */
type Resolve = (address: string) => string;

/** Signs that Markdown would obey anywhere, and those by which it would make links of addresses. */
const escapeSigns = (text: string) => text.replace(/[\\`*_[\]<>#~|&{}@]|:(?=\/\/)|(?<=www)\./gi, '\\$&');
/** Signs that it obeys at the beginning of a line: `:-` under a line would make a table of both. */
const escapeStart = (line: string) => line.replace(/^([-+=]|:(?=-))/, '\\$1').replace(/^(\d{1,9})([.)])/, '$1\\$2');

/** Lines as one, for a heading or a cell; a backslash that ends a line stands for its end, unless it is one that is read. */
const oneLine = (text: string) => text.replace(/(?<!\\)((?:\\\\)*)\\\n/g, '$1 ').replace(/\n+/g, ' ');

/** A cell: a stroke would end it, also within code, where none is escaped otherwise. */
const cellText = (text: string) => oneLine(text).replace(/(?<!\\)\|/g, '\\|');

/** Words as Markdown in which nothing is obeyed. */
export const markdownWords = (text: string) => escapeStart(escapeSigns(text.replace(/\s+/g, ' ').trim()));

/** Whether stars around a text are read as emphasis whatever stands beside them: they touch letters only. */
const takesStars = (text: string) => /^[\p{L}\p{N}](?:[^]*[\p{L}\p{N}\p{M}])?$/u.test(text);

const STARS: Record<string, string> = { em: '*', i: '*', strong: '**', b: '**' };
/** Two lists in a row would be one. */
const BETWEEN_LISTS = '<!-- -->';
/** Elements that say nothing by themselves. */
const SILENT = new Set(['span', 'bdi']);

class Markdown {
  readonly #resolve: Resolve;

  constructor(resolve: Resolve) {
    this.#resolve = resolve;
  }

  #run(content: Content): string {
    let text = '';
    for (const piece of content) {
      if (typeof piece === 'string') text += escapeSigns(oneSpaced(piece));
      else {
        const inline = this.#inline(piece, text.endsWith('*'));
        // With an exclamation mark before it, a link would be a picture.
        text = (inline.startsWith('[') ? text.replace(/!$/, '\\!') : text) + inline;
      }
    }
    return text;
  }

  #lines(content: Content): string {
    const run = this.#run(content);
    // Most words are one line.
    if (!run.includes('\n')) return escapeStart(run.replace(/^ +/, '').replace(/(?<! ) +$/, ''));
    const text = run.replace(/ *\n */g, '\n').replace(/^(?:\\\n| )+|(?:\\\n| )+$/g, '');
    return text.split('\n').map(escapeStart).join('\n');
  }

  /** @param afterStar whether a star stands before it, with which another one would be read together */
  #inline(element: Element, afterStar: boolean): string {
    const { name, attributes, children } = element;
    if (name === 'br') return '\\\n';
    if ('data-footnote-backref' in attributes) return '';
    if ('data-footnote-ref' in attributes) return `[^${noteName(attributes['href']!)}]`;
    if (name === 'Redacted') return escapeSigns(redactedWords(attributes));
    if (name === 'code') return code(verbatim(children));
    if (name === 'img') return `![${escapeSigns(attributes['alt'] ?? '')}](<${this.#resolve(attributes['src']!)}>)`;
    const inner = this.#run(children);
    // The mark of a footnote is raised in any case.
    if (name === 'sup' && children.some((child) => typeof child !== 'string' && 'data-footnote-ref' in child.attributes)) return inner;
    if (name === 'a') return attributes['href'] === undefined ? inner : `[${inner}](<${this.#resolve(attributes['href'])}>)`;
    const stars = STARS[name];
    if (stars && !afterStar && takesStars(inner)) return stars + inner + stars;
    if ((name === 'del' || name === 's') && takesStars(inner)) return `~~${inner}~~`;
    if (SILENT.has(name) && Object.keys(attributes).length === 0) return inner;
    return openTag(name, attributes) + (name === 'wbr' ? '' : `${inner}</${name}>`);
  }

  #pieces(content: Content): string[] {
    const pieces: string[] = [];
    let before = '';
    for (const part of partsOf(content)) {
      const name = 'run' in part ? '' : part.element.name;
      if ((name === 'ul' || name === 'ol') && name === before) pieces.push(BETWEEN_LISTS);
      const text = 'run' in part ? this.#lines(part.run) : this.#block(part.element);
      if (text === '') continue;
      pieces.push(text);
      before = name;
    }
    return pieces;
  }

  blocks(content: Content): string {
    return this.#pieces(content).join('\n\n');
  }

  #block(element: Element): string {
    const { name, attributes, children } = element;
    const labelled = (words: string) => [`<strong>${escapeSigns(words)}</strong>`, ...this.#pieces(children)].join('\n\n');
    const heading = /^h([1-6])$/.exec(name)?.[1];
    if (heading) return `${'#'.repeat(Number(heading))} ${oneLine(this.#lines(children))}`;
    switch (name) {
      case 'hr':
        return '---';
      case 'pre':
        return fenced(verbatim(children).replace(/\n+$/, ''));
      case 'ul':
      case 'ol':
        return this.#list(element);
      case 'blockquote':
        return indented(this.blocks(children), '> ');
      case 'dt':
      case 'summary':
        return `<strong>${this.#lines(children)}</strong>`;
      case 'dd':
        return indented(this.blocks(children), '> ');
      case 'table':
        return this.#table(element);
      case 'Clause':
        return labelled(clauseWords(attributes));
      case 'Note':
        return indented(labelled(noteWords(attributes)), '> ');
      case 'Vote':
        return escapeSigns(voteWords(attributes));
      case 'Figure':
        return [`![${escapeSigns(attributes['alt'] ?? '')}](<${this.#resolve(attributes['src']!)}>)`, ...this.#pieces(children)].join('\n\n');
      default:
        return 'data-footnotes' in attributes ? this.#footnotes(element) : this.blocks(children);
    }
  }

  /** A list; Markdown counts on from the first number whatever stands before the others, so each that does not follow begins another. */
  #list(element: Element): string {
    const isNumbered = element.name === 'ol';
    const lists: string[][] = [];
    let expected: number | undefined;
    for (const { item, number } of numbered(element)) {
      if (lists.length === 0 || (isNumbered && number !== expected)) lists.push([]);
      const mark = isNumbered ? `${Math.max(0, number)}. ` : '- ';
      lists.at(-1)!.push(indented(this.blocks(item.children), ' '.repeat(mark.length), mark));
      expected = number + 1;
    }
    return lists.map((items) => items.join(items.some((text) => text.includes('\n\n')) ? '\n\n' : '\n')).join(`\n\n${BETWEEN_LISTS}\n\n`);
  }

  /** A table of GFM, which has a head and neither cells over several places nor paragraphs within them. */
  #table(table: Element): string {
    const rows = gridOf(table);
    const places = Math.max(...rows.map((cells) => cells.length));
    const line = (cells: readonly string[]) => `| ${Array.from({ length: places }, (_, place) => cells[place] ?? '').join(' | ')} |`;
    const [head = [], ...body] = rows.map((cells) => cells.map((cell) => (cell ? cellText(this.blocks(cell.children)) : '')));
    const rules = Array.from({ length: places }, (_, place) => RULES[rows[0]?.[place]?.attributes['data-align'] ?? ''] ?? '---');
    const captions = elementsIn(table.children, 'caption').map((caption) => `${this.#lines(caption.children)}\n\n`);
    return captions.join('') + [line(head), line(rules), ...body.map(line)].join('\n');
  }

  #footnotes({ children }: Element): string {
    const notes = elementsIn(children, 'li').filter(({ attributes }) => attributes['id']?.startsWith('fn-'));
    return notes.map(({ attributes, children: note }) => indented(this.blocks(note), '    ', `[^${noteName(attributes['id']!)}]: `)).join('\n\n');
  }
}

const RULES: Record<string, string> = { left: ':--', center: ':-:', right: '--:' };

/** The longest run of backticks in a text, and one more. */
const fence = (text: string, least: number) => '`'.repeat(Math.max(least, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));

function fenced(text: string): string {
  const ticks = fence(text, 3);
  return `${ticks}\n${text}\n${ticks}`;
}

function code(text: string): string {
  const ticks = fence(text, 1);
  const space = /^[` ]|[` ]$/.test(text) ? ' ' : '';
  return ticks + space + text.replaceAll('\n', ' ') + space + ticks;
}

/**
 * The text of a document as Markdown, without an end of line at its end.
 * @param resolve makes an address of the page one that leads there from anywhere
 */
export function markdownOf(tree: Content, resolve: Resolve): string {
  return new Markdown(resolve).blocks(tree);
}
