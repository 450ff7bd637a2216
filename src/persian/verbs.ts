/**
 * Verb forms: persons of one tense become its third person singular, which is a word readers know (می‌روند → میرود).
 * Tense, mood and negation stay apart here; `verbFamily` links the tenses of one verb for queries.
 */
import { PREVERBS, PROTECTED, VERB_HOMOGRAPHS, VERBS } from './packed.ts';
import { words } from './tables/words.ts';

const PAST = new Set<string>();
const PRESENT = new Set<string>();
const verbPairs: [past: string, present: string][] = [];
for (const entry of VERBS) {
  const [first, second] = entry.split(':') as [string, string?];
  const present = second ?? first;
  verbPairs.push([second ? first : `${present}ید`, present], [`${present}اند`, `${present}ان`]);
}
for (const [past, present] of verbPairs) {
  PAST.add(past);
  PRESENT.add(present);
}
const homographs = new Set(VERB_HOMOGRAPHS);
const progressivePrefixes = new Set([
  'می',
  'نمی',
  'همی',
  ...PREVERBS.flatMap((preverb) => [`${preverb}می`, `${preverb}نمی`]),
]);

/** Participles in silent ه: شده, گفته. */
export const PARTICIPLES: ReadonlySet<string> = new Set([...PAST].map((past) => `${past}ه`));

const protectedWords: ReadonlySet<string> = new Set(PROTECTED);
const PROGRESSIVE = new RegExp(`^(${PREVERBS.join('|')})?(ن?می|همی)(.{2,})$`);
/** A verb of two parts; ور and سر begin too many other words (سرآمد). */
const WITH_PREVERB = /^(بر|در|باز|فرا|فرو|وا)(..+)$/;
const PERSONS = words('ند ید یم م ی د');
const LOOKS_PAST = /(?:ید|ست|خت|شت|فت|اد|ود|رد)$/;
const LOOKS_VERBAL = /..(?:ند|ید|یم|ود|رد|اد|شت|فت|ست|خت)$/;

/** The third person of a known stem with a personal ending, both tenses; undefined for other letters. */
function thirdPerson(body: string): string | undefined {
  if (PAST.has(body)) return body;
  for (const person of PERSONS) {
    if (!body.endsWith(person)) continue;
    const stem = body.slice(0, -person.length);
    if (PRESENT.has(stem)) return `${stem}د`;
    if (person !== 'د' && PAST.has(stem)) return stem;
    if (person !== 'د' && stem.endsWith('ید') && PRESENT.has(stem.slice(0, -2))) return `${stem.slice(0, -2)}د`;
  }
  return undefined;
}

/** The same for a verb the table does not know, going by its ending: only where a می stands apart. */
function guessedThirdPerson(body: string): string {
  const ending = /(?:ند|ید|یم|م)$/.exec(body);
  if (!ending || body.length - ending[0].length < 2) return body;
  const stem = body.slice(0, -ending[0].length);
  return LOOKS_PAST.test(stem) ? stem : `${stem}د`;
}

/** Whether letters after می are the verb that stands there without a personal ending (می‌توان). */
export function isImpersonal(body: string): boolean {
  return body === 'توان';
}

/** Whether letters after a separate می are a verb rather than the next word (of «ماه می»). */
export function isVerbal(body: string): boolean {
  return isImpersonal(body) || thirdPerson(body) !== undefined || PARTICIPLES.has(body) || LOOKS_VERBAL.test(body);
}

/** Whether the word is می, نمی or همی, or one of these behind a preverb (برمی). */
export function isProgressivePrefix(word: string): boolean {
  return progressivePrefixes.has(word);
}

/** Whether the word can be the first part of a verb of two parts (بر می‌گردد). */
export function isPreverb(word: string): boolean {
  return PREVERBS.includes(word);
}

/** Key of a می-form whose prefix stands apart. */
export function markedVerbKey(prefix: string, body: string): string {
  return prefix + (thirdPerson(body) ?? guessedThirdPerson(body));
}

/** Key of a می-form written in one piece; undefined unless a known verb stands behind the prefix. */
export function joinedVerbKey(word: string): string | undefined {
  const [, preverb = '', prefix, body] = PROGRESSIVE.exec(word) ?? [];
  const third = body === undefined || protectedWords.has(word) ? undefined : thirdPerson(body);
  return third && preverb + prefix + third;
}

/** Whether a stem is of the set, bare or behind ب or ن (before a vowel: بیاید, نیاورد). */
function isStem(stem: string, stems: ReadonlySet<string>, bare: boolean): boolean {
  if (bare && stems.has(stem)) return true;
  const rest = /^[بن]/.test(stem) ? stem.slice(1) : '';
  return stems.has(rest) || (rest.startsWith('ی') && stems.has(rest.slice(1)));
}

/** «بیفتد» and «نینداخت» for the full «بیافتد», «نیانداخت» of the table; other words as they are. */
function withAlef(word: string): string {
  if (!/^[بن]ی[^ا]/.test(word)) return word;
  const full = `ا${word.slice(2)}`;
  return thirdPerson(full) ? `${word.slice(0, 2)}${full}` : word;
}

/** Key of a verb form without می and preverb, of a known verb (کنند → کند, نرفتند → نرفت, بگویید → بگوید). */
export function listedVerbKey(written: string): string | undefined {
  const word = withAlef(written);
  const unchanged = word === written ? undefined : word;
  if (protectedWords.has(word) || isStem(word, PAST, true)) return unchanged;
  const ending = /(?:ند|ید|یم|م)$/.exec(word)?.[0];
  if (!ending) return unchanged;
  const stem = word.slice(0, -ending.length);
  if (isStem(stem, PRESENT, ending === 'ند' || ending === 'یم')) return `${stem}د`;
  return stem !== 'مرد' && isStem(stem, PAST, true) ? stem : unchanged;
}

/** The same, also behind a preverb (بازگشتیم → بازگشت); undefined for other words. */
export function simpleVerbKey(word: string): string | undefined {
  const key = listedVerbKey(word);
  if (key !== undefined || protectedWords.has(word)) return key;
  const [, preverb, rest] = WITH_PREVERB.exec(word) ?? [];
  const verb = rest && listedVerbKey(rest);
  return verb && preverb + verb;
}

/** All forms of one verb that a search may join, positive or negative. */
function formsOf([past, present]: [string, string], negative: boolean): string[] {
  const negation = negative ? 'ن' : '';
  const join = (prefix: string, stem: string) => prefix + (prefix && stem.startsWith('ا') ? 'ی' : '') + stem;
  const forms = [
    `${negation}می${present}د`,
    `${negation}می${past}`,
    join(negation, past),
    `${join(negation, past)}ه`,
    join(negative ? 'ن' : 'ب', `${present}د`),
    `${join(negation, past)}ن`,
  ];
  if (!negative) forms.push(`${present}د`);
  forms.push(join(negative ? 'ن' : 'ب', present.replace(/(?<=..)ی$/, '')));
  return forms.filter((form) => !homographs.has(form));
}

let families: Map<string, Set<string>> | undefined;

/**
 * The other tenses and moods of the verb a key belongs to, negation apart.
 * @returns keys, the given one not among them; empty when the key is no known verb form
 */
export function verbFamily(key: string): string[] {
  if (!families) {
    families = new Map();
    for (const pair of verbPairs) {
      for (const forms of [formsOf(pair, false), formsOf(pair, true)]) {
        for (const form of forms) families.set(form, new Set([...(families.get(form) ?? []), ...forms]));
      }
    }
  }
  const [, preverb, rest] = WITH_PREVERB.exec(key) ?? [];
  // Behind a preverb there is no ب: برخیزد, not بربخیزد.
  const behind = preverb ? [...(families.get(rest!) ?? [])].filter((form) => !form.startsWith('ب')) : [];
  return [...(families.get(key) ?? []), ...behind.map((form) => preverb + form)].filter((form) => form !== key);
}
