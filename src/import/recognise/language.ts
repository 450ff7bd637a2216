import { isArabic } from '../typography.ts';
import type { Line, Proposal } from './proposal.ts';

/** Letters that only Sorani Kurdish writes. */
const KURDISH = /[ێۆڵڕەۊ]/g;
/** Share of letters in the Arabic script from which a text is not in a Latin one. */
const HALF = 0.5;

/** The language of a text, where it is not Persian: by its script and letters, or by what the source says of a Latin text. */
export function recogniseLanguage(lines: readonly Line[], declared: string | undefined): Proposal<string> | null {
  const text = lines.map((line) => line.text).join('\n');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const words = text.slice(0, 60);
  if (letters === 0) return null;
  if (arabic < letters * HALF) {
    return declared && declared !== 'fa' ? { value: declared, words: `lang="${declared}"`, where: 'source' } : { value: 'en', words, where: 'script', doubt: 'it is not in the Persian script; English is a guess' };
  }
  if ((text.match(KURDISH)?.length ?? 0) > letters * 0.05) return { value: 'ckb', words, where: 'letters', doubt: 'the letters are those of Kurdish' };
  const arabicLines = lines.filter((line) => isArabic(line.text)).length;
  return arabicLines > lines.length * HALF ? { value: 'ar', words, where: 'letters', doubt: 'the words look Arabic' } : null;
}
