import { isDoubted, type ArchiveDate } from '../../model/date.ts';
import type { ArchiveDocument } from '../../model/graph.ts';
import type { ExportContext } from './context.ts';
import { edtfOf, spanOf, type DateSpan } from './dates.ts';
import { openWords } from './english-dates.ts';
import { factsOf, type Fact } from './facts.ts';
import { KIND_TYPES } from './kinds.ts';
import { rowsOf } from './table.ts';

/** A date in CSL-JSON. */
export interface CslDate {
  'date-parts'?: DateSpan;
  circa?: boolean;
  /** In words, for what has no parts: a span without an end. */
  literal?: string;
}

/** A name in CSL-JSON. Names are given whole: the archive does not know which part is the family’s, and does not guess. */
export interface CslName {
  literal: string;
}

/** An item of CSL-JSON, as citation processors and reference managers read it. */
export interface CslItem {
  id: string;
  type: string;
  title: string;
  author: CslName[];
  issued?: CslDate;
  [variable: string]: string | CslName[] | CslDate | undefined;
}

function cslDate(date: ArchiveDate, inEnglish: boolean): CslDate {
  const span = spanOf(date, 'gregorian');
  if (!span) return { literal: inEnglish ? openWords(date) : edtfOf(date) };
  return { 'date-parts': span, ...(isDoubted(date) ? { circa: true } : {}) };
}

const NAMES = new Set(['author', 'contributor']);
const JOINED: Record<string, string> = { keyword: ', ', note: '؛ ' };

/**
 * A record as an item of CSL-JSON.
 * @param inEnglish gives the names of organs, and the kind, in English where they have an English name, and in English words what no date of CSL can say
 */
export function cslItem(context: ExportContext, document: ArchiveDocument, inEnglish = false): CslItem {
  const facts = factsOf(context, document);
  const text = (fact: Fact) => (inEnglish ? (fact.english ?? fact.text) : fact.text);
  const item: CslItem = { id: document.id, type: KIND_TYPES[document.kind].csl, title: '', author: [] };
  for (const { fact, name } of rowsOf('csl')) {
    const values = facts[fact];
    const [first] = values;
    if (!first || (name === 'URL' && !context.root)) continue;
    if (NAMES.has(name)) item[name] = values.map((value) => ({ literal: text(value) }));
    else if (first.date) item[name] = cslDate(first.date, inEnglish);
    else {
      const said = values.map(text).join(JOINED[name] ?? ', ');
      const before = item[name];
      item[name] = typeof before === 'string' && name in JOINED ? before + JOINED[name] + said : said;
    }
  }
  return item;
}
