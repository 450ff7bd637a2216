import { toPersianDigits } from '../../persian/index.ts';
import { TIMES, WEEKDAYS } from '../lexicon/phrases.ts';
import { drawZipf } from '../zipf.ts';
import type { Tense } from './conjugation.ts';
import type { Speech } from './speech.ts';

/** A number as the text writes it, in Persian digits. */
export const digits = (value: number) => toPersianDigits(String(value));

function datedPast({ random, year, months }: Speech): string {
  const earlier = year - Math.floor(random.next() * random.next() * 20);
  const month = random.pick(months);
  const day = random.between(1, 29);
  return random.weighted([
    [`در سال ${digits(earlier)}`, 4],
    [`در ${month} ${digits(earlier)}`, 3],
    [`روز ${digits(day)} ${month}`, 3],
    [`روز ${random.pick(WEEKDAYS)} ${digits(day)} ${month} ${digits(earlier)}`, 2],
    [`از سال ${digits(earlier - random.between(1, 9))} تا ${digits(earlier)}`, 1],
    [`${digits(day)} ${month} سال ${digits(earlier)}`, 1],
  ]);
}

/** When it happened, in words that go with the tense. */
export function timePhrase(speech: Speech, tense: Tense): string {
  const { random } = speech;
  if (tense === 'future' || tense === 'wish') return drawZipf(random, TIMES.later);
  if (tense === 'present' || tense === 'perfect') return drawZipf(random, TIMES.now);
  return random.chance(0.5) ? datedPast(speech) : drawZipf(random, TIMES.before);
}
