/**
 * Plurals in ان, گان, یان, ات, جات, ین, ون and their singulars, by table or by a shape that leaves no doubt; and nouns
 * with a joined possessive.
 */
import {
  AGENTS,
  AN,
  AN_OR_IN,
  AT,
  AT_HEH,
  AT_TEH,
  GAN,
  INDEFINITE_IN_YY,
  JAT,
  NOUNS,
  PROTECTED,
  UN,
  YAN,
  YAN_ENDS,
  YAN_WORDS,
} from './packed.ts';
import { relatedNouns } from './plural-pairs.ts';
import { BEFORE_SHAN, MUTUAL_NOUN, PARTICIPLE, POSSESSED_NOUN, VERBAL_NOUN } from './tables/shapes.ts';

const singulars = new Map<string, string>();
for (const word of [...AN, ...AN_OR_IN, ...YAN]) singulars.set(`${word}ان`, word);
for (const word of AT) singulars.set(`${word}ات`, word);
for (const word of AT_HEH) singulars.set(`${word.slice(0, -1)}ات`, word);
for (const word of AT_TEH) singulars.set(`${word.slice(0, -1)}ات`, word);
for (const word of GAN) singulars.set(`${word.slice(0, -1)}گان`, word);
for (const word of AN_OR_IN) singulars.set(`${word}ین`, word);
for (const word of [...UN, ...YAN]) singulars.set(`${word}ون`, word);
for (const word of JAT) for (const base of [word, word.replace(/ه$/, '')]) singulars.set(`${base}جات`, word);
for (const word of YAN_WORDS) singulars.set(`${word}یان`, word);

const AGENT_PLURAL = new RegExp(`^(..+(?:${AGENTS.join('|')}))ان$`);
const VERBAL_NOUN_PLURAL = new RegExp(`^(${VERBAL_NOUN})ات$`);
const MUTUAL_NOUN_PLURAL = new RegExp(`^(${MUTUAL_NOUN})ات$`);
const ARABIC_PARTICIPLE_PLURAL = new RegExp(`^(${PARTICIPLE})(?:ان|ین)$`);
const YAN_PLURAL = new RegExp(`^(..+(?:${YAN_ENDS.join('|')}))یان$`);
const ANI_PLURAL = /^(..+انی)ان$/;
const PARTICIPLE_PLURAL = /^(..+[دت])گان$/;
/** Shapes whose first group is the singular. */
const PLURALS_BY_SHAPE = [AGENT_PLURAL, YAN_PLURAL, ANI_PLURAL, VERBAL_NOUN_PLURAL, ARABIC_PARTICIPLE_PLURAL];
const PLURAL_WITH_MORE = /^(.+(?:ا[نت]|ین(?!ی)))(?:ی|م|ش|شان|مان|تان)$/;
const POSSESSED = /^(..+?)(?:ی(?<=ای))?(?:شان|مان|تان)$/;
const POSSESSED_BY_SHAPE = new RegExp(`^(?:(${POSSESSED_NOUN})(?:شان|مان)|(${BEFORE_SHAN})شان)$`);
const protectedWords: ReadonlySet<string> = new Set(PROTECTED);
const nouns = new Set([...singulars.values(), ...relatedNouns.keys(), ...INDEFINITE_IN_YY, ...NOUNS]);

/** The singular of a plural that a table lists. */
export function listedSingular(word: string): string | undefined {
  return singulars.get(word);
}

/** The singular of a plural in ان, گان, یان, ات, ین, ون; undefined for a word that is none. */
export function singularOf(word: string): string | undefined {
  const known = singulars.get(word);
  if (known || protectedWords.has(word)) return known;
  const participle = PARTICIPLE_PLURAL.exec(word);
  if (participle) return `${participle[1]}ه`;
  const mutual = MUTUAL_NOUN_PLURAL.exec(word);
  if (mutual) return `${mutual[1]}ه`;
  for (const shape of PLURALS_BY_SHAPE) {
    const singular = shape.exec(word)?.[1];
    if (singular) return singular.replace(/(?<=ا)ی$/, '');
  }
  return undefined;
}

/** What stands before ی, م, ش or a possessive of several letters joined to a plural; empty for other words. */
export function pluralWithoutMore(word: string): string {
  return PLURAL_WITH_MORE.exec(word)?.[1] ?? '';
}

/** A noun without the joined possessive of a plural person (حزبشان, صدایمان); undefined for other words. */
export function possessedNoun(word: string): string | undefined {
  const noun = POSSESSED.exec(word)?.[1];
  if (noun && nouns.has(noun)) return noun;
  const [, byShape, beforeShan] = POSSESSED_BY_SHAPE.exec(word) ?? [];
  return byShape ?? beforeShan;
}
