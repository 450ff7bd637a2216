/** What lies between words, to somebody who follows a name through them. */
import { GAP } from './names.ts';

/** A name does not go on behind so many signs and spaces. */
export const WIDEST_GAP = 24;

/** How far the character at a place divides the words around it: commas divide a list, other signs a sentence. */
export function gapAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  const second = first === 0xd8 ? bytes[at + 1] : undefined;
  if (first === 0x2c || second === 0x8c) return GAP.comma; // , ،
  if (first === 0x3b || first === 0x21 || first === 0x3f || second === 0x9b || second === 0x9f) return GAP.hard; // ; ! ? ؛ ؟
  return first === 0x0a && bytes[at - 1] === 0x0a ? GAP.hard : GAP.soft;
}
