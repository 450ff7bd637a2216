import { count, words } from '../../i18n/index.ts';
import { statedUnanimous, voteManner } from '../../i18n/vote.ts';
import { toLatinDigits, toPersianDigits } from '../../persian/index.ts';

/** What components of a text say in words of their own, as their page says it. */

export function clauseWords({ number = '', title }: Record<string, string>): string {
  const clause = words.document.clause(toPersianDigits(number));
  return title ? `${clause}: ${title}` : clause;
}

/** What a note is called before its text. */
export function noteWords({ kind = 'archive' }: Record<string, string>): string {
  return words.document.noteKinds[kind] ?? words.document.noteKinds['archive']!;
}

/** What stands in the place of words that are withheld. */
export function redactedWords({ reason }: Record<string, string>): string {
  return `[${words.document.redacted}${reason ? `: ${reason}` : ''}]`;
}

/** The outcome of a vote in one line; a number that is not stated is not said. */
export function voteWords({ result = 'adopted', unanimous, ...counts }: Record<string, string>): string {
  const { vote, dates } = words;
  const sides = (['for', 'against', 'abstain'] as const).flatMap((side) => (counts[side] === undefined ? [] : [`${vote[side]}: ${count(Number(toLatinDigits(counts[side])))}`]));
  return [result === 'rejected' ? vote.rejected : vote.adopted, ...voteManner({ unanimous: statedUnanimous(unanimous), secret: null }), ...sides].join(dates.comma);
}
