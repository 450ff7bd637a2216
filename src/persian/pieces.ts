/** What the spacing filters share. */
import { ZWNJ } from './characters.ts';
import type { Piece } from './tokenizer.ts';

/** One piece out of several neighbours, with a ZWNJ where the space was. */
export function joined(pieces: readonly Piece[]): Piece {
  const first = pieces[0]!;
  return { ...first, form: pieces.map((piece) => piece.form).join(ZWNJ), end: pieces[pieces.length - 1]!.end };
}

/** Whether a piece is a Persian word right behind the piece before it. */
export function follows(piece: Piece | undefined): piece is Piece {
  return piece !== undefined && piece.kind === 'word' && piece.gap !== 'break';
}
