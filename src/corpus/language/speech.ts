import type { NounClass } from '../lexicon/nouns.ts';
import type { Random } from '../random.ts';
import { drawZipf } from '../zipf.ts';
import type { Tense } from './conjugation.ts';
import { NOUN_CLASSES, NOUNS, RARE_NOUNS, type Noun } from './vocabulary.ts';

/** Who speaks in a document and of what: its subject, the words it keeps coming back to, and the names it knows. */
export interface Speech {
  random: Random;
  /** Words of this text, by class: a text repeats itself more than a language does. */
  theme: Record<NounClass, Noun[]>;
  /** Names of what the text is about. */
  topics: string[];
  /** Names of organs it may speak of, the one that speaks first. */
  organs: string[];
  people: string[];
  /** The year it is written in, as it would write it. */
  year: number;
  months: readonly string[];
  /** Whether it says «we». */
  we: boolean;
  /** The tense that its present paragraph is told in. */
  tense: Tense;
  /** Tenses it is told in, with their weights. */
  tenses: readonly (readonly [Tense, number])[];
}

const THEME_SIZE = 5;
const THEME_SHARE = 0.3;
const RARE_SHARE = 0.13;
/** Rare words are nearly alike in their rarity. */
export const RARE_OFFSET = 40;
const NOUN_OFFSET = 6;

/** Chooses the words that a new text will keep coming back to. */
export function newTheme(random: Random): Record<NounClass, Noun[]> {
  return Object.fromEntries(
    NOUN_CLASSES.map((name) => [name, Array.from({ length: THEME_SIZE }, () => drawRare(random, name) ?? drawZipf(random, NOUNS[name], NOUN_OFFSET))]),
  ) as Record<NounClass, Noun[]>;
}

function drawRare(random: Random, name: NounClass): Noun | null {
  const rare = RARE_NOUNS[name];
  return rare && random.chance(RARE_SHARE) ? drawZipf(random, rare, RARE_OFFSET) : null;
}

/** Draws a noun of a class: from the text’s own words, or from the language. */
export function drawNoun({ random, theme }: Speech, name: NounClass): Noun {
  if (random.chance(THEME_SHARE)) return random.pick(theme[name]);
  return drawRare(random, name) ?? drawZipf(random, NOUNS[name], NOUN_OFFSET);
}
