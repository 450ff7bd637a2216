import { PUBLISHERS } from '../lexicon/phrases.ts';
import { writeDay, type Calendar } from '../calendar.ts';
import type { Random } from '../random.ts';
import type { Data } from '../yaml.ts';
import { LAST_DAY } from './meetings.ts';

/** Where a document was seen: addresses that are reserved for examples, and invented journals. */
export function newSources(random: Random, id: string, calendar: Calendar): Data[] {
  return Array.from({ length: random.weighted([[0, 40], [1, 45], [2, 15]]) }, (_, index): Data => {
    const publisher = random.pick(PUBLISHERS);
    if (index === 0 && random.chance(0.2)) return { title: `${publisher}، دفتر ${random.pick(['بهار', 'تابستان', 'پاییز', 'زمستان'])}`, publisher };
    const read = LAST_DAY + random.between(5, 200);
    const host = index === 0 ? 'example.org' : 'example.net';
    return {
      url: `https://${host}/leaf/${id}`, publisher,
      seen: random.weighted([['full', 8], ['excerpt', 1], ['listing', 1]]), accessed: writeDay(read, calendar),
      archived: random.chance(0.15) ? { url: `https://example.net/web/${id}`, date: writeDay(read, 'gregorian') } : null,
    };
  });
}

/** The kind of thing an archivist remarks on. */
export const REMARKS = [
  'تاریخ از روی شمارهٔ نشریه آمده است.', 'رسم‌الخط نسخهٔ چاپی نگه داشته شده است.', 'امضای پایانی در نسخهٔ ما ناخواناست.', 'این سند بازتایپ شده است.',
  'عنوان در فهرست سالانه کوتاه‌تر آمده است.', 'از این سند دو نسخه دیده شده است.',
];
