/**
 * Token filters that repair spacing inside a word: its prefix or ending, set apart by a space, comes back to it. The
 * piece then carries a ZWNJ where the space was, so that all later filters see one writing.
 */
import { ZWNJ } from './characters.ts';
import { follows, joined } from './pieces.ts';
import { PLURAL_ENDINGS, SPACED_AFTER_HEH, SPACED_AFTER_PLURAL, SPACED_ENDINGS } from './tables/endings.ts';
import type { Piece } from './tokenizer.ts';
import { isVerbal, PARTICIPLES } from './verbs.ts';

const PLURAL_END = new RegExp(`(?:${PLURAL_ENDINGS.join('|')})$`);
const ORDINAL_ENDING = /^(?:م|مین|ام|امین)$/;

/** می, نمی and preverbs to their verb: «می روند», «بر می گردد». */
export function joinVerbs(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (let index = 0; index < pieces.length; index++) {
    let piece = pieces[index]!;
    const next = pieces[index + 1];
    if (piece.facts.isProgressive && follows(next) && isVerbal(next.form.replaceAll(ZWNJ, ''))) {
      piece = joined([piece, next]);
      index++;
    }
    const previous = result[result.length - 1];
    // Behind به it is a noun: «به سر می‌برند».
    if (previous?.facts.isPreverb && result[result.length - 2]?.form !== 'به' && follows(piece) && /^ن?می\u200c/.test(piece.form)) {
      result[result.length - 1] = joined([previous, piece], '');
    } else {
      result.push(piece);
    }
  }
  return result;
}

/** Whether a piece that stands alone is an ending of the word before it. */
function isEndingOf(ending: string, word: string): boolean {
  if (word.length < 2) return false;
  if (SPACED_ENDINGS.has(ending)) return true;
  if (ending === 'است' && PARTICIPLES.has(word)) return true;
  if (SPACED_AFTER_HEH.has(ending) && word.endsWith('ه') && word.length > 2) return true;
  if (ending === 'ی' && /[او]$/.test(word)) return true;
  return SPACED_AFTER_PLURAL.has(ending) && PLURAL_END.test(word);
}

/** Endings to their word: «قطعنامه ها», «گسترده تر», «نامه ای», «شده اند», «خواسته های شان»; «۱۶ ام» to its number. */
export function joinEndings(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const previous = result[result.length - 1];
    if (!previous || !follows(piece)) {
      result.push(piece);
    } else if (previous.kind === 'number' && ORDINAL_ENDING.test(piece.form)) {
      result[result.length - 1] = { ...previous, end: piece.end };
    } else if (piece.facts.mayBeEnding && previous.kind !== 'number' && isEndingOf(piece.form, previous.form)) {
      result[result.length - 1] = joined([previous, piece]);
    } else {
      result.push(piece);
    }
  }
  return result;
}
