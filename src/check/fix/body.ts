import { BlockIds } from '../../mdx/ids.ts';
import { proseOf } from '../prose.ts';
import { corrected, type Fix } from './words.ts';

/** What came of a text. */
export interface FixedText {
  text: string;
  fixes: Fix[];
}

const HEADING = /^[ \t]*(?:>[ \t]*)*#{1,6}[ \t]/;
const FENCE = /^[ \t]*(?:`{3,}|~{3,})/;
const BLANK = /^[ \t]*\r?$/;
const headingId = (text: string) => new BlockIds().heading(text);

/** Corrects the words of each line; headings only where their address stays what it is. */
function fixWords(body: string, firstLine: number, isSilenced: (line: string) => boolean): FixedText {
  const lines = body.split('\n');
  const fixes: Fix[] = [];
  let result = '';
  let done = 0;
  let line = 0;
  let lineStart = 0;
  for (const { text, offset } of proseOf(body)) {
    while (lineStart + lines[line]!.length < offset) lineStart += lines[line++]!.length + 1;
    const whole = lines[line]!;
    // A line of nothing but an unusual space may hold a paragraph together: it is left for a person to see.
    const better = text.trim() === '' || isSilenced(whole) ? null : corrected(text);
    if (!better || (HEADING.test(whole) && headingId(text) !== headingId(better.text))) continue;
    // An unusual space at the end of a line has become a plain one, and two of those would be a line break.
    const isLast = /^\r?(?:\n|$)/.test(body.slice(offset + text.length, offset + text.length + 2));
    result += body.slice(done, offset) + (isLast ? better.text.trimEnd() : better.text);
    done = offset + text.length;
    fixes.push(...better.fixes.map((fix) => ({ ...fix, line: firstLine + line })));
  }
  return { text: result + body.slice(done), fixes };
}

/** Removes spaces at the ends of lines where they mean nothing: two of them before a line of text are a line break. */
function fixEnds(body: string, firstLine: number): FixedText {
  const lines = body.split('\n');
  const fixes: Fix[] = [];
  let inFence = false;
  const fixed = lines.map((line, index) => {
    if (FENCE.test(line)) inFence = !inFence;
    const end = /[ \t]+(?=\r?$)/.exec(line);
    if (!end || inFence) return line;
    const isBreak = !BLANK.test(line) && end[0].length > 1 && !BLANK.test(lines[index + 1] ?? '');
    if (isBreak) return line;
    fixes.push({ line: firstLine + index, what: 'space at the end of the line', before: '', after: '' });
    return line.slice(0, end.index) + line.slice(end.index + end[0].length);
  });
  return { text: fixed.join('\n'), fixes };
}

/**
 * Mends what can be mended in a text without changing a word, an address or the structure of its Markdown.
 * @param isPersian whether its words are Persian; those of other languages are left alone
 * @param isSilenced whether somebody has said that the typography of a line is right as it is
 */
export function fixBody(body: string, firstLine: number, isPersian: boolean, isSilenced: (line: string) => boolean): FixedText {
  const words = isPersian ? fixWords(body, firstLine, isSilenced) : { text: body, fixes: [] };
  const ends = fixEnds(words.text, firstLine);
  return { text: ends.text, fixes: [...words.fixes, ...ends.fixes].sort((a, b) => a.line - b.line) };
}
