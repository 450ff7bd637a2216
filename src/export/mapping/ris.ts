import type { ArchiveDate } from '../../model/date.ts';
import type { ArchiveDocument } from '../../model/graph.ts';
import type { ExportContext } from './context.ts';
import { exactDate } from './dates.ts';
import { factsOf } from './facts.ts';
import { KIND_TYPES } from './kinds.ts';
import { rowsOf } from './table.ts';

/*
 * Our own writer: the one of citation-js (0.8) makes a year of a span of years, and leaves a space before every keyword but
 * the first. Lines end as the format asks, with both signs.
 */

/** A text for a line. */
const oneLine = (text: string) => text.replace(/[\u0000-\u0020\u007f\u0085\u2028\u2029]+/g, ' ').trim();

/** The year, and the date with its four places, so far as they are certain. */
function dateLines(date: ArchiveDate): [string, string][] {
  const exact = exactDate(date);
  if (!exact) return [];
  const [year = '', month = '', day = ''] = exact.split('-');
  return [['PY', year], ['DA', `${year}/${month}/${day}/`]];
}

/** A record in RIS. A date of which no year is certain stands in the note, in words. */
export function risEntry(context: ExportContext, document: ArchiveDocument): string {
  const facts = factsOf(context, document);
  const lines: [string, string][] = [['TY', KIND_TYPES[document.kind].ris]];
  for (const { fact, name } of rowsOf('ris')) {
    if (name === 'UR' && !context.root) continue;
    for (const { text, date } of facts[fact]) {
      if (date) lines.push(...dateLines(date));
      else lines.push([name, oneLine(text)]);
    }
  }
  lines.push(['ER', '']);
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}
