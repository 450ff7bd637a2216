import type { Note } from './imported.ts';
import type { PlacedChange } from './typography.ts';

/** What became of a text. */
export type Outcome = 'written' | 'would be written' | 'unchanged' | 'left as it is' | 'skipped' | 'failed';

/** A guess as the report tells it. */
export interface ToldProposal {
  field: string;
  value: string;
  words: string;
  where: string;
  doubt?: string;
  /** Whether the record has it, or something else was said. */
  taken: boolean;
}

/** Everything there is to say of one text. */
export interface ItemReport {
  source: string;
  outcome: Outcome;
  /** The document, relative to the working folder. */
  file?: string;
  proposals: ToldProposal[];
  /** Every change of typography, in order. */
  typography: PlacedChange[];
  /** What was left behind or deserves a look. */
  notes: Note[];
  clauses: { number: string; words: string }[];
  pictures: string[];
  message?: string;
  remedy?: string;
}

/** The report of a text of which nothing is known yet. */
export function emptyReport(source: string, outcome: Outcome): ItemReport {
  return { source, outcome, proposals: [], typography: [], notes: [], clauses: [], pictures: [] };
}

/** How many examples of one rule, and of one note, are told in a terminal; the JSON report has all. */
const MOST_EXAMPLES = 12;

/** Marks that nobody sees, made visible. */
function visible(text: string): string {
  return text.replace(/\u200c/g, '‹›').replace(/\u00a0/g, '⍽').replace(/[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, (sign) => `‹${sign.charCodeAt(0).toString(16)}›`);
}

function tellTypography(changes: readonly PlacedChange[]): string[] {
  return [...Map.groupBy(changes, ({ rule }) => rule)].flatMap(([rule, all]) => {
    const pairs = [...Map.groupBy(all, ({ before, after }) => `${visible(before)} → ${visible(after)}`)];
    const told = pairs.slice(0, MOST_EXAMPLES).map(([pair, same]) => {
      const places = [...new Set(same.map(({ paragraph }) => (paragraph === 0 ? 'title' : String(paragraph))))];
      return `      ${pair}${same.length > 1 ? `  ×${same.length}` : ''}  (${places.slice(0, 8).join(', ')}${places.length > 8 ? ', …' : ''})`;
    });
    const rest = pairs.length - told.length;
    return [`    ${rule}: ${all.length}`, ...told, ...(rest > 0 ? [`      … and ${rest} more (all of them with --report FILE)`] : [])];
  });
}

function tellNote({ what, count, words }: Note): string[] {
  const told = words.slice(0, MOST_EXAMPLES).map((text) => `      ${visible(text.length > 120 ? `${text.slice(0, 120)}…` : text)}`);
  return [`    ${what}${count > 1 ? `: ${count}` : ''}`, ...told, ...(words.length > told.length ? [`      … and ${words.length - told.length} more`] : [])];
}

/** One text, as a terminal shows it. `brief` leaves out what was guessed and changed. */
export function tellItem(report: ItemReport, brief: boolean): string {
  const { source, outcome, file, message, remedy } = report;
  const sign = outcome === 'failed' ? '✖' : outcome === 'skipped' || outcome === 'left as it is' ? '–' : '✔';
  const place = !file ? '' : /written$/.test(outcome) ? ` to ${file}` : ` (${file})`;
  const head = `${sign} ${source}: ${outcome}${place}`;
  const problem = message ? [`  ${message}${remedy ? `  → ${remedy}` : ''}`] : [];
  if (brief || outcome === 'unchanged') return [head, ...problem].join('\n');
  const proposals = report.proposals.map(({ field, value, words, where, doubt, taken }) => `    ${field}: ${value}${taken ? '' : ' (not taken)'}  — “${words.length > 80 ? `${words.slice(0, 80)}…` : words}”, ${where}${doubt ? `  ? ${doubt}` : ''}`);
  const section = (title: string, lines: string[]) => (lines.length > 0 ? [`  ${title}`, ...lines] : []);
  return [
    head,
    ...problem,
    ...section('recognised', proposals),
    ...section('clauses', report.clauses.map(({ number, words }) => `    ${number}  ${words}`)),
    ...section('pictures', report.pictures.map((picture) => `    ${picture}`)),
    ...section('typography (paragraph numbers in brackets)', tellTypography(report.typography)),
    ...section('to look at', report.notes.flatMap(tellNote)),
  ].join('\n');
}

/** The last line: how many of each. */
export function tellTotal(reports: readonly Pick<ItemReport, 'outcome'>[]): string {
  const counts = [...Map.groupBy(reports, ({ outcome }) => outcome)].map(([outcome, all]) => `${all.length} ${outcome}`);
  return reports.length === 0 ? 'nothing to import' : counts.join(', ');
}
