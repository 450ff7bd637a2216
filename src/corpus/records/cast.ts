import { GREGORIAN_MONTHS_FA, JALALI_MONTHS } from '../../persian/index.ts';
import { dayIn, type Calendar } from '../calendar.ts';
import { digits } from '../language/time.ts';
import { newTheme, type Speech } from '../language/speech.ts';
import type { Random } from '../random.ts';
import type { Tense } from '../language/conjugation.ts';
import type { Kind } from '../../model/schema/index.ts';
import { ORGANS, type OrganSeed } from './organs.ts';
import type { PersonSeed } from './people.ts';
import type { TopicSeed } from './topics.ts';

type Tenses = readonly (readonly [Tense, number])[];
const ARGUING: Tenses = [['present', 40], ['past', 25], ['perfect', 20], ['future', 10], ['imperfect', 5]];
const TELLING: Tenses = [['past', 50], ['perfect', 20], ['present', 15], ['imperfect', 8], ['pluperfect', 4], ['future', 3]];
const RULING: Tenses = [['present', 60], ['future', 15], ['perfect', 15], ['past', 10]];
const TENSES: Partial<Record<Kind, Tenses>> = {
  report: TELLING, minutes: TELLING, 'closing-communique': TELLING, resolution: RULING, decision: RULING, amendment: RULING, statutes: RULING,
};
const SAYS_WE = new Set<Kind>(['statement', 'call', 'message', 'letter', 'speech']);

interface SpeechFacts {
  kind: Kind;
  day: number;
  calendar: Calendar;
  organ: OrganSeed;
  topics: readonly TopicSeed[];
  people: readonly PersonSeed[];
}

/** The voice of a document: what it speaks of, and in which tenses and person. */
export function newSpeech(random: Random, { kind, day, calendar, organ, topics, people }: SpeechFacts): Speech {
  const names = random.some(ORGANS.filter((other) => other !== organ), 3).map(({ name }) => name);
  const tenses = TENSES[kind] ?? ARGUING;
  return {
    random, theme: newTheme(random), topics: topics.map(({ name }) => name), organs: [organ.name, ...names],
    people: random.some(people, 3).map(({ name }) => name), year: dayIn(day, calendar).year,
    months: calendar === 'jalali' ? JALALI_MONTHS : GREGORIAN_MONTHS_FA, we: SAYS_WE.has(kind) && random.chance(0.8), tense: 'present', tenses,
  };
}

/** A day as documents bear it, in one calendar or both: ۲ تیر ۱۳۸۵ (۲۳ ژوئن ۲۰۰۶). */
export function dayInWords(random: Random, day: number, calendar: Calendar): string {
  const words = (name: Calendar) => {
    const { year, month, day: ofMonth } = dayIn(day, name);
    return `${digits(ofMonth)} ${(name === 'jalali' ? JALALI_MONTHS : GREGORIAN_MONTHS_FA)[month - 1]} ${digits(year)}`;
  };
  const other = calendar === 'jalali' ? 'gregorian' : 'jalali';
  return random.weighted([[words(calendar), 6], [`${words(calendar)} (${words(other)})`, 3], [`${words(calendar)} – ${words(other)}`, 1]]);
}
