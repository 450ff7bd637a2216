import { comparePersian, foldCharacters } from '../../persian/index.ts';

/** A heading of the index: a letter of the Persian alphabet, or what stands after it. */
export type LetterId = (typeof ALPHABET)[number][0] | 'digits' | 'latin' | 'other';

/** The letters in order, each with the name it has in an address. */
const ALPHABET = [
  ['aa', 'آ'], ['alef', 'ا'], ['be', 'ب'], ['pe', 'پ'], ['te', 'ت'], ['se', 'ث'], ['jim', 'ج'], ['che', 'چ'], ['he-jimi', 'ح'],
  ['khe', 'خ'], ['dal', 'د'], ['zal', 'ذ'], ['re', 'ر'], ['ze', 'ز'], ['zhe', 'ژ'], ['sin', 'س'], ['shin', 'ش'], ['sad', 'ص'],
  ['zad', 'ض'], ['ta', 'ط'], ['za', 'ظ'], ['eyn', 'ع'], ['gheyn', 'غ'], ['fe', 'ف'], ['ghaf', 'ق'], ['kaf', 'ک'], ['gaf', 'گ'],
  ['lam', 'ل'], ['mim', 'م'], ['nun', 'ن'], ['vav', 'و'], ['he', 'ه'], ['ye', 'ی'],
] as const;

/** All headings in order: the alphabet, then digits, Latin letters and other scripts. */
export const LETTER_IDS: readonly LetterId[] = [...ALPHABET.map(([id]) => id), 'digits', 'latin', 'other'];

/** No Persian word begins with these; a Kurdish one does, with the vowel that the hamza bears, and is sorted behind alef. */
const HAMZAS: [string, LetterId][] = [['ئ', 'alef'], ['ء', 'alef']];

const idOf = new Map<string, LetterId>([...ALPHABET.map(([id, letter]): [string, LetterId] => [letter, id]), ...HAMZAS]);

/** A title as it is filed: signs and brackets are passed over, letters typed on an Arabic keyboard are Persian. */
export function filingForm(title: string): string {
  return title
    .normalize('NFC')
    .replace(/ك/g, 'ک')
    .replace(/[يى]/g, 'ی')
    .replace(/[^\p{L}\p{M}\p{N}\u200c]+/gu, ' ')
    .trim();
}

/** The heading under which a title stands. */
export function letterOf(title: string): LetterId {
  const first = /[\p{L}\p{N}]/u.exec(filingForm(title))?.[0] ?? '';
  const found = idOf.get(first) ?? idOf.get(foldCharacters(first));
  if (found) return found;
  if (/\p{N}/u.test(first)) return 'digits';
  return /\p{Script=Latin}/u.test(first) ? 'latin' : 'other';
}

/** Orders titles as an index files them: by letter, digits and other scripts after the alphabet, then in Persian order. */
export function compareFiled(a: string, b: string): number {
  return LETTER_IDS.indexOf(letterOf(a)) - LETTER_IDS.indexOf(letterOf(b)) || comparePersian(filingForm(a), filingForm(b)) || comparePersian(a, b);
}

/** The letter of a heading; undefined for those after the alphabet. */
export function letterName(id: LetterId): string | undefined {
  return ALPHABET.find(([name]) => name === id)?.[1];
}
