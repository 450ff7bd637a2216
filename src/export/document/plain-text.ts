import { toPersianDigits } from '../../persian/index.ts';
import { clauseWords, noteWords, redactedWords, voteWords } from './component-words.ts';
import { gridOf, type GridRow } from './table-grid.ts';
import { elementsIn, indented, numbered, oneSpaced, partsOf, type Content, type Element } from './tree.ts';

/*
 * A compiled text as plain text: what a page says, without what only a page can do. Paragraphs stand between empty lines.
 */

function inline({ name, attributes, children }: Element): string {
  const inner = run(children);
  if (name === 'br') return '\n';
  if (name === 'wbr' || 'data-footnote-backref' in attributes) return '';
  if ('data-footnote-ref' in attributes) return `[${inner}]`;
  if (name === 'Redacted') return redactedWords(attributes);
  if (name === 'img') return attributes['alt'] ? `[${attributes['alt']}]` : '';
  if (name === 'q') return `«${inner}»`;
  if (name === 'del' || name === 's') return `~~${inner}~~`;
  const { href = '' } = attributes;
  return name === 'a' && /^https?:/.test(href) && inner !== href ? `${inner} <${href}>` : inner;
}

const run = (content: Content): string => content.map((piece) => (typeof piece === 'string' ? oneSpaced(piece) : inline(piece))).join('');

/** Words that run on, as lines. */
function lines(content: Content): string {
  const text = run(content);
  return (text.includes('\n') ? text.replace(/ *\n */g, '\n') : text).trim();
}

const pieces = (content: Content): string[] =>
  partsOf(content).map((part) => ('run' in part ? lines(part.run) : block(part.element))).filter((text) => text !== '');

const blocks = (content: Content): string => pieces(content).join('\n\n');

function block(element: Element): string {
  const { name, attributes, children } = element;
  const labelled = (words: string) => [words, ...pieces(children)].join('\n\n');
  switch (name) {
    case 'hr':
      return '* * *';
    case 'pre':
      return verbatim(children).replace(/\n+$/, '');
    case 'ul':
    case 'ol':
      return list(element);
    case 'dd':
    case 'blockquote':
      return indented(blocks(children), '    ');
    case 'dl':
      return pieces(children).join('\n');
    case 'table':
      return [...elementsIn(children, 'caption').map((caption) => lines(caption.children)), ...gridOf(element).map(row)].join('\n');
    case 'Clause':
      return labelled(clauseWords(attributes));
    case 'Note':
      return `[${noteWords(attributes)}: ${blocks(children)}]`;
    case 'Vote':
      return voteWords(attributes);
    case 'Figure':
      return labelled(`[${attributes['alt']}]`);
    default:
      return 'data-footnotes' in attributes ? footnotes(element) : blocks(children);
  }
}

/** The text of preformatted lines, as it stands. */
export const verbatim = (content: Content): string => content.map((piece) => (typeof piece === 'string' ? piece : verbatim(piece.children))).join('');

const row = (cells: GridRow): string => cells.map((cell) => (cell ? blocks(cell.children).replace(/\n+/g, ' ') : '')).join(' | ');

function list(element: Element): string {
  const items = numbered(element).map(({ item, number }) => {
    const mark = element.name === 'ol' ? `${toPersianDigits(String(number))}. ` : '- ';
    return indented(blocks(item.children), ' '.repeat(mark.length), mark);
  });
  return items.join(items.some((text) => text.includes('\n\n')) ? '\n\n' : '\n');
}

function footnotes({ children }: Element): string {
  const notes = elementsIn(children, 'li').filter(({ attributes }) => attributes['id']?.startsWith('fn-'));
  // They stand in the order of the marks in the text, which are numbers, whatever their names.
  const texts = notes.map(({ children: note }, place) => {
    const mark = `[${toPersianDigits(String(place + 1))}] `;
    return indented(blocks(note), ' '.repeat(mark.length), mark);
  });
  return [...elementsIn(children, 'h2').map((heading) => lines(heading.children)), ...texts].join('\n\n');
}

/** The text of a document as plain text, without an end of line at its end. */
export function plainTextOf(tree: Content): string {
  return blocks(tree);
}
