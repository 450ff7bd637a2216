/** Token filter: an acronym written as single letters becomes one word. */
import { joined } from './pieces.ts';
import type { Piece } from './tokenizer.ts';

/** Acronyms written as single letters with dots (ح.ن.ک.ا) or, three at least, with spaces (پ ک ک). */
export function joinAcronyms(pieces: readonly Piece[], text: string): readonly Piece[] {
  if (!pieces.some((piece, index) => isLetter(piece) && index > 0 && isLetter(pieces[index - 1]!))) return pieces;
  const result: Piece[] = [];
  for (let index = 0; index < pieces.length;) {
    const length = acronymLength(pieces, index, text);
    const letters = pieces.slice(index, index + length);
    result.push(length === 1 ? letters[0]! : joined(letters, ''));
    index += length;
  }
  return result;
}

/** How many pieces from here on are letters of one acronym, all set apart in the same way; 1 when none. */
function acronymLength(pieces: readonly Piece[], index: number, text: string): number {
  if (!isLetter(pieces[index]!)) return 1;
  const separator = text.slice(pieces[index]!.end, pieces[index + 1]?.start);
  if (!/^(?:\. ?|[ \u200c])$/.test(separator)) return 1;
  let length = 1;
  while (isLetter(pieces[index + length - 1]!) && index + length < pieces.length && isLetter(pieces[index + length]!)) {
    if (text.slice(pieces[index + length - 1]!.end, pieces[index + length]!.start) !== separator) break;
    length++;
  }
  const isDotted = separator.startsWith('.');
  if (length < (isDotted ? 2 : 3)) return 1;
  // «و» between letters is the word «and»: الف و ب.
  return isDotted || !pieces.slice(index, index + length).some((piece) => piece.form === 'و') ? length : 1;
}

function isLetter(piece: Piece): boolean {
  return piece.form.length === 1 && piece.kind !== 'number';
}
