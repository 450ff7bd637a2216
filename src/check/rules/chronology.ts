import { readDate } from '../../model/date.ts';
import type { Rule } from '../rule.ts';

/** A document is not older than the meeting that produced it. Agendas, calls and proposals come before a meeting by nature. */
const AFTER_MEETING = new Set(['adopted', 'rejected', 'confirmed', 'ended']);

/** Nothing happens before it could: no adoption before its meeting, no act of an organ outside its lifetime. */
export const chronology: Rule = {
  name: 'chronology',
  severity: 'error',
  run(content, report) {
    const meetings = new Map(content.meetings.map(({ id, record }) => [id, record]));
    const organs = new Map(content.organs.map(({ id, record }) => [id, record]));
    const checkLifetime = (entry: Parameters<typeof report>[0], field: string[], organId: string | undefined, written: string) => {
      const organ = organId ? organs.get(organId) : undefined;
      const date = readDate(written);
      if (!organ) return;
      const founded = organ.founded && readDate(organ.founded).earliest;
      const dissolved = organ.dissolved && readDate(organ.dissolved).latest;
      if (founded && date.latest && date.latest < founded) {
        report(entry, field, `${written} is before “${organ.id}” was founded (${organ.founded})`, 'correct the date, the organ, or “founded” in organs.yaml');
      }
      if (dissolved && date.earliest && date.earliest > dissolved) {
        report(entry, field, `${written} is after “${organ.id}” ended (${organ.dissolved})`, 'correct the date, the organ, or “dissolved” in organs.yaml');
      }
    };
    for (const entry of content.meetings) checkLifetime(entry, ['date'], entry.record.organ, entry.record.date);
    for (const entry of content.documents) {
      const { record } = entry;
      const date = readDate(record.date);
      checkLifetime(entry, ['date'], record.issuedBy, record.date);
      const meeting = record.meeting ? meetings.get(record.meeting) : undefined;
      const isOutcome = record.events.some(({ event, meeting: at }) => AFTER_MEETING.has(event) && (!at || at === record.meeting));
      const start = meeting && readDate(meeting.date).earliest;
      if (meeting && start && isOutcome && date.latest && date.latest < start) {
        report(entry, ['date'], `${record.date} is before the meeting “${meeting.id}” (${meeting.date})`, 'correct the date or the meeting');
      }
    }
  },
};
