import { readDate } from '../../model/date.ts';
import { findDates, findNoDates, type FoundDate } from './dates.ts';
import { firstLines, lastLines, placeOf, type Line, type Proposal } from './proposal.ts';

/** «تاریخ:», «تاریخ انتشار», «مورخ»; «تاریخچهٔ حزب» and «تاریخ جنبش ما» begin otherwise. */
const LABEL = /^\s*(?:به )?(?:تار[یي]خ|مورخه?)(?!\p{L})(?:\s+(?:انتشار|نشر|تصو[یي]ب|صدور|نگارش|سخنران[یي]|برگزار[یي]|جلسه|نشست)(?!\p{L}))?(?:[^:\p{N}]{0,20}:)?\s*/u;
/** Share of a line’s letters and digits that a date must have for the line to be about it. */
const MOSTLY = 0.55;

const size = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').length;

function proposal(found: FoundDate, line: Line): Proposal<string> {
  const doubt = found.doubts.join('; ');
  return { value: found.value, words: found.words, where: placeOf(line), ...(doubt ? { doubt } : {}) };
}

/** Whether two dates can be one, of which one calendar says less than the other, or both only the month. */
function meet(one: string, other: string): boolean {
  const [a, b] = [readDate(one), readDate(other)];
  return a.calendar !== b.calendar && a.earliest! <= b.latest! && b.earliest! <= a.latest!;
}

/** Whether a line is about a date and nothing else. */
export const isOfDate = (line: Line) => dateOfLine(line) !== undefined;

/** Whether a line begins with a label, of which a date follows at once or behind a colon. */
function isLabelled({ text }: Line, date: string): boolean {
  const [label] = LABEL.exec(text) ?? [];
  return label !== undefined && (label.trimEnd().endsWith(':') || text.startsWith(date, label.length));
}

/** The date that a line gives, if the line is about nothing else. */
function dateOfLine(line: Line): FoundDate | undefined {
  const [found, ...others] = findDates(line.text);
  if (!found) return undefined;
  const covered = [found, ...others.filter(({ value }) => meet(found.value, value))].reduce((sum, { words }) => sum + size(words), 0);
  return isLabelled(line, found.words) || covered >= size(line.text) * MOSTLY ? found : undefined;
}

/** What would be the date of a line that is about nothing else, or of a title, if it were one. */
const noDatesOfLine = (line: Line) => findNoDates(line.text).filter(({ words }) => line.number === 0 || isLabelled(line, words) || size(words) >= size(line.text) * MOSTLY);

/**
 * The date of a document: from its title, a line of its own at the beginning, or below the signature. Dates in running
 * text speak of other things. On a web page a line that begins with a weekday, or a date as programs write it, may be the
 * day of the page: it is proposed as uncertain (`?`).
 */
export function recogniseDate(title: string, lines: readonly Line[], fromWeb: boolean): { proposal: Proposal<string> | null; remarks: string[] } {
  const remarks: string[] = [];
  const titleLine: Line = { text: title, number: 0, heading: true };
  const inTitle = findDates(title)[0];
  const atBeginning = firstLines(lines);
  const candidates = [...atBeginning, ...lastLines(lines)];
  for (const line of candidates) {
    const found = dateOfLine(line);
    if (found && isLabelled(line, found.words)) return { proposal: proposal(found, line), remarks };
  }
  let uncertain: Proposal<string> | null = null;
  for (const line of candidates) {
    const found = dateOfLine(line);
    if (!found) continue;
    const mayBeOfPage = fromWeb && ((found.weekday && atBeginning.includes(line)) || found.iso);
    if (!mayBeOfPage) return { proposal: proposal(found, line), remarks };
    const value = found.value.split('/').map((end) => `${end}?`).join('/');
    uncertain ??= { ...proposal(found, line), value, doubt: 'it may be the day of the page, not of the text' };
  }
  if (inTitle) return { proposal: proposal(inTitle, titleLine), remarks };
  for (const { words, reason } of uncertain ? [] : [titleLine, ...candidates].flatMap(noDatesOfLine)) remarks.push(`“${words}” ${reason}`);
  return { proposal: uncertain, remarks: [...new Set(remarks)] };
}
