import { transliterate } from '../persian/transliterate.ts';
import { parseDate, type Moment } from './date.ts';

/** How long a proposed id may be: addresses are read aloud and typed. */
const LONGEST = 64;

/** The part of a moment that is known, as an id can hold it; nothing for decades and centuries. */
function dateParts({ precision, first }: Moment): string[] {
  const pad = (value: number) => String(value).padStart(2, '0');
  const parts = [String(first.year), pad(first.month), pad(first.day)];
  const known = precision === 'day' ? 3 : precision === 'month' ? 2 : precision === 'year' || precision === 'season' ? 1 : 0;
  return parts.slice(0, known);
}

/** What an id is proposed from. */
export interface IdGrounds {
  title: string;
  /** As an editor writes it, in either calendar; a date that can’t be read, or is unknown, is left out. */
  date?: string | undefined;
  /** Ids that are in use: of documents, and of the archive’s other records. */
  taken: Iterable<string>;
}

/**
 * Proposes the id of a new document: its date as far as it is known, in the calendar it is written in, then the title in
 * Latin letters: `1398-07-20-qatname-darbare-tqsim-ab`. An id in use gets a number behind it.
 * @returns an id that fits the schema and is not taken; an editor may well know a better one
 */
export function proposeId({ title, date = '', taken }: IdGrounds): string {
  const parsed = parseDate(date);
  const moment = 'problem' in parsed ? null : (parsed.start ?? parsed.end);
  const dated = moment ? dateParts(moment).join('-') : '';
  const slug = transliterate(title, LONGEST - dated.length - 1);
  const base = dated ? `${dated}-${slug}` : slug;
  // Importing asks for tens of thousands: to copy the ids for each would take longer with every one.
  const used: ReadonlySet<string> = taken instanceof Set ? taken : new Set(taken);
  let id = base;
  for (let number = 2; used.has(id); number++) id = `${base}-${number}`;
  return id;
}
