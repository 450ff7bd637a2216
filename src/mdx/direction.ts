import type { CompiledText } from './text.ts';

/** The direction of a text: that of most of its letters. Its first word may well be a foreign name. */
export function directionOf(blocks: CompiledText['blocks']): 'ltr' | 'rtl' {
  let [letters, rightToLeft] = [0, 0];
  for (const { text } of blocks) {
    letters += text.match(/\p{L}/gu)?.length ?? 0;
    rightToLeft += text.match(/(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}]/gu)?.length ?? 0;
  }
  return rightToLeft * 2 > letters ? 'rtl' : 'ltr';
}
