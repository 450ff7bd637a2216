import type { ArchiveEvent } from '../../model/schema/index.ts';
import { writeDay, type Calendar } from '../calendar.ts';
import type { Random } from '../random.ts';
import { firstDay, ORGANS } from './organs.ts';
import type { MeetingSeed } from './meetings.ts';
import { drawOrgan } from './plan.ts';

interface Decision {
  day: number;
  organ: string;
  meeting: MeetingSeed | null;
  calendar: Calendar;
  adopted: boolean;
}

const EARLIEST = Math.min(...ORGANS.map(firstDay));

/** What leads to a decision and follows from it, in order of time: proposed, perhaps referred and discussed, adopted, published. */
export function lifeOf(random: Random, decision: Decision, meetings: readonly MeetingSeed[]): ArchiveEvent[] {
  const { day, organ, meeting, calendar } = decision;
  const date = (on: number) => (random.chance(0.6) ? { date: writeDay(on, calendar) } : {});
  const at = meeting ? { meeting: meeting.id } : {};
  const events: ArchiveEvent[] = [];
  const plenum = meetings.findLast((other) => other.kind === 'plenum' && other.last < day - 7);
  const referred = plenum !== undefined && random.chance(0.25);
  const proposed = (referred ? plenum.first : day) - random.between(1, 40);
  if (proposed > EARLIEST && (referred || random.chance(0.6))) events.push({ event: 'proposed', by: drawOrgan(random, proposed).id, ...date(proposed) });
  if (referred) events.push({ event: 'referred', by: plenum.organ, to: organ === plenum.organ ? 'irrigation-board' : organ, meeting: plenum.id });
  if (random.chance(0.4)) events.push({ event: 'discussed', by: organ, ...at });
  events.push({ event: decision.adopted ? 'adopted' : 'rejected', by: organ, ...at, ...date(day) });
  if (!decision.adopted) return events;
  if (random.chance(0.5)) events.push({ event: 'published', by: 'leaf-editors', ...date(day + random.between(1, 20)) });
  if (random.chance(0.12)) {
    const next = meetings.find((other) => other.kind === 'plenum' && other.first > day + 20);
    if (next) events.push({ event: random.chance(0.8) ? 'confirmed' : 'ended', by: next.organ, meeting: next.id });
  }
  return events;
}

/** What happens to a document that nobody votes on. */
export function publicationOf(random: Random, day: number, calendar: Calendar): ArchiveEvent[] {
  return random.chance(0.3) ? [{ event: 'published', by: 'leaf-editors', date: writeDay(day + random.between(0, 10), calendar) }] : [];
}
