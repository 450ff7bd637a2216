import path from 'node:path';
import { findDates } from './dates.ts';
import { isShort, placeOf, type Line, type Proposal } from './proposal.ts';
import type { Imported } from '../imported.ts';
import { lettersAndDigits } from '../same-words.ts';

const LONGEST = 250;

/** A line that can be a title: short, no sentence, no salutation, not a date alone. */
export function canBeTitle(line: Line): boolean {
  const { text } = line;
  if (text.length > LONGEST || (/[.،؛:]$/.test(text) && !/\.{2,}$/.test(text)) || !/\p{L}/u.test(text)) return false;
  const [date] = findDates(text);
  return !date || lettersAndDigits(date.words).length < lettersAndDigits(text).length * 0.6;
}

/** The name of a file, as words. */
function fromFileName(file: string): string {
  return path.basename(file, path.extname(file)).replace(/[_-]+/g, ' ').replace(/\s+/g, ' ').trim();
}

export interface TitleFound {
  proposal: Proposal<string>;
  /** Whether the document itself bears it. */
  supplied: boolean;
  /** The paragraph that is the title and so is not part of the text. */
  line: Line | null;
}

/** The title: marked as such by the source, or the first line if it reads like one; failing that, the name of the file. */
export function recogniseTitle(imported: Imported, lines: readonly Line[]): TitleFound {
  const head = lines.slice(0, 4);
  const given = imported.given['title'];
  if (typeof given === 'string' && given.trim() !== '') return found(given.trim(), given, 'front matter', head);
  if (imported.title) {
    const marked = lettersAndDigits(imported.title);
    // A page’s title often has the site’s name behind it; the page itself shows it without.
    const shown = head.find((line) => isShort(line) && lettersAndDigits(line.text).length > 8 && marked.startsWith(lettersAndDigits(line.text)));
    return found(shown?.text ?? imported.title, imported.title, 'title of the source', head);
  }
  const heading = head.find((line) => line.heading && canBeTitle(line));
  const line = heading ?? (lines[0] && canBeTitle(lines[0]) ? lines[0] : undefined);
  if (line) return { proposal: { value: line.text, words: line.text, where: placeOf(line), ...(line.heading ? {} : { doubt: 'it is taken for the title because it is a short first line' }) }, supplied: false, line };
  const name = fromFileName(imported.file) || 'untitled';
  return { proposal: { value: name, words: imported.file, where: 'file name', doubt: 'the text has no line that reads like a title' }, supplied: true, line: null };
}

function found(value: string, words: string, where: string, head: readonly Line[]): TitleFound {
  const same = head.find((line) => lettersAndDigits(line.text) === lettersAndDigits(value));
  return { proposal: { value: value.replace(/\s+/g, ' '), words: words.trim(), where }, supplied: false, line: same ?? null };
}
