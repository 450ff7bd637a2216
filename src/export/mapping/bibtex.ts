import type { ArchiveDocument } from '../../model/graph.ts';
import type { ExportContext } from './context.ts';
import { edtfOf, exactDate } from './dates.ts';
import { factsOf, type Fact } from './facts.ts';
import { KIND_TYPES } from './kinds.ts';
import { rowsOf } from './table.ts';

/*
 * Our own writer: the one of citation-js (0.8) drops every Persian letter, since it writes for an engine that knew none.
 * What is written here is UTF-8, as Biber, XeTeX and every reference manager read it.
 */

/** Signs that TeX would obey, or join into others, and how they are written to be read: braces by name, since readers of BibTeX count them even behind a backslash. */
const SPECIAL: Record<string, string> = {
  '\\': '\\textbackslash{}', '{': '\\textbraceleft{}', '}': '\\textbraceright{}', '%': '\\%', '#': '\\#', $: '\\$', '&': '\\&', _: '\\_', '<': '\\textless{}', '>': '\\textgreater{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}',
};

/** A text for a field: on one line, its special signs disarmed. */
function bibtexText(text: string): string {
  return text
    .replace(/[\u0000-\u0020\u007f]+/g, ' ')
    .replace(/[\\{}%#$&_<>~^]/g, (sign) => SPECIAL[sign]!)
    // Two hyphens, quotation marks or “?`” in a row would be joined into one sign.
    .replace(/([-'`,?!])(?=[-'`,])/g, '$1{}');
}

/** Lists, and what parts their items. A name is kept whole by braces; a keyword can't hold the comma that parts it from others. */
const LISTS: Record<string, { separator: string; item: (text: string) => string }> = {
  author: { separator: ' and ', item: (text) => `{${text}}` },
  keywords: { separator: ', ', item: (text) => text.replaceAll(',', '،') },
};

/** A word with a capital, of which styles make small letters, as German nouns and names can’t bear, unless braces forbid it. */
const CAPITALISED = /(?<!\\)[\p{L}\p{M}\p{N}]*\p{Lu}[\p{L}\p{M}\p{N}]*/gu;

function valueOf(name: string, facts: readonly Fact[]): string {
  const [{ date } = {}] = facts;
  if (date) return edtfOf(date);
  const texts = facts.map(({ text }) => (name === 'url' ? text : bibtexText(text)));
  const list = LISTS[name];
  if (list) return texts.map(list.item).join(list.separator);
  const whole = texts.join('؛ ');
  return name === 'title' ? whole.replace(CAPITALISED, '{$&}') : whole;
}

/**
 * A record as an entry of BibLaTeX that BibTeX reads as well: `date` is EDTF, and `year` stands beside it where one year is
 * certain. The key is the id.
 */
export function bibtexEntry(context: ExportContext, document: ArchiveDocument): string {
  const facts = factsOf(context, document);
  const type = KIND_TYPES[document.kind].bibtex;
  const fields = new Map<string, string>();
  for (const { fact, name } of rowsOf('bibtex')) {
    if (name === '(key)' || facts[fact].length === 0 || (name === 'url' && !context.root)) continue;
    const field = type === 'techreport' && name === 'organization' ? 'institution' : name;
    const value = valueOf(name, facts[fact]);
    const before = fields.get(field);
    fields.set(field, before === undefined ? value : `${before}؛ ${value}`);
    const year = name === 'date' ? exactDate(document.parsedDate)?.slice(0, 4) : undefined;
    if (year) fields.set('year', year);
  }
  const lines = [...fields].map(([name, value]) => `  ${name} = {${value}},`);
  return `@${type}{${document.id},\n${lines.join('\n')}\n}\n`;
}
