import { pairs } from './pairs.ts';

/** Elements that part paragraphs. Source: `wpautop` of WordPress, by which its editors have written since 2004. */
const NAMES = 'table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|map|area|blockquote|address|style|p|h[1-6]|hr|fieldset|legend|section|article|aside|hgroup|header|footer|nav|figure|figcaption|details|menu|summary|iframe|script';
const OPENS = new RegExp(`<(?:${NAMES})(?=[\\s/>])`, 'gi');
const CLOSES = new RegExp(`</(?:${NAMES})\\s*>|<hr\\b[^<>]*>`, 'gi');
/** What stands around the words of one part: tags that open before them, and tags that close after them. */
const EDGES = new RegExp(`^((?:\\s*</?(?:${NAMES})(?=[\\s/>])[^<>]*>)*)([^]*?)((?:</(?:${NAMES})\\s*>\\s*)*)$`, 'i');
const QUOTATION = /<blockquote\b[^<>]*>\s*$/i;
const CLOSED = /<\/[^<>]*>\s*$/;
/** What is shown as it was typed: nothing in it is a paragraph. */
const VERBATIM = /<(pre|script|style|svg|math)(?=[\s>])/gi;
/** Where a post is divided for lists, or into pages. */
const DIVISION = /<!--\s*(?:more\b|nextpage\b|noteaser\b)[^<>]*-->/gi;

/** One part between empty lines: its words are a paragraph, but where an element holds them by itself. */
function paragraph(part: string): string {
  const [, before = '', words = '', after = ''] = EDGES.exec(part) ?? [];
  const lines = words.trim().split('\n').map((line) => line.trim()).join('<br>');
  if (lines === '') return `${before}${after}`;
  const isHeld = before !== '' && !CLOSED.test(before) && !QUOTATION.test(before);
  return isHeld ? `${before}${lines}${after}` : `${before}<p>${lines}</p>${after}`;
}

/**
 * Paragraphs and line breaks as WordPress makes them when it shows what was typed without tags: an empty line parts
 * paragraphs, and so does a block; the end of any other line is kept.
 */
export function paragraphs(typed: string): string {
  const shown = [...pairs(typed.replace(/\r\n?/g, '\n'), VERBATIM, (name) => new RegExp(`</${name}\\s*>`, 'gi'))].map(({ text, begin }) => {
    if (begin) return text;
    return text
      .replace(/<[^<>]*>/g, (tag) => tag.replace(/\n/g, ' '))
      .replace(DIVISION, '\n\n')
      .replace(/<br\s*\/?>\s*<br\s*\/?>/gi, '\n\n')
      .replace(/<br\s*\/?>[ \t]*\n/gi, '\n')
      .replace(OPENS, '\n\n$&')
      .replace(CLOSES, '$&\n\n')
      .split(/\n[ \t\u00a0]*\n/)
      .filter((part) => part.trim() !== '')
      .map(paragraph)
      .join('\n');
  });
  return shown.join('\n');
}
