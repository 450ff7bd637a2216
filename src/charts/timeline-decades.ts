import { certainYears, readDate, type ArchiveDate } from '../model/date.ts';
import { MEETING_KINDS } from '../model/schema/index.ts';
import { countByCollection, decadeOf, decadesOf, type TimelinePeriod } from '../model/explore/timeline.ts';

/** With more years than this, the view of the whole time shows decades: a row and a bar for each year would make a page that grows for ever. */
const MOST_YEARS = 40;

/** Whether a timeline has so many years that its first view shows decades. */
export const isLong = (years: readonly TimelinePeriod[]) => years.length > MOST_YEARS;

/** What is certainly of a decade, though its year may be in doubt, and the rest; each once. */
function divide<Of>(all: Iterable<Of>, decade: number, dateOf: (one: Of) => ArchiveDate): { certain: Of[]; possible: Of[] } {
  const parts = { certain: [] as Of[], possible: [] as Of[] };
  for (const one of new Set(all)) {
    const years = certainYears(dateOf(one), 'jalali');
    parts[years && decadeOf(years.first) === decade && decadeOf(years.last) === decade ? 'certain' : 'possible'].push(one);
  }
  return parts;
}

/** The decades of years, in order: what is of each, and what may be of it or of another. */
export function byDecade(years: readonly TimelinePeriod[]): TimelinePeriod[] {
  return decadesOf({ years }).map((decade): TimelinePeriod => {
    const its = years.filter(({ first }) => decadeOf(first) === decade);
    const documents = divide(its.flatMap(({ documents, possible }) => [...documents, ...possible]), decade, ({ parsedDate }) => parsedDate);
    const met = its.flatMap(({ meetings, possibleMeetings }) => [...meetings, ...possibleMeetings]);
    const meetings = divide(MEETING_KINDS.flatMap((kind) => met.filter((meeting) => meeting.kind === kind)), decade, ({ date }) => readDate(date));
    return {
      first: decade, last: decade + 9, documents: documents.certain, possible: documents.possible, counts: countByCollection(documents.certain),
      meetings: meetings.certain, possibleMeetings: meetings.possible,
    };
  });
}
