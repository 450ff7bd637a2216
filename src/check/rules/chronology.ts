import { readDate, type ArchiveDate } from '../../model/date.ts';
import type { Entry } from '../../model/read/entry.ts';
import type { Content } from '../../model/read/content.ts';
import type { ArchiveEvent, DocumentRecord, Meeting, Organ, RelationType } from '../../model/schema/index.ts';
import type { FieldPath } from '../../model/read/yaml.ts';
import type { Report, Rule } from '../rule.ts';

/** A document is not older than the meeting that produced it. Agendas, calls and proposals come before a meeting by nature. */
const AFTER_MEETING = new Set(['adopted', 'rejected', 'confirmed', 'ended']);

/** What a vote may have been about, where the events say so: what was endorsed or confirmed may be older than the vote. */
const VOTED_ON = new Set([...AFTER_MEETING, 'endorsed', 'amended', 'repealed']);
const OLDER = 'correct the date or the meeting; where the meeting dealt with something older, say so by an event, such as “endorsed”';

/** What can be done only to a text that is there already; what is endorsed, mentioned or translated may still have been a draft. */
const NEEDS_OLDER: ReadonlySet<RelationType> = new Set(['amends', 'repeals', 'supersedes', 'implements', 'repliesTo']);

type Place = Pick<Entry<unknown>, 'path' | 'at'>;

const isBefore = (a: ArchiveDate, b: ArchiveDate) => a.latest !== null && b.earliest !== null && a.latest < b.earliest;

/** The checks of one archive, with its organs and meetings at hand. */
class Chronology {
  readonly #organs: Map<string, Organ>;
  readonly #meetings: Map<string, Meeting>;
  readonly #documents: Map<string, DocumentRecord>;
  readonly #report: Report;

  constructor({ organs, meetings, documents }: Content, report: Report) {
    this.#organs = new Map(organs.map(({ id, record }) => [id, record]));
    this.#meetings = new Map(meetings.map(({ id, record }) => [id, record]));
    this.#documents = new Map(documents.map(({ id, record }) => [id, record]));
    this.#report = report;
  }

  /** Nothing is done by an organ that is not yet, or no more. */
  lifetime(entry: Place, field: FieldPath, organId: string | undefined, written: string | undefined): void {
    const organ = organId ? this.#organs.get(organId) : undefined;
    if (!organ || written === undefined) return;
    const date = readDate(written);
    if (organ.founded && isBefore(date, readDate(organ.founded))) {
      this.#report(entry, field, `${written} is before “${organ.id}” was founded (${organ.founded})`, 'correct the date, the organ, or “founded” in organs.yaml');
    }
    if (organ.dissolved && isBefore(readDate(organ.dissolved), date)) {
      this.#report(entry, field, `${written} is after “${organ.id}” ended (${organ.dissolved})`, 'correct the date, the organ, or “dissolved” in organs.yaml');
    }
  }

  /** One date does not come before another that begins what it ends. */
  order(entry: Place, field: FieldPath, from: string | undefined, to: string | undefined, message: string): void {
    if (from !== undefined && to !== undefined && isBefore(readDate(to), readDate(from))) this.#report(entry, field, `${to} is before ${from}: ${message}`, 'correct one of the two dates');
  }

  /** What was decided by a meeting is not older than the meeting: a document has the date of its adoption or, failing that, a later one. */
  outcome(entry: Place, { date, meeting: own, events, vote }: DocumentRecord): void {
    const isOutcome = events.some(({ event, meeting }) => AFTER_MEETING.has(event) && (!meeting || meeting === own));
    const isVoted = vote !== null && !events.some(({ event }) => VOTED_ON.has(event));
    // Adopted twice, it may bear the date of the first time.
    const adopted = events.find(({ event }) => event === 'adopted')?.meeting;
    for (const id of new Set([isOutcome || isVoted ? own : undefined, adopted])) {
      const meeting = id ? this.#meetings.get(id) : undefined;
      if (!meeting || !isBefore(readDate(date), readDate(meeting.date))) continue;
      this.#report(entry, ['date'], `${date} is before the meeting “${meeting.id}” (${meeting.date})`, isOutcome || id === adopted ? 'correct the date or the meeting' : OLDER);
    }
  }

  /** Nothing is done to a document that is not there yet. */
  relations(entry: Place, { date, relations }: DocumentRecord): void {
    for (const [index, { type, target }] of relations.entries()) {
      const other = NEEDS_OLDER.has(type) ? this.#documents.get(target) : undefined;
      if (!other || !isBefore(readDate(date), readDate(other.date))) continue;
      this.#report(entry, ['relations', index, 'target'], `${date} is before “${target}” (${other.date}), so “${type}” can’t be`, 'correct one of the two dates, or the relation');
    }
  }

  /** Events happen while their organs exist, at their meeting, and one after the other as they are written. */
  events(entry: Place, base: FieldPath, events: readonly ArchiveEvent[]): void {
    let latest: string | undefined;
    for (const [index, { event, by, to, meeting: meetingId, date }] of events.entries()) {
      const field = [...base, index];
      const meeting = meetingId ? this.#meetings.get(meetingId) : undefined;
      const when = date ?? meeting?.date;
      for (const [name, organ] of [['by', by], ['to', to]] as const) this.lifetime(entry, [...field, date === undefined ? name : 'date'], organ, when);
      if (meeting && date !== undefined) {
        const [happened, met] = [readDate(date), readDate(meeting.date)];
        if (isBefore(happened, met) || isBefore(met, happened)) {
          this.#report(entry, [...field, 'date'], `${date} is not a day of the meeting “${meeting.id}” (${meeting.date})`, 'correct the date or the meeting; what happened before or after a meeting did not happen at it');
        }
      }
      // What is proposed to a meeting is proposed before it, nobody knows how long.
      if (when === undefined || (date === undefined && event === 'proposed')) continue;
      this.order(entry, [...field, date === undefined ? 'meeting' : 'date'], latest, when, 'events stand in the order in which they happened');
      // A vague date says nothing against those before it: what is certain is the latest day that something cannot precede.
      if (latest === undefined || (readDate(when).earliest ?? '') > (readDate(latest).earliest ?? '')) latest = when;
    }
  }
}

/** Nothing happens before it could: no adoption before its meeting, no act of an organ outside its lifetime, no end before a beginning. */
export const chronology: Rule = {
  name: 'chronology',
  severity: 'error',
  isOfRecords: true,
  run(content, report) {
    const check = new Chronology(content, report);
    for (const entry of content.organs) {
      const { founded, dissolved, acts } = entry.record;
      check.order(entry, ['dissolved'], founded, dissolved, 'an organ ends after it was founded');
      for (const [index, act] of acts.entries()) check.events(entry, ['acts', index, 'events'], act.events);
    }
    for (const entry of content.meetings) check.lifetime(entry, ['date'], entry.record.organ, entry.record.date);
    for (const entry of content.people) {
      for (const [index, { organ, attestedFrom, attestedTo }] of entry.record.offices.entries()) {
        const field = ['offices', index];
        check.order(entry, [...field, 'attestedTo'], attestedFrom, attestedTo, 'an office is held from the earlier day to the later');
        check.lifetime(entry, [...field, 'attestedFrom'], organ, attestedFrom);
        check.lifetime(entry, [...field, 'attestedTo'], organ, attestedTo);
      }
    }
    for (const entry of content.documents) {
      const { date, issuedBy, events } = entry.record;
      check.lifetime(entry, ['date'], issuedBy, date);
      check.outcome(entry, entry.record);
      check.relations(entry, entry.record);
      check.events(entry, ['events'], events);
    }
  },
};
