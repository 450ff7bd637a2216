import { CAUSES, CONCESSIONS, CONNECTIVES, DUTIES, MEASURES, MOMENTS, NUMERALS, OPENERS } from '../lexicon/phrases.ts';
import { drawZipf } from '../zipf.ts';
import { clause, copularClause, drawTense, join, passiveClause, predicate, reportingClause } from './clause.ts';
import { conjugate, HE, infinitive, WE, type Tense, type Verb } from './conjugation.ts';
import { comparative, ezafe, indefinite } from './inflection.ts';
import { adjective, nounPhrase } from './noun-phrase.ts';
import { drawNoun, type Speech } from './speech.ts';
import { digits, timePhrase } from './time.ts';
import { ADJECTIVES, PASSIVE_FRAMES } from './vocabulary.ts';

type Skeleton = (speech: Speech) => string;

const timed = (speech: Speech, tense: Tense, text: string) =>
  speech.random.chance(0.22) ? join(`${timePhrase(speech, tense)}${speech.random.chance(0.35) ? '،' : ''}`, text) : text;

function plain(speech: Speech): string {
  const tense = drawTense(speech);
  return timed(speech, tense, clause(speech, tense));
}

function inPassive(speech: Speech): string {
  const tense = drawTense(speech);
  return timed(speech, tense, passiveClause(speech, tense));
}

/** Two clauses that share their subject. */
function twofold(speech: Speech): string {
  const tense = drawTense(speech);
  const name = speech.random.chance(0.5) ? 'G' : 'O';
  const { text, person } = nounPhrase(speech, name);
  return timed(speech, tense, join(text, predicate(speech, name, tense, person), 'و', predicate(speech, name, tense, person)));
}

const because: Skeleton = (speech) => join(`${clause(speech)}،`, speech.random.pick(CAUSES), clause(speech));
const although: Skeleton = (speech) => join(speech.random.pick(CONCESSIONS), `${clause(speech)}،`, speech.random.chance(0.5) && 'اما', clause(speech));
const when: Skeleton = (speech) => {
  const moment = speech.random.pick(MOMENTS);
  const before = moment.startsWith('پیش از');
  return join(moment, `${clause(speech, before ? 'wish' : 'past')}،`, clause(speech, 'past'));
};
const condition: Skeleton = (speech) => join('اگر', `${clause(speech, 'wish')}،`, clause(speech, speech.random.chance(0.5) ? 'future' : 'present'));
const purpose: Skeleton = (speech) => {
  const { text, person } = nounPhrase(speech, 'G');
  return join(clause(speech), 'تا', text, predicate(speech, 'G', 'wish', person));
};
const opened: Skeleton = (speech) => join(speech.random.pick(OPENERS), clause(speech));
const duty: Skeleton = (speech) => {
  const { random } = speech;
  const name = random.chance(0.5) ? 'O' : 'G';
  const subject = random.chance(0.25) && speech.we ? { text: '', person: WE } : nounPhrase(speech, name);
  const must = drawZipf(random, DUTIES);
  const whole = predicate(speech, name, 'wish', subject.person);
  return must.endsWith(' که') ? join(must, subject.text, whole) : join(subject.text, must, whole);
};
const impersonal: Skeleton = ({ random, ...speech }) => {
  const { verb, complements: [object] } = drawZipf(random, PASSIVE_FRAMES, 6);
  const can = random.pick(['می‌توان', 'نمی‌توان', 'باید', 'نباید']);
  const stem = join(verb.companion, verb.particle + verb.past);
  return join(nounPhrase({ random, ...speech }, random.pick(object!.classes)).text, 'را', can, stem);
};
const action: Skeleton = (speech) => {
  const { random } = speech;
  const { verb, complements: [object] } = drawZipf(random, PASSIVE_FRAMES, 6);
  const what = `${infinitive(verb)} ${nounPhrase(speech, random.pick(object!.classes), 1).text}`;
  return join(what, random.chance(0.5) ? `کار ${indefinite(drawZipf(random, ADJECTIVES.A))}` : `${ezafe('وظیفه')} ${nounPhrase(speech, 'G', 1).text}`, random.chance(0.8) ? 'است' : 'نیست');
};
const comparison: Skeleton = (speech) => {
  const name = speech.random.pick(['A', 'N', 'L', 'W', 'K'] as const);
  return join(nounPhrase(speech, name).text, 'از', nounPhrase(speech, name).text, comparative(drawZipf(speech.random, ADJECTIVES[name])), 'است');
};
const notOnly: Skeleton = (speech) => {
  const name = speech.random.pick(['G', 'L', 'A'] as const);
  return join('نه تنها', `${nounPhrase(speech, name).text}،`, 'بلکه', nounPhrase(speech, name, 1).text, 'نیز', predicate(speech, 'G', drawTense(speech), 5));
};
const enumeration: Skeleton = (speech) => {
  const name = speech.random.pick(['N', 'A', 'T', 'L', 'H', 'K'] as const);
  const things = [1, 1, 1].map((depth) => nounPhrase(speech, name, depth).text);
  const most = speech.random.pick(['مهم‌ترین', 'نخستین', 'دیرپاترین', 'شناخته‌شده‌ترین']);
  const what = speech.random.pick(['خواست‌های', 'نشانه‌های', 'دستاوردهای', 'دشواری‌های', 'یادگارهای']);
  return join(`${things[0]}،`, things[1]!, 'و', things[2]!, 'از', most, what, nounPhrase(speech, 'G', 1).text, 'است');
};
const count: Skeleton = (speech) => {
  const { random } = speech;
  const tense = random.chance(0.7) ? 'past' : 'perfect';
  const number = random.chance(0.6) ? digits(random.between(2, 99) * random.pick([1, 1, 5, 10, 100])) : drawZipf(random, NUMERALS);
  const { units, done } = drawZipf(random, MEASURES);
  const unit = random.pick(units);
  const what = unit.includes(' از ') ? '' : drawNoun(speech, unit === 'هکتار' || unit === 'کرت' || unit === 'قطعه زمین' ? 'L' : 'N').word;
  const verb: Verb = { companion: random.pick(done), particle: '', past: 'شد', present: 'شو', having: false };
  return join(`${timePhrase(speech, tense)}،`, 'در', nounPhrase(speech, 'L', 1).text, number, unit, random.chance(0.5) && what, conjugate(verb, tense, HE));
};
const quotation: Skeleton = (speech) => {
  const { random } = speech;
  const who = random.chance(0.5) ? random.pick(speech.people) : nounPhrase(speech, 'O').text;
  return random.chance(0.5) ? join('به', `${ezafe('گفته')} ${who}،`, `«${clause(speech)}»`) : join(who, random.pick(['گفت:', 'نوشت:', 'یادآوری کرد:', 'پرسید:']), `«${clause(speech)}.»`);
};
const relative: Skeleton = (speech) => {
  const { random } = speech;
  const tense = drawTense(speech);
  const noun = random.pick(['باغبانانی', 'کسانی', 'زنانی', 'مردمی', 'کارگرانی', 'آنان', 'جوانانی', 'همهٔ کسانی']);
  return join(noun, 'که', `${predicate(speech, 'G', tense, 5)}،`, predicate(speech, 'G', drawTense(speech), 5));
};
const semicolon: Skeleton = (speech) => `${clause(speech)}${speech.random.chance(0.4) ? '؛' : ' و'} ${clause(speech)}`;
const dash: Skeleton = (speech) => {
  const tense = drawTense(speech);
  return join(nounPhrase(speech, 'O').text, `– که ${predicate(speech, 'O', 'perfect', HE)} –`, predicate(speech, 'O', tense, HE));
};

const SKELETONS: readonly (readonly [Skeleton, number])[] = [
  [plain, 20], [reportingClause, 16], [inPassive, 7], [copularClause, 9], [twofold, 7], [because, 5], [although, 4], [when, 4], [condition, 4], [purpose, 4], [opened, 7],
  [duty, 6], [impersonal, 2], [action, 3], [comparison, 2], [notOnly, 2], [enumeration, 3], [count, 4], [quotation, 4], [relative, 4], [semicolon, 6], [dash, 1],
];

/**
 * A sentence without its full stop.
 * @param opens whether nothing stands before it, so that it can’t begin with «but»
 */
export function sentence(speech: Speech, opens = true): string {
  const text = speech.random.weighted(SKELETONS)(speech);
  if (opens || !speech.random.chance(0.2)) return text;
  const connective = drawZipf(speech.random, CONNECTIVES, 2);
  const comma = connective.endsWith(' ما') || (connective !== 'اما' && connective !== 'و' && speech.random.chance(0.6));
  return join(comma ? `${connective}،` : connective, text);
}

/** What a heading or an item of a list says: a noun phrase about the text’s subjects. */
export function headline(speech: Speech): string {
  const { random } = speech;
  return random.weighted<() => string>([
    [() => nounPhrase(speech, random.pick(['A', 'K', 'E', 'H', 'X'] as const)).text, 5],
    [() => `${adjective(speech, 'A')} یا ${adjective(speech, 'A')}؟`, 0.3],
    [() => `${random.pick(speech.topics)} و ${nounPhrase(speech, 'A', 1).text}`, 2],
    [() => `از ${nounPhrase(speech, 'L', 1).text} تا ${nounPhrase(speech, 'L', 1).text}`, 0.5],
    [() => `${random.pick(['دربارهٔ', 'برای', 'در دفاع از', 'پیرامون'])} ${random.pick(speech.topics)}`, 2],
    [() => random.pick(['چه می‌خواهیم', 'چه باید کرد', 'گام‌های آینده', 'آنچه گذشت', 'پیشگفتار', 'نتیجه', 'جمع‌بندی', 'زمینه‌ها', 'سخن پایانی', 'کارهای پیش رو', 'نگاهی به سال گذشته']), 3],
  ])();
}

/** Sentences until about that many words are said. */
export function paragraph(speech: Speech, wanted: number): string {
  const sentences: string[] = [];
  let said = 0;
  speech.tense = speech.random.weighted(speech.tenses);
  while (said < wanted) {
    const text = sentence(speech, said === 0);
    sentences.push(/[.!؟]»$/.test(text) ? text : `${text}${speech.random.chance(0.025) ? '!' : '.'}`);
    said += text.split(' ').length;
  }
  return sentences.join(' ');
}
