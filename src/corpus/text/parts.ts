import { passiveClause } from '../language/clause.ts';
import { nounPhrase } from '../language/noun-phrase.ts';
import { headline, sentence } from '../language/sentence.ts';
import type { Speech } from '../language/speech.ts';
import { digits } from '../language/time.ts';
import { PLACES } from '../language/vocabulary.ts';
import type { TextBuilder } from './builder.ts';

/** The items of a list, ending as typists end them: «؛» between, «.» after the last. */
function items(speech: Speech, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const text = speech.random.chance(0.7) ? passiveClause(speech, 'wish') : nounPhrase(speech, 'K').text;
    return text + (index === count - 1 ? '.' : '؛');
  });
}

/** Adds a list of so many things. */
export function bulletList(text: TextBuilder, count: number): void {
  const { random } = text.speech;
  const lines = items(text.speech, count).map((item) => `- ${item}`);
  if (count > 3 && random.chance(0.2)) lines.splice(2, 0, ...items(text.speech, 2).map((item) => `  - ${item}`));
  text.block(lines.join('\n'));
}

/** Adds a list of so many things, by number. */
export function numberedList(text: TextBuilder, count: number): void {
  text.block(items(text.speech, count).map((item, index) => `${index + 1}. ${item}`).join('\n'));
}

/** The bullets that give the reasons of a resolution. */
export function reasons(text: TextBuilder, count: number): void {
  text.block(Array.from({ length: count }, (_, index) => `- ${sentence(text.speech)}${index === count - 1 ? '،' : '؛'}`).join('\n'));
}

/** Adds a sentence that is quoted. */
export function quotation(text: TextBuilder): void {
  text.block(`> ${sentence(text.speech)}.`);
}

/** Adds a note of the archive, of any kind. */
export function note(text: TextBuilder): void {
  const { random } = text.speech;
  const kind = random.pick(['archive', 'correction', 'source'] as const);
  const words = random.pick([
    'در نسخهٔ چاپی یک سطر خوانده نمی‌شود.', 'صفحهٔ پایانی در نسخهٔ ما نیست.', 'این بخش در چاپ دوم افزوده شده است.', 'تاریخ از روی مهر انبار آمده است.', 'نام جوی در نسخهٔ دیگر جور دیگری آمده است.',
  ]);
  text.block(`<Note kind="${kind}">\n\n${words}\n\n</Note>`);
}

const COLUMNS = ['جوی', 'باغ', 'نوبت', 'ساعت', 'نهال', 'کیلو', 'سهم', 'هکتار', 'خانوار'];

/** A table of places and numbers. */
export function table(text: TextBuilder): void {
  const { random } = text.speech;
  const columns = random.some(COLUMNS.slice(2), random.between(1, 3));
  const places = random.some(PLACES.slice(0, 300), random.between(3, 8));
  const rows = places.map((place) => [place, ...columns.map(() => digits(random.between(1, 400)))]);
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  text.block([line([random.pick(['جوی', 'باغ', 'آبادی']), ...columns]), `|:--|${columns.map(() => '--:|').join('')}`, ...rows.map(line)].join('\n'));
}

/** Sections under headings until the text has its length. */
export function sections(text: TextBuilder, wanted: number, extras: readonly (readonly [((text: TextBuilder) => void) | null, number])[]): void {
  const { random } = text.speech;
  while (text.words < wanted) {
    text.heading(headline(text.speech), random.chance(0.15) && text.words > 300 ? 3 : 2);
    for (let paragraphs = random.between(1, 4); paragraphs > 0 && text.words < wanted; paragraphs--) {
      text.paragraph(Math.min(random.between(40, 130), Math.max(25, wanted - text.words)));
      random.weighted(extras)?.(text);
    }
  }
}
