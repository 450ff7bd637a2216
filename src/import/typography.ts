import type { Nodes, Root } from 'mdast';
import { correctTypography, typographyRemarks, type TypographyChange, type TypographyLevel } from '../persian/typography/index.ts';
import type { Notes } from './imported.ts';
import { passagesOf, plainText, walk } from './markdown/tree.ts';

/** A change of typography, with the paragraph it was made in (0 for the title). */
export interface PlacedChange extends TypographyChange {
  paragraph: number;
}

/** Arabic is another language, with other letters: its quotations are left alone. */
const PERSIAN = /[پچژگ]|(?:^|\s)(?:از|که|را|است|این|آن|می‌?|و|به|در|با|برای)(?=\s|$)/;
const ARABIC = /ة|(?:^|\s)ال\S+\s+ال\S+/;

/** Whether a paragraph is in Arabic, of whose letters none may be changed to Persian ones. */
export function isArabic(text: string): boolean {
  return ARABIC.test(text) && !PERSIAN.test(text.replace(/(?:^|\s)و(?=\s)/g, ' ')) && !/[پچژگ]/.test(text);
}

/** A half-space at the edge of a piece belongs to the word that goes on in the next piece. */
function correctPiece(text: string, level: TypographyLevel): ReturnType<typeof correctTypography> {
  let [from, to] = [0, text.length];
  while (from < to && text[from] === '\u200c') from++;
  while (to > from && text[to - 1] === '\u200c') to--;
  const [before, inner, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  const result = correctTypography(inner, level);
  return { ...result, text: before + result.text + after };
}

/**
 * Corrects the typography of every paragraph of a tree, in place.
 * @returns every change; what looks wrong and can’t be mended with certainty is noted instead
 */
export function correctTree(root: Root, level: TypographyLevel, notes: Notes): PlacedChange[] {
  const changes: PlacedChange[] = [];
  for (const { node, number, text } of passagesOf(root)) {
    if (node.type === 'code') continue;
    if (isArabic(text)) {
      notes.add('paragraph in Arabic: its letters are left as they are', text.slice(0, 60));
      continue;
    }
    const pieces = [...walk(node as Nodes)].filter((inner) => inner.type === 'text');
    const links = new Set([...walk(node as Nodes)].flatMap((inner) => (inner.type === 'link' && /^(?:https?:|www\.)/.test(plainText(inner)) ? inner.children : [])));
    for (const piece of pieces) {
      if (links.has(piece)) continue;
      const corrected = correctPiece(piece.value, level);
      piece.value = corrected.text;
      changes.push(...corrected.changes.map((change) => ({ ...change, paragraph: number })));
    }
    for (const { what, words } of typographyRemarks(plainText(node as Nodes))) notes.add(`left as it is: ${what}`, words);
  }
  return changes;
}
