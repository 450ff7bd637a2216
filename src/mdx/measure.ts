import { hash } from 'node:crypto';
import type { CompiledText } from './text.ts';

/** Words of Persian prose that a practised reader reads in a minute. */
const WORDS_PER_MINUTE = 180;
/** Below this, the time is no news. */
const WORTH_TELLING = 200;
const FINGERPRINT_DIGITS = 12;

/** The blocks of a text that are its own: without the archive’s remarks in it, which would be read as words of the text. */
const ownBlocks = ({ blocks }: Pick<CompiledText, 'blocks'>) => blocks.filter(({ isRemark }) => !isRemark);

/** How many words a text has, headings and footnotes included. */
export function wordCount(text: Pick<CompiledText, 'blocks'>): number {
  return ownBlocks(text).reduce((sum, { text: words }) => sum + (words.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0), 0);
}

/** Minutes that a text takes to read, at least one; null for a text that is read at a glance. */
export function readingMinutes(text: Pick<CompiledText, 'blocks'>): number | null {
  const words = wordCount(text);
  return words < WORTH_TELLING ? null : Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}

/**
 * The words of a text and nothing else: its plain blocks, one a line. They do not move with the markup around them, nor with remarks of
 * the archive. Where words are withheld, a sign stands for them: without it, a sentence would say what nobody wrote.
 */
export function plainWords(text: Pick<CompiledText, 'blocks'>): string {
  return ownBlocks(text).map(({ text: plain, marked = plain }) => marked).join('\n');
}

/** SHA-256 of the words of a text, in hexadecimal: it can be made again from the text alone. */
export function wordsDigest(text: Pick<CompiledText, 'blocks'>): string {
  return hash('sha256', plainWords(text));
}

/** A short fingerprint of the words of a text: two copies with the same one say the same. */
export function fingerprint(text: Pick<CompiledText, 'blocks'>): string {
  return wordsDigest(text).slice(0, FINGERPRINT_DIGITS);
}
