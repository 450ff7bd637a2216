import { MERGED_WITH_BE, OLD_SPELLINGS, PLAIN_SPELLINGS } from './lexicon/spellings.ts';
import type { Random } from './random.ts';

/** How the typist of a document wrote: the habits met in published archives, each kept up through a whole document. */
export interface HouseStyle {
  /** What stands where the standard has ZWNJ. */
  joining: 'standard' | 'space' | 'joined' | 'mixed' | 'lost';
  /** The ezafe after a silent ه: هٔ, bare, ه‌ی, or the one letter ۀ. */
  ezafe: 'hamza' | 'bare' | 'yeh' | 'composed';
  letters: 'persian' | 'arabic' | 'partly' | 'maksura';
  digits: 'persian' | 'arabic' | 'latin' | 'mixed';
  /** هیئت, هیات or هیأت; اجرایی or اجرائی. */
  hamza: 'standard' | 'plain' | 'old';
  quotes: '«»' | '""' | '“”';
  /** بمناسبت for به مناسبت. */
  merged: boolean;
  /** Share of spaces that are NBSP, of words that are drawn out, and of commas without a space behind. */
  hardSpaces: number;
  drawnOut: number;
  tightCommas: number;
}

const STANDARD: HouseStyle = {
  joining: 'standard', ezafe: 'hamza', letters: 'persian', digits: 'persian', hamza: 'standard', quotes: '«»', merged: false, hardSpaces: 0, drawnOut: 0, tightCommas: 0,
};

/** Chooses the habits of a document; about a third of all keep to the standard. */
export function newHouseStyle(random: Random): HouseStyle {
  if (random.chance(0.34)) return STANDARD;
  return {
    joining: random.weighted([['standard', 24], ['space', 28], ['joined', 14], ['mixed', 30], ['lost', 3]]),
    ezafe: random.weighted([['hamza', 25], ['bare', 50], ['yeh', 20], ['composed', 5]]),
    letters: random.weighted([['persian', 66], ['arabic', 18], ['partly', 10], ['maksura', 6]]),
    digits: random.weighted([['persian', 62], ['arabic', 16], ['latin', 14], ['mixed', 8]]),
    hamza: random.weighted([['standard', 40], ['plain', 35], ['old', 25]]),
    quotes: random.weighted([['«»', 55], ['""', 30], ['“”', 15]]),
    merged: random.chance(0.2),
    hardSpaces: random.chance(0.12) ? 0.02 : 0,
    drawnOut: random.chance(0.05) ? 0.01 : 0,
    tightCommas: random.chance(0.06) ? 0.15 : 0,
  };
}

const ZWNJ = '\u200c';
const ZWNJ_ALL = /\u200c/g;
const SPACE_BETWEEN_WORDS = /(?<=[\u0622-\u06cc]) (?=[\u0622-\u06cc])/g;
const LONG_JOIN = /(?<=[بتسشکلمنفقیپ])(?=[بتسشکلمنفقی][\u0622-\u06cc]{2})/g;
const MERGED = new RegExp(`(?<=^|[ «])به[ ${ZWNJ}](?=(?:${MERGED_WITH_BE.join('|')})(?:[ ،.؛]|$))`, 'gm');
const OLD = new RegExp([...OLD_SPELLINGS.keys()].join('|'), 'g');
const PLAIN = new RegExp([...PLAIN_SPELLINGS.keys()].join('|'), 'g');

function joinAs(text: string, style: HouseStyle, random: Random): string {
  if (style.joining === 'standard') return text;
  if (style.joining === 'space') return text.replace(ZWNJ_ALL, ' ');
  if (style.joining === 'lost') return text.replace(ZWNJ_ALL, '');
  return text.replace(ZWNJ_ALL, (_, at: number) => {
    // Nobody joins the ending to a silent ه or to ی, where it would read as another word.
    const joined = /[هی]/.test(text[at - 1]!) && !/می$/.test(text.slice(Math.max(0, at - 2), at)) ? ' ' : '';
    return style.joining === 'joined' ? joined : random.pick([ZWNJ, ' ', ' ', joined]);
  });
}

function lettersAs(text: string, style: HouseStyle, random: Random): string {
  switch (style.letters) {
    case 'persian': return text;
    case 'arabic': return text.replaceAll('ی', 'ي').replaceAll('ک', 'ك');
    case 'maksura': return text.replace(/ی(?![\u0622-\u06cc])/g, 'ى');
    case 'partly': return text.replace(/[یک]/g, (letter) => (random.chance(0.4) ? (letter === 'ی' ? 'ي' : 'ك') : letter));
  }
}

function digitsAs(text: string, style: HouseStyle, random: Random): string {
  const zero = { persian: 0x6f0, arabic: 0x660, latin: 0x30, mixed: -1 }[style.digits];
  if (zero === 0x6f0) return text;
  return text.replace(/[۰-۹]/g, (digit) => {
    const value = digit.charCodeAt(0) - 0x6f0;
    return String.fromCharCode((zero === -1 ? random.pick([0x6f0, 0x660]) : zero) + value);
  });
}

/** Writes standard text as a house writes it. */
export function spell(text: string, style: HouseStyle, random: Random): string {
  if (style === STANDARD) return text;
  let out = text;
  if (style.ezafe === 'bare') out = out.replaceAll('\u0654', '');
  else if (style.ezafe === 'yeh') out = out.replaceAll('\u0654', `${ZWNJ}ی`);
  else if (style.ezafe === 'composed') out = out.replaceAll('ه\u0654', 'ۀ');
  if (style.merged) out = out.replace(MERGED, 'ب');
  if (style.hamza === 'old') out = out.replace(OLD, (found) => OLD_SPELLINGS.get(found)!);
  else if (style.hamza === 'plain') out = out.replace(PLAIN, (found) => PLAIN_SPELLINGS.get(found)!);
  out = joinAs(out, style, random);
  if (style.quotes !== '«»') out = out.replaceAll('«', style.quotes[0]!).replaceAll('»', style.quotes[1]!);
  if (style.tightCommas > 0) out = out.replace(/، /g, (comma) => (random.chance(style.tightCommas) ? '،' : comma));
  if (style.drawnOut > 0) out = out.replace(LONG_JOIN, () => (random.chance(style.drawnOut) ? 'ـ'.repeat(random.between(1, 3)) : ''));
  if (style.hardSpaces > 0) out = out.replace(SPACE_BETWEEN_WORDS, (space) => (random.chance(style.hardSpaces) ? random.pick(['\u00a0', ' \u00a0']) : space));
  return digitsAs(lettersAs(out, style, random), style, random);
}

/** What a house style leaves alone: addresses, tags, footnote marks, numbers of lists, table rules. */
const MARKUP = /(\[\^\d+\]:?|\]\([^)]*\)|<[^>]*>|^\d+\. |^\|[-:| ]+\|$)/gm;

/** Writes the prose of a Markdown text as a house writes it, and leaves the markup alone. */
export function spellMarkdown(text: string, style: HouseStyle, random: Random): string {
  if (style === STANDARD) return text;
  return text.split(MARKUP).map((piece, index) => (index % 2 === 0 ? spell(piece, style, random) : piece)).join('');
}
