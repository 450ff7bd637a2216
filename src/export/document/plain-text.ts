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

function run(content: Content): string {
  let text = '';
  for (const piece of content) {
    const said = typeof piece === 'string' ? oneSpaced(piece) : inline(piece);
    // A raised number behind another would be read as its last digits.
    const isPower = typeof piece !== 'string' && piece.name === 'sup' && /\p{N}$/u.test(text) && /^[-+−]?\p{N}/u.test(said);
    text += (isPower ? '^' : '') + said;
  }
  return text;
}

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
    const mark = element.name === 'ol' ? `${listMark(number, element.attributes['type'])}. ` : '- ';
    return indented(blocks(item.children), ' '.repeat(mark.length), mark);
  });
  return items.join(items.some((text) => text.includes('\n\n')) ? '\n\n' : '\n');
}

/** The number of an item as its list counts, by its `type`: in digits, letters or Roman numbers, where there is one of that sort. */
function listMark(number: number, type: string | undefined): string {
  if (type === '1') return String(number);
  if (number > 0 && (type === 'a' || type === 'A')) return cased(letters(number), type);
  if (number > 0 && number < 4000 && (type === 'i' || type === 'I')) return cased(roman(number), type);
  return type === undefined ? toPersianDigits(String(number)) : String(number);
}

const cased = (mark: string, type: string) => (type === type.toUpperCase() ? mark.toUpperCase() : mark);

/** a to z, then aa. */
const letters = (number: number): string => (number === 0 ? '' : letters(Math.floor((number - 1) / 26)) + String.fromCharCode(97 + ((number - 1) % 26)));

const ROMAN: readonly [number, string][] = [[1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']];

function roman(number: number): string {
  const [value, sign] = ROMAN.find(([least]) => least <= number) ?? [number, ''];
  return number === 0 ? '' : sign + roman(number - value);
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

/** A text whose lists count in Latin digits, but where they say how: that of a text that runs from left to right. */
const countingInLatin = (content: Content): (Element | string)[] => content.map((piece) => {
  if (typeof piece === 'string') return piece;
  const attributes = piece.name === 'ol' ? { type: '1', ...piece.attributes } : piece.attributes;
  return { ...piece, attributes, children: countingInLatin(piece.children) };
});

/**
 * The text of a document as plain text, without an end of line at its end.
 * @param direction of the text: numbers of lists are in the digits of the archive, or in Latin ones
 */
export function plainTextOf(tree: Content, direction: 'rtl' | 'ltr' = 'rtl'): string {
  return blocks(direction === 'ltr' ? countingInLatin(tree) : tree);
}
