/** What an editor may want besides, and must look at: signs are exchanged, and endings joined that are likely, not certain. */
import { foldCharacters, ZWNJ } from '../characters.ts';
import { toPersianDigits } from '../digits.ts';
import { PROTECTED, SILENT_HEH } from '../packed.ts';
import { SILENT_HEH_END } from '../tables/shapes.ts';
import { editsOf, type Edit, type TypographyRule } from './change.ts';
import { LETTER, MARK, WORD } from './letters.ts';

const protectedWords = new Set(PROTECTED);
const silentHeh = new Set(SILENT_HEH);
const QUOTES: Record<string, string> = { '“': '«', '”': '»', '„': '«' };
const PUNCTUATION: Record<string, string> = { ',': '،', ';': '؛', '?': '؟' };
const JOINED_PLURAL = new RegExp(`(?<![${WORD}])([${WORD}]{3,}?)(هایمان|هایتان|هایشان|هایی|های|ها)(?![${WORD}])`, 'g');

const joinedPlurals: TypographyRule = {
  name: 'half-space in a joined ها',
  level: 'full',
  edits: (text) =>
    editsOf(text, JOINED_PLURAL, ({ 1: noun = '', 2: ending = '' }) => {
      const word = foldCharacters(noun);
      if (noun.includes(ZWNJ) || protectedWords.has(word + ending) || protectedWords.has(`${word}ها`)) return null;
      // «خانهای» may be خانه‌ای that has lost its half-space.
      if (ending === 'های' && (silentHeh.has(`${word}ه`) || SILENT_HEH_END.test(`${word}ه`))) return null;
      return noun + ZWNJ + ending;
    }),
};

const comparatives: TypographyRule = {
  name: 'half-space before تر',
  level: 'full',
  edits: (text) => editsOf(text, new RegExp(`(?<=(?<![${WORD}])[${WORD}]{3,}) (?=تر(?:$|[\\s،؛:.!؟)»]))`, 'g'), () => ZWNJ),
};

const afterHeh: TypographyRule = {
  name: 'half-space before ای',
  level: 'full',
  edits: (text) => editsOf(text, new RegExp(`(?<=[${LETTER}]{2}ه) (?=ای(?:$|[\\s،؛:.!؟)»]))`, 'g'), () => ZWNJ),
};

/** Curly quotes have a side; straight ones get theirs by turns, only where a paragraph has all of them in pairs. */
const quotes: TypographyRule = {
  name: 'quotation mark',
  level: 'full',
  edits(text) {
    if (!new RegExp(`[${LETTER}]`).test(text)) return [];
    const curly = editsOf(text, /[“”„]/g, ([mark]) => QUOTES[mark] ?? null);
    const straight = [...text.matchAll(/"/g)].map(({ index }) => index);
    const opens = (at: number) => /^(?:$|[\s(«])/.test(text[at - 1] ?? '') && /\S/.test(text[at + 1] ?? ' ');
    const closes = (at: number) => /\S/.test(text[at - 1] ?? ' ') && /^(?:$|[\s.،؛:!؟)»])/.test(text[at + 1] ?? '');
    const arePaired = straight.length % 2 === 0 && straight.every((at, index) => (index % 2 === 0 ? opens(at) : closes(at)));
    const paired: Edit[] = arePaired ? straight.map((at, index) => ({ start: at, end: at + 1, by: index % 2 === 0 ? '«' : '»' })) : [];
    return [...curly, ...paired].sort((a, b) => a.start - b.start);
  },
};

const punctuation: TypographyRule = {
  name: 'Latin punctuation',
  level: 'full',
  edits: (text) => editsOf(text, new RegExp(`(?<=[${LETTER}${MARK}۰-۹٠-٩)»])[,;?](?=\\s|$|[${LETTER}«(])`, 'g'), ([sign]) => PUNCTUATION[sign] ?? null),
};

const ellipses: TypographyRule = {
  name: 'ellipsis',
  level: 'full',
  edits: (text) => editsOf(text, /(?<!\.)\.{3}(?!\.)/g, () => '…'),
};

/** Digits of a Persian text, but not those of addresses, codes and Latin names. */
const digits: TypographyRule = {
  name: 'digit',
  level: 'full',
  edits(text) {
    if (!new RegExp(`[${LETTER}]`).test(text)) return [];
    return editsOf(text, /(?<!\S)\S*[0-9٠-٩]\S*/g, ([word]) => (/[A-Za-z@_#&=]/.test(word) ? word.replace(/[٠-٩]/g, toPersianDigits) : toPersianDigits(word)));
  },
};

export const fullRules: readonly TypographyRule[] = [joinedPlurals, comparatives, afterHeh, quotes, punctuation, ellipses, digits];
