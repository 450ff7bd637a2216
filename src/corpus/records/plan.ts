import type { Collection, Kind } from '../../model/schema/index.ts';
import type { Random } from '../random.ts';
import { firstDay, isAlive, ORGANS, type OrganSeed } from './organs.ts';
import { LAST_DAY, type MeetingSeed } from './meetings.ts';

/** When a document comes into being, and at which meeting if any. */
export interface Slot {
  day: number;
  meeting: MeetingSeed | null;
}

const AT_A_MEETING = 0.36;
const MEETING_WEIGHT = { congress: 14, plenum: 5, session: 1.5 };
const FIRST_DAY = firstDay(ORGANS[0]!);

/** Spreads documents over the party’s life, denser towards its end and around meetings, in order of time. */
export function newSlots(random: Random, count: number, meetings: readonly MeetingSeed[]): Slot[] {
  const weighted = meetings.map((meeting) => [meeting, MEETING_WEIGHT[meeting.kind]] as const);
  const slots = Array.from({ length: count }, (): Slot => {
    if (random.chance(AT_A_MEETING)) {
      const meeting = random.weighted(weighted);
      return { day: random.between(meeting.first, meeting.last), meeting };
    }
    return { day: FIRST_DAY + Math.floor(Math.sqrt(random.next()) * (LAST_DAY - FIRST_DAY)), meeting: null };
  });
  return slots.sort((a, b) => a.day - b.day);
}

const FREE_KINDS: readonly (readonly [Kind, number])[] = [
  ['communique', 34], ['statement', 26], ['call', 10], ['message', 9], ['letter', 6], ['report', 16], ['decision', 6], ['speech', 4], ['programme', 0.5],
];
const MEETING_KINDS: readonly (readonly [Kind, number])[] = [
  ['resolution', 26], ['decision', 24], ['amendment', 8], ['report', 12], ['speech', 12], ['minutes', 6], ['closing-communique', 6], ['message', 9], ['statement', 4],
  ['programme', 0.7], ['statutes', 0.5],
];

/** What kind of document fills a slot. Each meeting has one closing communiqué at most, so a second becomes a message. */
export function drawKind(random: Random, { meeting }: Slot, closed: Set<string>): Kind {
  const kind = random.weighted(meeting ? MEETING_KINDS : FREE_KINDS);
  if (kind !== 'closing-communique' && kind !== 'minutes') return kind;
  const key = `${kind} ${meeting!.id}`;
  if (closed.has(key)) return kind === 'minutes' ? 'report' : 'message';
  closed.add(key);
  return kind;
}

export const COLLECTION_OF: Record<Kind, Collection> = {
  statement: 'statements', communique: 'statements', call: 'statements', message: 'statements', letter: 'statements',
  resolution: 'resolutions', decision: 'resolutions', amendment: 'resolutions', programme: 'resolutions', statutes: 'resolutions',
  report: 'reports', 'closing-communique': 'reports', speech: 'reports', minutes: 'reports',
};

const aliveOn = new Map<number, (readonly [OrganSeed, number])[]>();

/** An organ that exists on that day, the talkative ones oftener. */
export function drawOrgan(random: Random, day: number): OrganSeed {
  // Organs come and go by years, so a month is exact enough a key, and the list is made a few hundred times, not millions.
  const month = Math.floor(day / 30);
  let alive = aliveOn.get(month);
  if (!alive) aliveOn.set(month, (alive = ORGANS.filter((seed) => isAlive(seed, month * 30) && isAlive(seed, month * 30 + 29)).map((seed) => [seed, seed.voice] as const)));
  return alive.length > 0 ? random.weighted(alive) : ORGANS[0]!;
}
