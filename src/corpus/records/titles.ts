import { JALALI_MONTHS } from '../../persian/index.ts';
import type { Kind } from '../../model/schema/index.ts';
import { dayIn } from '../calendar.ts';
import { nounPhrase } from '../language/noun-phrase.ts';
import type { Speech } from '../language/speech.ts';
import { digits } from '../language/time.ts';
import type { MeetingSeed } from './meetings.ts';
import type { TopicSeed } from './topics.ts';

export interface TitleFacts {
  kind: Kind;
  organ: string;
  meeting: MeetingSeed | null;
  topic: TopicSeed;
  day: number;
  /** Its place in the series of its organ. */
  number: number;
  speaker: string;
  /** Title of the document it changes. */
  changes: string | null;
}

const HONOURED = ['زنان باغبان', 'باغبانان جهان', 'میرابان', 'کارگران گلخانه‌ها', 'نهال‌های جوان', 'میوه‌چینان', 'خانواده‌های میرابان', 'زنبورداران', 'تاک‌داران', 'مردم هفت‌جوی'];
const DAYS = ['روز جهانی بذر', 'جشن شکوفه', 'شب انار', 'روز درختکاری', 'روز زنان گلکار', 'آغاز فصل برداشت', 'نخستین باران', 'سالگرد بنیان‌گذاری حزب', 'نوروز'];

type TitleMaker = (facts: TitleFacts, speech: Speech) => string;

const short = (text: string) => (text.split(' ').length <= 7 ? text : text.split(' ').slice(0, 7).join(' '));
const matter: TitleMaker = ({ topic }, speech) => (speech.random.chance(0.6) ? topic.name : short(nounPhrase(speech, speech.random.pick(['K', 'H', 'A'] as const)).text));
const monthOf = ({ day }: TitleFacts) => {
  const { year, month } = dayIn(day, 'jalali');
  return `${JALALI_MONTHS[month - 1]} ${digits(year)}`;
};
const onMatter = (start: string): TitleMaker => (facts, speech) => `${start} دربارهٔ ${matter(facts, speech)}`;
const at = ({ meeting, organ }: TitleFacts) => meeting?.name ?? organ;

const TITLES: Record<Kind, TitleMaker[]> = {
  statement: [
    (facts, speech) => `بیانیهٔ ${facts.organ} دربارهٔ ${matter(facts, speech)}`,
    ({ organ }, { random }) => `بیانیهٔ ${organ} به مناسبت ${random.pick(DAYS)}`,
    onMatter('بیانیه'),
    (facts, speech) => `${matter(facts, speech)} و وظایف ما`,
    (_, speech) => `نه به ${short(nounPhrase(speech, 'H').text)}!`,
  ],
  communique: [
    ({ number }) => `اطلاعیهٔ شمارهٔ ${digits(number)}`,
    (facts, speech) => `اطلاعیهٔ شمارهٔ ${digits(facts.number)} ${facts.organ}: ${matter(facts, speech)}`,
    (facts, speech) => `اطلاعیهٔ شمارهٔ ${digits(facts.number)} دربارهٔ ${matter(facts, speech)}`,
    (facts, speech) => `اطلاعیهٔ ${facts.organ}: ${matter(facts, speech)}`,
  ],
  call: [(facts, speech) => `فراخوان ${facts.organ} به ${short(nounPhrase(speech, 'E').text)}`, (_, { random }) => `فراخوان به مناسبت ${random.pick(DAYS)}`, onMatter('فراخوان')],
  message: [
    (facts, { random }) => `پیام ${at(facts)} به ${random.pick(HONOURED)}`,
    ({ organ }, { random }) => `پیام ${organ} به مناسبت ${random.pick(DAYS)}`,
    ({ day, organ }) => `پیام نوروزی ${organ}، ${digits(dayIn(day, 'jalali').year)}`,
  ],
  letter: [(facts, speech) => `نامهٔ سرگشادهٔ ${facts.organ} دربارهٔ ${matter(facts, speech)}`, ({ organ }, { random }) => `نامهٔ ${organ} به ${random.pick(HONOURED)}`],
  resolution: [onMatter('قطعنامه'), (facts, speech) => `قطعنامهٔ ${at(facts)} دربارهٔ ${matter(facts, speech)}`],
  decision: [onMatter('قرار'), (facts, speech) => `قرار در مورد ${matter(facts, speech)}`, (facts, speech) => `قرار ${at(facts)} دربارهٔ ${matter(facts, speech)}`],
  amendment: [({ changes }) => `متمم ${changes}`, ({ changes }, { random }) => `اصلاح بند ${random.pick(['یکم', 'دوم', 'سوم', 'چهارم'])} ${changes}`],
  programme: [(facts, speech) => `برنامهٔ ${matter(facts, speech)}`],
  statutes: [(facts, speech) => `آیین‌نامهٔ ${matter(facts, speech)}`],
  report: [
    (facts) => `گزارش ماهانهٔ ${facts.organ}، ${monthOf(facts)}`,
    (facts) => (facts.meeting ? `گزارش ${facts.organ} به ${facts.meeting.name}` : `گزارش ${facts.organ}، شمارهٔ ${digits(facts.number)}`),
    onMatter('گزارش'),
  ],
  'closing-communique': [(facts) => `اطلاعیهٔ پایانی ${at(facts)}`],
  speech: [(facts) => `سخنرانی ${facts.speaker} در ${facts.meeting?.name ?? 'جشن شکوفه'}`, (facts, speech) => `${matter(facts, speech)}، سخنرانی ${facts.speaker}`, (facts) => `سخنرانی گشایش ${at(facts)}`],
  minutes: [(facts) => `صورت‌جلسهٔ ${at(facts)}`],
};

/** A title of the kind; series and set phrases make many of them alike, as in any archive. */
export function newTitle(facts: TitleFacts, speech: Speech): string {
  return speech.random.pick(TITLES[facts.kind])(facts, speech);
}
