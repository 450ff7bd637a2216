import { createHash } from 'node:crypto';
import type { CompiledText } from './text.ts';

/** Words of Persian prose that a practised reader reads in a minute. */
const WORDS_PER_MINUTE = 180;
/** Below this, the time is no news. */
const WORTH_TELLING = 200;
const FINGERPRINT_DIGITS = 12;

/** The words of a text, headings and footnotes included. */
export function wordCount({ blocks }: Pick<CompiledText, 'blocks'>): number {
  return blocks.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0), 0);
}

/** Minutes that a text takes to read, at least one; null for a text that is read at a glance. */
export function readingMinutes(text: Pick<CompiledText, 'blocks'>): number | null {
  const words = wordCount(text);
  return words < WORTH_TELLING ? null : Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}

/**
 * A short fingerprint of the words of a text: two copies with the same one say the same. It is made of the plain blocks,
 * one a line, so that it can be made again from the text alone and does not move with the markup around it.
 */
export function fingerprint({ blocks }: Pick<CompiledText, 'blocks'>): string {
  const plain = blocks.map(({ text }) => text).join('\n');
  return createHash('sha256').update(plain).digest('hex').slice(0, FINGERPRINT_DIGITS);
}
