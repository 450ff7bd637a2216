import { GRADABLE, RARE_ENDINGS, RELATIONAL } from '../lexicon/adjectives.ts';
import { KNOWN_PLACES, PLACE_FIRST, PLACE_SECOND } from '../lexicon/names.ts';
import { COMPOUND_BASES, COMPOUND_STEMS, NOUN_TABLES, type NounClass } from '../lexicon/nouns.ts';
import { persian, words } from '../lexicon/table.ts';
import { VERB_TABLE } from '../lexicon/verbs.ts';
import { Random } from '../random.ts';
import type { Verb } from './conjugation.ts';
import { abstractNoun, animatePlural, attach } from './inflection.ts';

export interface Noun {
  word: string;
  /** Its plural besides the one in ها; undefined where there is none. */
  plural: string | undefined;
  /** The word is a plural itself, or has none. */
  number: 'both' | 'singular' | 'plural';
}

/** A verb with what it governs. */
export interface Frame {
  verb: Verb;
  complements: { preposition: string; classes: NounClass[]; optional: boolean }[];
  /** What follows «که»: a clause of its own, or what the same subject should do. */
  clause: 'said' | 'wish' | null;
}

export const NOUN_CLASSES = Object.keys(NOUN_TABLES) as NounClass[];

function parseNoun(entry: string): Noun {
  const [, text = '', mark = '', other = ''] = /^([^+=!~]+)([+=!~]?)(.*)$/u.exec(entry)!;
  const word = persian(text);
  if (mark === '!' || mark === '~') return { word, plural: undefined, number: mark === '!' ? 'singular' : 'plural' };
  if (mark === '=') return { word, plural: persian(other), number: 'both' };
  return { word, plural: other === 'ان' ? animatePlural(word) : other ? word + other : undefined, number: 'both' };
}

function byClass<T>(make: (name: NounClass) => T): Record<NounClass, T> {
  return Object.fromEntries(NOUN_CLASSES.map((name) => [name, make(name)])) as Record<NounClass, T>;
}

/** Endings of place names that are written in one with what they follow: گلستان, بیدزار. */
const CLOSE_ENDING = /^(?:ستان|زار)$/;
const together = (start: string, end: string) => (CLOSE_ENDING.test(end) && !start.endsWith('ه') ? start + end : attach(start, end));

/** All pairs of two lists in an order that looks like none, the same for every archive: language is older than documents. */
function pairs(first: string[], second: string[], name: string): string[] {
  const random = new Random('lexicon', name);
  const all = first.flatMap((start) => second.map((end) => ({ word: together(start, end), place: random.next() })));
  return [...new Set(all.sort((a, b) => a.place - b.place).map(({ word }) => word))];
}

const compounds = pairs(words(COMPOUND_BASES), words(COMPOUND_STEMS), 'compounds');

export const NOUNS: Record<NounClass, Noun[]> = byClass((name) => NOUN_TABLES[name].trim().split(/\s+/).map(parseNoun));
/** The long tail: those who do something with something of the garden, and what they do. */
export const RARE_NOUNS: Partial<Record<NounClass, Noun[]>> = {
  G: compounds.map((word) => ({ word, plural: animatePlural(word), number: 'both' })),
  K: compounds.map((word) => ({ word: abstractNoun(word), plural: undefined, number: 'both' })),
};
export const RARE_ADJECTIVES: string[] = pairs(words(COMPOUND_BASES), words(RARE_ENDINGS), 'adjectives');
export const ADJECTIVES = byClass((name) => words(GRADABLE[name]));
export const KINDS_OF = byClass((name) => words(RELATIONAL[name]));
/** Invented places, the well-known ones first. */
export const PLACES: string[] = [...new Set([...words(KNOWN_PLACES), ...pairs(words(PLACE_FIRST), words(PLACE_SECOND), 'places')])];

function parseVerb(text: string): Verb {
  const [, companion = '', particle = '', past = '', star, present = ''] = /^(?:([^+]+)\+)?(?:([^^]+)\^)?([^/*]+)(\*?)\/(.+)$/u.exec(text)!;
  return { companion: persian(companion), particle, past, present, having: past === 'داشت' && star === '' };
}

function parseFrame(line: string): { subjects: NounClass[]; frame: Frame } {
  const [subjects = '', verb = '', governed = ''] = line.split('|');
  const frame: Frame = { verb: parseVerb(verb), complements: [], clause: null };
  for (const complement of governed.split(' ')) {
    const [preposition = '', classes = ''] = complement.split(':');
    if (preposition === 'که') frame.clause = classes === 'said' ? 'said' : 'wish';
    else {
      const letters = [...classes.replace('?', '')] as NounClass[];
      frame.complements.push({ preposition: persian(preposition), classes: letters, optional: classes.endsWith('?') });
    }
  }
  return { subjects: [...subjects] as NounClass[], frame };
}

const parsedFrames = VERB_TABLE.trim().split('\n').map(parseFrame);
const framesWhere = (fits: (frame: Frame) => boolean) =>
  byClass((name) => parsedFrames.filter(({ subjects, frame }) => subjects.includes(name) && fits(frame)).map(({ frame }) => frame));

/** Verbs by the class of their subject: those that stand alone, and those that ask for a clause. */
export const PLAIN_FRAMES = framesWhere(({ clause }) => clause === null);
export const SAYING_FRAMES = framesWhere(({ clause }) => clause === 'said');
export const WISHING_FRAMES = framesWhere(({ clause }) => clause === 'wish');
/** Verbs that can be turned into the passive. */
export const PASSIVE_FRAMES = parsedFrames.filter(({ frame }) => frame.complements[0]?.preposition === 'را').map(({ frame }) => frame);
