import { formatBoth } from '../i18n/dates.ts';
import { words } from '../i18n/index.ts';
import { isKnown, readDate, type ArchiveDate } from '../model/date.ts';
import type { Office } from '../model/schema/index.ts';

function show(date: ArchiveDate): string {
  const { written, converted } = formatBoth(date);
  return converted === null ? written : `${written} (${converted})`;
}

/** The moments for which documents attest a post, in both calendars, and their word for it; empty where they tell nothing but the post. */
export function attestedWords({ attestedFrom, attestedTo, asWorded }: Pick<Office, 'attestedFrom' | 'attestedTo' | 'asWorded'>): string {
  const ends = [...new Set([attestedFrom, attestedTo].filter((date) => date !== undefined))].map(readDate).filter(isKnown).map(show);
  const said = [...(ends.length > 0 ? [words.authority.attested(ends.join(words.dates.and))] : []), ...(asWorded ? [`${words.authority.asWorded} ${asWorded}`] : [])];
  return said.join(words.dates.comma);
}
