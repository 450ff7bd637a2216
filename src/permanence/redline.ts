import { diffArrays } from 'diff';
import { analyze } from '../persian/index.ts';
import { pairUp } from './pair-up.ts';

/** A run of words that a change kept, took out or put in. */
export interface RedlineRun {
  kind: 'same' | 'out' | 'in';
  text: string;
}

/** A paragraph of a redline. */
export interface RedlineBlock {
  runs: RedlineRun[];
}

/** Beyond this many differences two paragraphs are shown one after the other: nobody could read them mixed. */
const MOST_DIFFERENCES = 200;

/** The words of a text, as Persian has them («می رود» is one), each with what follows it. */
function wordsOf(text: string): string[] {
  const starts = analyze(text).map(({ start }) => start);
  const cuts = [0, ...starts.filter((start) => start > 0), text.length];
  return cuts.slice(0, -1).map((from, index) => text.slice(from, cuts[index + 1])).filter((word) => word !== '');
}

/** Neighbours of one kind as one run. */
function joinRuns(runs: RedlineRun[]): RedlineRun[] {
  const joined: RedlineRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.kind === run.kind) last.text += run.text;
    else joined.push({ ...run });
  }
  return joined;
}

/** Two writings of a paragraph as one. */
function redlineBlock(former: string, present: string): RedlineBlock {
  const changes = diffArrays(wordsOf(former), wordsOf(present), { maxEditLength: MOST_DIFFERENCES });
  if (!changes) return { runs: [{ kind: 'out', text: former }, { kind: 'in', text: present }] };
  return { runs: joinRuns(changes.map(({ added, removed, value }) => ({ kind: added ? 'in' : removed ? 'out' : 'same', text: value.join('') }))) };
}

const whole = (kind: 'out' | 'in' | 'same') => (text: string): RedlineBlock => ({ runs: [{ kind, text }] });

/**
 * Shows two texts in one: what the later has put in and taken out, word by word.
 * @param former the paragraphs of the text as it was, plain
 * @param present those of the text as it is
 */
export function redline(former: readonly string[], present: readonly string[]): RedlineBlock[] {
  const blocks: RedlineBlock[] = [];
  const changes = diffArrays([...former], [...present]);
  for (let index = 0; index < changes.length; index++) {
    const { added, removed, value } = changes[index]!;
    const next = changes[index + 1];
    if (removed && next?.added) {
      const pairs = pairUp(value, next.value);
      blocks.push(...pairs.map(([before, after]) => (before === undefined ? whole('in')(after!) : after === undefined ? whole('out')(before) : redlineBlock(before, after))));
      index++;
    } else blocks.push(...value.map(whole(added ? 'in' : removed ? 'out' : 'same')));
  }
  return blocks;
}
