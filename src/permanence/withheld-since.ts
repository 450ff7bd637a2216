import { diffArrays } from 'diff';
import { COMPONENTS } from '../mdx/components.ts';
import { compileUnlessRefused } from '../mdx/document.ts';
import type { Segment } from '../mdx/text.ts';

/** Stands among the words of a text where some are withheld. */
const MARK = '\0';
const TAG = /<(?:[^">]|"[^"]*")*>/g;
const WORD = /[\p{L}\p{M}\p{N}\u200c]+/gu;
/** Beyond so many differences two texts are taken for two texts. */
const MOST_DIFFERENCES = 500;

const wordsIn = (segments: readonly Segment[]): string[] =>
  segments.flatMap((segment) => {
    if (typeof segment === 'string') return segment.replace(TAG, ' ').match(WORD) ?? [];
    return COMPONENTS[segment.component]?.content === 'withheld' ? [MARK] : wordsIn(segment.children);
  });

const marksIn = (words: readonly string[]) => words.filter((word) => word === MARK).length;

/**
 * Whether a former text says what a later one withholds: whether words stand there in whose place <Redacted> stands now. Where it came
 * together with new words, nothing was said before.
 * @param former a text, with or without a record
 * @param later the same text after a change
 */
export function saysWithheld(former: string, later: string): boolean {
  if (!later.includes('<Redacted')) return false;
  const [before, after] = [former, later].map((text) => wordsIn(compileUnlessRefused(text)?.segments ?? [])) as [string[], string[]];
  const changes = diffArrays(before, after, { maxEditLength: MOST_DIFFERENCES });
  if (!changes) return marksIn(after) > marksIn(before);
  let [out, put]: [string[], string[]] = [[], []];
  for (const { added, removed, value } of [...changes, { added: false, removed: false, value: [] }]) {
    if (added) put.push(...value);
    else if (removed) out.push(...value);
    else {
      if (marksIn(put) > marksIn(out) && out.length > marksIn(out)) return true;
      [out, put] = [[], []];
    }
  }
  return false;
}
