/** What the spacing filters share. */
import { ZWNJ } from './characters.ts';
import { factsOf } from './facts.ts';
import type { Piece } from './tokenizer.ts';

/** One piece out of several neighbours, with a separator where the space was. */
export function joined(pieces: readonly Piece[], separator: string = ZWNJ): Piece {
  const first = pieces[0]!;
  const form = pieces.map((piece) => piece.form).join(separator);
  return { ...first, form, facts: factsOf(form), end: pieces[pieces.length - 1]!.end };
}

/** Whether a piece is a Persian word right behind the piece before it. */
export function follows(piece: Piece | undefined): piece is Piece {
  return piece !== undefined && piece.kind === 'word' && piece.gap !== 'break';
}
