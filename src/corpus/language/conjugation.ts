/** How verbs are conjugated. Persons count from 0: من، تو، او، ما، شما، آنها. */

export const HE = 2;
export const WE = 3;
export const YOU = 4;
export const THEY = 5;

export type Tense = 'present' | 'past' | 'imperfect' | 'perfect' | 'pluperfect' | 'future' | 'wish';

export interface Verb {
  /** The noun or adjective it is compounded with (اعلام in اعلام کردن). */
  companion: string;
  /** The particle joined to it (بر in برگشتن). */
  particle: string;
  past: string;
  present: string;
  /** داشتن as a verb of having: no می, and داشته باشد in the subjunctive. */
  having: boolean;
}

const ZWNJ = '\u200c';
const PRESENT_ENDINGS = ['م', 'ی', 'د', 'یم', 'ید', 'ند'];
const PAST_ENDINGS = ['م', 'ی', '', 'یم', 'ید', 'ند'];
const PERFECT_ENDINGS = [`${ZWNJ}ام`, `${ZWNJ}ای`, ' است', `${ZWNJ}ایم`, `${ZWNJ}اید`, `${ZWNJ}اند`];
/** Light verbs that go without ب in the subjunctive of a compound. */
const WITHOUT_B = new Set(['کن', 'شو', 'گرد', 'باش']);

/** Puts ن or ب before a stem: آورد → نیاورد, افتاد → نیفتاد, ایستاد → نایستاد. */
function prefixed(letter: string, stem: string): string {
  if (stem.startsWith('آ')) return `${letter}ی${stem.replace('آ', 'ا')}`;
  if (stem.startsWith('ا') && !stem.startsWith('ای')) return `${letter}ی${stem.slice(1)}`;
  return letter + stem;
}

function core(verb: Verb, tense: Tense, person: number, negative: boolean): string {
  const { past, present, having } = verb;
  const no = (form: string) => (negative ? prefixed('ن', form) : form);
  const mi = (form: string) => `${negative ? 'ن' : ''}می${ZWNJ}${form}`;
  const presentForm = present + PRESENT_ENDINGS[person]!;
  switch (tense) {
    case 'present':
      if (present === 'باش') return copula('present', person, negative);
      return having ? no(presentForm) : mi(presentForm);
    case 'past':
      return no(past + PAST_ENDINGS[person]!);
    case 'imperfect':
      return having || present === 'باش' ? no(past + PAST_ENDINGS[person]!) : mi(past + PAST_ENDINGS[person]!);
    case 'perfect':
      return `${no(past)}ه${PERFECT_ENDINGS[person]!}`;
    case 'pluperfect':
      return `${no(past)}ه بود${PAST_ENDINGS[person]!}`;
    case 'future':
      return `${negative ? 'ن' : ''}خواه${PRESENT_ENDINGS[person]!} ${past}`;
    case 'wish':
      if (having) return `${no('داشته')} باش${PRESENT_ENDINGS[person]!}`;
      if (negative) return no(presentForm);
      return verb.particle || (WITHOUT_B.has(present) && verb.companion) || present === 'باش' ? presentForm : prefixed('ب', presentForm);
  }
}

/** A form of a verb with all its parts: برنمی‌گردند, اعلام کرده است. */
export function conjugate(verb: Verb, tense: Tense, person: number, negative = false): string {
  const form = verb.particle + core(verb, tense, person, negative);
  return verb.companion ? `${verb.companion} ${form}` : form;
}

/** What is done to something, without saying by whom: کاشته شد, تصویب می‌شود. */
export function passive(verb: Verb, tense: Tense, person: number, negative = false): string {
  const becoming: Verb = { companion: '', particle: '', past: 'شد', present: 'شو', having: false };
  const participle = verb.past === 'کرد' ? verb.companion : `${verb.companion} ${verb.particle}${verb.past}ه`.trim();
  return conjugate({ ...becoming, companion: participle }, tense, person, negative);
}

/** The name of the action: کاشتن, اعلام کردن. */
export function infinitive(verb: Verb): string {
  return `${verb.companion} ${verb.particle}${verb.past}ن`.trim();
}

/** Forms of «to be». */
export function copula(tense: Tense, person: number, negative = false): string {
  const past = `${negative ? 'ن' : ''}بود`;
  switch (tense) {
    case 'present':
      if (negative) return `نیست${PAST_ENDINGS[person]!}`;
      return person === HE ? 'است' : `هست${PAST_ENDINGS[person]!}`;
    case 'perfect':
      return `${past}ه${PERFECT_ENDINGS[person]!}`;
    case 'future':
      return `${negative ? 'ن' : ''}خواه${PRESENT_ENDINGS[person]!} بود`;
    case 'wish':
      return `${negative ? 'ن' : ''}باش${PRESENT_ENDINGS[person]!}`;
    default:
      return past + PAST_ENDINGS[person]!;
  }
}
