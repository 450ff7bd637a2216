import { NUMERALS } from '../lexicon/phrases.ts';
import type { NounClass } from '../lexicon/nouns.ts';
import { drawZipf } from '../zipf.ts';
import { HE, THEY } from './conjugation.ts';
import { comparative, ezafe, indefinite, plural, possessed, superlative } from './inflection.ts';
import { drawNoun, RARE_OFFSET, type Speech } from './speech.ts';
import { ADJECTIVES, KINDS_OF, PLACES, RARE_ADJECTIVES, type Noun } from './vocabulary.ts';

/** A noun with all that belongs to it, and the person of a verb that agrees with it. */
export interface Phrase {
  text: string;
  person: number;
}

/** What may belong to what: the owners and kinds of each class. */
const OWNERS: Record<NounClass, readonly NounClass[]> = {
  G: ['L', 'L', 'W', 'O'], O: ['G', 'L'], N: ['L', 'W', 'G'], W: ['L', 'G'], T: ['G', 'L'], A: ['G', 'G', 'A', 'K'],
  E: ['G', 'O', 'L'], K: ['N', 'W', 'L'], X: ['O', 'E', 'G', 'K'], L: ['N', 'G'], H: ['W', 'L', 'N'],
};
const RARE_SHARE = 0.12;
const PLACE_OFFSET = 6;
const PAIR_SHARE = 0.17;
const PRONOUNS = ['ما', 'آنان', 'همگان', 'او', 'آنها', 'دیگران'];
const MANY = ['بسیاری از', 'همهٔ', 'برخی از', 'گروهی از', 'بخشی از', 'بیشتر', 'دیگر', 'شماری از'];

const FORM_NAMES = ['one', 'many', 'this', 'these', 'a', 'some', 'most', 'each', 'counted', 'greatest'] as const;
type Form = (typeof FORM_NAMES)[number];
/** How often the nouns of a class take each form, in the order of the names above: people come in numbers, work does not. */
const SHARES: Record<NounClass, readonly number[]> = {
  G: [6, 60, 2, 8, 4, 8, 8, 1, 2, 1], O: [66, 12, 9, 2, 3, 1, 2, 3, 1, 1], N: [32, 38, 6, 5, 5, 4, 4, 2, 3, 1],
  W: [46, 30, 6, 4, 5, 2, 3, 2, 1, 1], T: [32, 40, 5, 4, 6, 4, 3, 2, 3, 1], A: [62, 16, 8, 3, 5, 1, 2, 1, 0, 2],
  E: [52, 22, 8, 4, 6, 2, 2, 2, 2, 1], K: [86, 3, 6, 0, 2, 0, 2, 1, 0, 0], X: [50, 24, 10, 4, 5, 2, 2, 1, 1, 1],
  L: [46, 28, 7, 4, 5, 2, 4, 3, 1, 1], H: [64, 18, 7, 3, 5, 1, 2, 0, 0, 2],
};
const formsOf = (limit: number) =>
  Object.fromEntries(
    Object.entries(SHARES).map(([name, shares]) => [name, FORM_NAMES.slice(0, limit).map((form, index) => [form, shares[index]!] as const)]),
  ) as unknown as Record<NounClass, (readonly [Form, number])[]>;
const FORMS = formsOf(FORM_NAMES.length);
/** What belongs to something else takes the simpler forms. */
const FORMS_WITHIN = formsOf(4);

function manyOf({ random }: Speech, noun: Noun): string {
  return noun.plural && random.chance(0.88) ? noun.plural : plural(noun.word);
}

/** An adjective that suits the class, now and then in comparison. */
export function adjective({ random }: Speech, name: NounClass): string {
  if (random.chance(0.45)) return drawZipf(random, KINDS_OF[name], 2);
  if (random.chance(RARE_SHARE)) return drawZipf(random, RARE_ADJECTIVES, RARE_OFFSET);
  const plain = drawZipf(random, ADJECTIVES[name], 2);
  return random.chance(0.12) ? comparative(plain) : plain;
}

/** What follows the head: adjectives, then an owner; every word before another one bears the ezafe. */
function withModifiers(speech: Speech, name: NounClass, head: string, depth: number): string {
  const { random } = speech;
  let text = head;
  if (random.chance(0.28)) text = `${ezafe(text)} ${adjective(speech, name)}${random.chance(0.16) ? ` و ${adjective(speech, name)}` : ''}`;
  const owned = random.next();
  if (depth < 2 && owned < (depth === 0 ? 0.34 : 0.16)) return `${ezafe(text)} ${owner(speech, name, depth)}`;
  if (owned > 0.955) return `${ezafe(text)} ${speech.we && random.chance(0.6) ? 'ما' : random.pick(PRONOUNS)}`;
  if (owned > 0.9) return possessed(text, speech.we && random.chance(0.6) ? 'our' : random.pick(['their', 'their', 'his'] as const));
  return text;
}

function owner(speech: Speech, name: NounClass, depth: number): string {
  const { random } = speech;
  const place = name === 'L' || name === 'W' || name === 'G' || name === 'E' ? 0.3 : 0.06;
  if (random.chance(place)) return drawZipf(random, PLACES, PLACE_OFFSET);
  const kind = random.pick(OWNERS[name]);
  const text = nounPhrase(speech, kind, depth + 1).text;
  return random.chance(0.14) ? `${text} و ${nounPhrase(speech, kind, 2).text}` : text;
}

/** A noun phrase of the class, or two of them joined by «و». */
export function nounPhrase(speech: Speech, name: NounClass, depth = 0): Phrase {
  const first = singlePhrase(speech, name, depth);
  if (depth > 0 || !speech.random.chance(PAIR_SHARE)) return first;
  return { text: `${first.text} و ${singlePhrase(speech, name, 1).text}`, person: name === 'G' ? THEY : HE };
}

function singlePhrase(speech: Speech, name: NounClass, depth: number): Phrase {
  const { random } = speech;
  if (depth === 0) {
    if (name === 'O' && random.chance(0.4)) return { text: drawZipf(random, speech.organs), person: HE };
    if ((name === 'A' || name === 'K' || name === 'E') && speech.topics.length > 0 && random.chance(0.07)) return { text: random.pick(speech.topics), person: HE };
    if (name === 'L' && random.chance(0.2)) return { text: drawZipf(random, PLACES, PLACE_OFFSET), person: HE };
    if (name === 'G' && random.chance(0.04)) return { text: random.pick(speech.people), person: HE };
  }
  return inForm(speech, name, drawNoun(speech, name), depth);
}

/** Puts a noun into one of its forms. */
function inForm(speech: Speech, name: NounClass, noun: Noun, depth: number): Phrase {
  const { random } = speech;
  const several = name === 'G' ? THEY : HE;
  const whole = (text: string) => withModifiers(speech, name, text, depth);
  if (noun.number !== 'both') return { text: whole(noun.word), person: noun.number === 'plural' ? several : HE };
  switch (random.weighted(depth === 0 ? FORMS[name] : FORMS_WITHIN[name])) {
    case 'one': return { text: whole(noun.word), person: HE };
    case 'many': return { text: whole(manyOf(speech, noun)), person: several };
    case 'this': return { text: `${random.chance(0.7) ? 'این' : 'آن'} ${noun.word}`, person: HE };
    case 'these': return { text: `${random.chance(0.7) ? 'این' : 'آن'} ${manyOf(speech, noun)}`, person: several };
    case 'a': return { text: indefinite(random.chance(0.5) ? `${ezafe(noun.word)} ${drawZipf(random, ADJECTIVES[name])}` : noun.word), person: HE };
    case 'some': return { text: indefinite(plural(noun.word)), person: several };
    case 'most': return { text: `${random.pick(MANY)} ${withModifiers(speech, name, manyOf(speech, noun), 1)}`, person: several };
    case 'each': return { text: `هر ${noun.word}`, person: HE };
    case 'counted': return { text: `${drawZipf(random, NUMERALS)} ${withModifiers(speech, name, noun.word, 2)}`, person: several };
    case 'greatest': return { text: `${superlative(drawZipf(random, ADJECTIVES[name]))} ${noun.word}`, person: HE };
  }
}
