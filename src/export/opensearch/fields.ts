import { WITHHELD } from '../../mdx/text.ts';
import { analyze, type AnalyzeOptions } from '../../persian/index.ts';
import { plainSpaces } from '../../search/pieces.ts';
import type { SearchDocument } from '../../search/search-document.ts';

/** Between the forms of one word. Analysed words hold letters, digits and joiners only. */
export const FORM_SEPARATOR = '|';

/** The field that holds the words of blocks of a weight; a point would make a field within a field. */
const fieldOf = (weight: number) => `words_${String(weight).replace('.', '_')}`;

/**
 * The words of a text as they go into a field: one for each position, its forms joined. What the site’s index holds, in the
 * words of an engine that takes a list of them.
 */
function analysedWords(text: string, options: AnalyzeOptions): string {
  const tokens = analyze(text, options).filter(({ key }) => key !== '');
  return tokens.map(({ key, alternatives }) => [key, ...alternatives].join(FORM_SEPARATOR)).join(' ');
}

/** The analysed blocks of a document by field: a block is a value of its own, so that no phrase runs over its end, nor over withheld words. */
export function analysedFields({ blocks }: SearchDocument, options: AnalyzeOptions): Map<string, { weight: number; values: string[] }> {
  const fields = new Map<string, { weight: number; values: string[] }>();
  for (const { text, weight } of blocks.flatMap((block) => block.text.split(WITHHELD).map((part) => ({ ...block, text: part })))) {
    const words = analysedWords(plainSpaces(text), options);
    if (words === '') continue;
    const field = fields.get(fieldOf(weight));
    if (field) field.values.push(words);
    else fields.set(fieldOf(weight), { weight, values: [words] });
  }
  return fields;
}
