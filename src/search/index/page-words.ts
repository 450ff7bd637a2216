/** The words of a page: how each was analysed and is written, and where its forms stand in the index. */
import type { Terms } from '../../persian/index.ts';
import { detached } from '../../persian/detached.ts';
import { memoize } from '../../persian/memoize.ts';
import { byWeight, isByWeight, place } from '../places.ts';
import { indexForm } from '../terms.ts';

/** A form as the index holds it: one object wherever it is the same, by which its places are found sooner than by its letters. */
export interface IndexForm {
  readonly text: string;
  /** Where it stands on the page in hand; none between pages. */
  places: number[] | undefined;
}

/** A word as it was analysed and written; one object wherever both are the same, as long as it is remembered. */
export interface PageWord {
  /** Found first, and how it is written in the text. */
  key: string;
  writing: string;
  /** What else it is found by. */
  alternatives: readonly string[];
  /** The key and these as the index holds them. */
  first: IndexForm;
  others: readonly IndexForm[];
}

/** A stretch of text whose words count alike. */
export interface WordBlock {
  words: readonly PageWord[];
  /** In Pagefind’s units: 24 for running text, up to 240. */
  weight: number;
}

/**
 * The words of a page as the index holds them: each form once, with its places, see `place`, those of less weight first. Forms of one
 * word have the same position.
 */
export type PageWords = Iterable<readonly [form: string, places: readonly number[]]>;

/** How much the forms of a word count: the one that is found first as the text does, others less, and the less the more there are. */
export const lesserWeight = (weight: number, forms: number) => Math.max(1, Math.floor(weight / forms));

// Between the forms of a word, and before its writing: keys hold letters and digits only, writings are parts of a text with
// plain spaces.
const NEXT_FORM = '_';
const WRITTEN = '\t';

/** All that a word is found by, in one. */
export const formsOf = ({ key, alternatives }: Pick<PageWord, 'key' | 'alternatives'>): string => (alternatives.length === 0 ? key : [key, ...alternatives].join(NEXT_FORM));

/** Reads what `formsOf` wrote: the form that is found first, and the others. */
export const readForms = (forms: string): string[] => forms.split(NEXT_FORM);

/** All forms that were met: letting go of one while a word still has it would make it two. */
const knownForms = new Map<string, IndexForm>();

function formOf(key: string): IndexForm {
  const text = indexForm(key);
  let form = knownForms.get(text);
  if (!form) knownForms.set(text, (form = { text, places: undefined }));
  return form;
}

const pageWord = (key: string, alternatives: readonly string[], writing: string): PageWord => ({ key, writing, alternatives, first: formOf(key), others: alternatives.map(formOf) });

/** A word as a line. */
export const lineOf = (word: PageWord): string => (word.writing === word.key ? formsOf(word) : formsOf(word) + WRITTEN + word.writing);

/** Reads what `lineOf` wrote. */
export const readWord = memoize((line): PageWord => {
  const [forms = '', written] = line.split(WRITTEN);
  const [key = '', ...alternatives] = readForms(forms);
  return pageWord(key, alternatives, written ?? key);
});

/** The word of some terms that is written between two places of a text. Its writings are remembered with the terms. */
export function wordAt(terms: Terms, text: string, start: number, end: number): PageWord {
  const known = (terms.made ??= []) as PageWord[];
  for (const word of known) if (word.writing.length === end - start && text.startsWith(word.writing, start)) return word;
  const word = pageWord(terms.key, terms.alternatives, detached(text.slice(start, end)));
  known.push(word);
  return word;
}

/** Told of every word that goes into the index, and how it is written in the text. */
export type OnWord = (key: string, writing: string) => void;

/** Where the words of a page stand. */
export function pageWords(blocks: readonly WordBlock[], onWord: OnWord = () => undefined): PageWords {
  const met: IndexForm[] = [];
  const add = (form: IndexForm, at: number) => {
    if (form.places) form.places.push(at);
    else {
      form.places = [at];
      met.push(form);
    }
  };
  let position = 0;
  for (const { words, weight } of blocks) {
    for (const { key, writing, first, others } of words) {
      onWord(key, writing);
      add(first, place(position, weight));
      for (const other of others) add(other, place(position, lesserWeight(weight, 1 + others.length)));
      position++;
    }
    // Behind the words of a block comes a position without one.
    position++;
  }
  return met.map((form) => {
    const places = form.places!;
    form.places = undefined;
    return [form.text, isByWeight(places) ? places : places.sort(byWeight)] as const;
  });
}
