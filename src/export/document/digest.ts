import { hash } from 'node:crypto';
import type { CompiledText } from '../../mdx/text.ts';

/** SHA-256 of a text as a file holds it, in UTF-8. */
export function sha256(text: string): string {
  return hash('sha256', text);
}

/**
 * SHA-256 of the words of a text: of its plain blocks, one a line. Its first digits are the fingerprint that pages and
 * citations carry (`src/mdx/measure.ts`).
 */
export function wordsDigest({ blocks }: Pick<CompiledText, 'blocks'>): string {
  return sha256(blocks.map(({ text }) => text).join('\n'));
}
