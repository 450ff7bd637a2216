import { ordinal } from '../../persian/index.ts';
import { dayOfJalali, drawCalendar, writeSpan, type Calendar } from '../calendar.ts';
import { digits } from '../language/time.ts';
import { PLACES } from '../language/vocabulary.ts';
import type { Random } from '../random.ts';
import { drawZipf } from '../zipf.ts';

export interface MeetingSeed {
  id: string;
  name: string;
  altNames: string[];
  kind: 'congress' | 'plenum' | 'session';
  number: number;
  organ: string;
  place: string;
  /** First and last day. */
  first: number;
  last: number;
  /** The calendar and the date as the record has them. */
  calendar: Calendar;
  date: string;
}

export const LAST_DAY = dayOfJalali(1404, 6, 31);

interface Series {
  kind: MeetingSeed['kind'];
  organ: string;
  id: string;
  name: string;
  of: string;
  begins: number;
  /** Days from one to the next, and how much that varies. */
  every: number;
  give: number;
  longest: number;
}

const SERIES: Series[] = [
  { kind: 'congress', organ: 'garden-congress', id: 'congress', name: 'کنگرهٔ', of: 'باغ', begins: dayOfJalali(1371, 2, 10), every: 735, give: 60, longest: 3 },
  { kind: 'plenum', organ: 'garden-council', id: 'plenum', name: 'پلنوم', of: 'شورای باغ', begins: dayOfJalali(1371, 6, 5), every: 185, give: 25, longest: 2 },
  { kind: 'session', organ: 'irrigation-board', id: 'irrigation-session', name: 'نشست', of: 'هیئت آبیاری', begins: dayOfJalali(1372, 1, 20), every: 150, give: 40, longest: 1 },
  { kind: 'session', organ: 'seed-bureau', id: 'seed-session', name: 'نشست', of: 'دفتر بذر', begins: dayOfJalali(1373, 2, 15), every: 240, give: 50, longest: 1 },
];

const HALLS = ['انبار سیب', 'گلخانهٔ بزرگ', 'تالار چنار', 'کاروانسرای کهنه', 'حیاط دفتر بذر', 'مدرسهٔ روستا', 'زیر درخت توت'];

function series(random: Random, { kind, organ, id, name, of, begins, every, give, longest }: Series): MeetingSeed[] {
  const meetings: MeetingSeed[] = [];
  for (let first = begins, number = 1; first + longest <= LAST_DAY; first += every + random.between(-give, give), number++) {
    const last = first + random.between(1, longest) - 1;
    const title = `${name} ${ordinal(number)} ${of}`;
    const inDigits = `${name.replace('\u0654', '')} ${digits(number)} ${of}`;
    const place = `${random.pick(HALLS)}، ${drawZipf(random, PLACES.slice(0, 60))}`;
    const calendar = drawCalendar(random);
    const date = writeSpan(first, last, calendar);
    meetings.push({ id: `${id}-${number}`, name: title, altNames: [inDigits], kind, number, organ, place, first, last, calendar, date });
  }
  return meetings;
}

/** All meetings of the party’s life, by day. */
export function newMeetings(random: Random): MeetingSeed[] {
  return SERIES.flatMap((each) => series(random, each)).sort((a, b) => a.first - b.first || (a.id < b.id ? -1 : 1));
}
