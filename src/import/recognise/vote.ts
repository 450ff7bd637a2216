import { isDeepStrictEqual } from 'node:util';
import type { Vote } from '../../model/schema/index.ts';
import { analyze, foldCharacters, ordinal } from '../../persian/index.ts';
import { placeOf, type Line, type Proposal } from './proposal.ts';

/** What a source states of a vote; the rest stays unknown. */
export type StatedVote = Partial<Vote> & Pick<Vote, 'result'>;

const UNANIMOUS = /(?:به|با) ?اتفاق ?(?:آرا|ارا|آراء|کامل)|باتفاق ?(?:آرا|ارا)/;
const MAJORITY = /(?:با|به) ?اکثریت ?(?:آرا|ارا|قاطع|بزرگ|نسبی|مطلق)?/;
const ADOPTED = /تصویب (?:شد|گردید|رسید)|به تصویب رسید|مصوب|تصویب/;
const REJECTED = /رد شد|تصویب نشد|رای نیاورد|به تصویب نرسید/;
const REST_IN_FAVOUR = /(?:بقیه|مابقی|سایرین) ?(?:موافق|رای موافق)/;
const SECRET = /رای ?(?:گیری)? ?مخفی/;
/** A vote is stated in a line of its own or in brackets; in prose it is some other vote. */
const LONGEST = 160;

const WORDS = new Map<string, number>();
for (let number = 1; number <= 200; number++) WORDS.set(foldCharacters(ordinal(number)).replace(/\u200cام$|م$/, ''), number);
for (const [word, number] of [['یک', 1], ['سه', 3], ['هیچ', 0], ['بدون', 0]] as const) WORDS.set(word, number);

function countBefore(text: string, what: string): number | undefined {
  const match = new RegExp(`(\\d+|[\\p{L}]+(?: و [\\p{L}]+)*) ?(?:نفر|تن)? ?(?:رای|ارای|رأی)? ?${what}`, 'u').exec(text);
  const written = match?.[1];
  if (written === undefined) return undefined;
  return /^\d+$/.test(written) ? Number(written) : (WORDS.get(written) ?? WORDS.get(written.split(' ').at(-1) ?? ''));
}

function readVote(text: string): StatedVote | null {
  const folded = foldCharacters(text).replace(/\u200c/g, ' ').replace(/\s+/g, ' ');
  const counts = { for: countBefore(folded, 'موافق'), against: countBefore(folded, 'مخالف'), abstain: countBefore(folded, 'ممتنع') };
  const rest = REST_IN_FAVOUR.test(folded);
  if (rest) counts.for = undefined;
  const isUnanimous = UNANIMOUS.test(folded) && counts.against === undefined;
  const isMajority = MAJORITY.test(folded) && !isUnanimous;
  const isRejected = REJECTED.test(folded);
  const stated = Object.entries(counts).filter(([, count]) => count !== undefined);
  if (!isUnanimous && stated.length === 0 && !(isMajority && (isRejected || ADOPTED.test(folded)))) return null;
  return {
    result: isRejected ? 'rejected' : 'adopted',
    ...(isUnanimous ? { unanimous: true } : isMajority || (counts.against ?? 0) > 0 ? { unanimous: false } : {}),
    ...(SECRET.test(folded) ? { secret: true } : {}),
    ...Object.fromEntries(stated),
    // «The rest in favour» leaves nobody to be against.
    ...(rest && counts.against === undefined && counts.abstain !== undefined ? { against: 0 } : {}),
  };
}

const BRACKETS = /[([]([^()[\]]{4,160})[)\]]/g;
/** What a line says that is a part of a vote. */
const OF_A_VOTE = /موافق|مخالف|ممتنع|تصویب|رد شد|اتفاق|اکثریت/;

/** Lines of a paragraph that speak of a vote; those that follow each other speak of one. */
function linesOfVotes(parts: readonly Line[]): string[] {
  const runs: string[][] = [[]];
  for (const { text } of parts) {
    if (OF_A_VOTE.test(foldCharacters(text)) && text.search(BRACKETS) < 0) runs.at(-1)!.push(text);
    else runs.push([]);
  }
  return runs.map((run) => run.join(' ')).filter((text) => text !== '' && text.length <= LONGEST);
}

/** The brackets of a paragraph, or all of it where it is short; of a long one, the lines that speak of a vote. */
function places({ text, parts = [] }: Line): string[] {
  const brackets = [...text.matchAll(BRACKETS)].map(([whole]) => whole);
  if (text.length > LONGEST) return [...brackets, ...linesOfVotes(parts)];
  return brackets.length > 0 ? brackets : [text];
}

/** Of a short paragraph in lines, those that say all of a vote. */
function ownWords(words: string, value: StatedVote, { text, parts = [] }: Line): string {
  const [own, ...more] = words === text ? linesOfVotes(parts) : [];
  return own !== undefined && more.length === 0 && isDeepStrictEqual(readVote(own), value) ? own : words;
}

/** Whether a line states a vote. */
export const statesVote = (text: string) => readVote(text) !== null;

/** The vote on a document, where exactly one is stated. Several belong to the documents that a report tells of. */
export function recogniseVote(title: string, lines: readonly Line[]): { proposal: Proposal<StatedVote> | null; remarks: string[] } {
  const all = [{ text: title, number: 0, heading: true }, ...lines].flatMap((line) =>
    places(line).flatMap((words): Proposal<StatedVote>[] => {
      const value = analyze(words).length > 1 ? readVote(words) : null;
      return value ? [{ value, words: ownWords(words, value, line), where: placeOf(line) }] : [];
    }),
  );
  const [first] = all;
  if (all.length > 1) return { proposal: null, remarks: [`${all.length} votes are stated; none is taken for that of the document`] };
  return { proposal: first ?? null, remarks: [] };
}
