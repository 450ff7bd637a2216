import type { Vote } from '../../model/schema/index.ts';

/** One side of a vote, with the length of its bar in hundredths; null where the number is not known. */
interface VoteBar {
  side: 'for' | 'against' | 'abstain';
  votes: number | 'all' | null;
  length: number | null;
}

/** The longest that one vote may be drawn, so that two votes never look like a majority. */
const LONGEST_VOTE = 5;
/** Beside a side whose number is unknown, the known ones stay short: nobody can say how they compare. */
const ROOM_BESIDE_UNKNOWN = 50;
/** What is left of a bar of no votes: a stroke, to show that none is what is known. */
const NONE = 0.6;

/** The bars of a vote. Nothing is drawn of a vote of which neither a number nor unanimity is known. */
export function voteBars(vote: Vote): VoteBar[] {
  const counts = [vote.for, vote.against, vote.abstain];
  const known = counts.filter((votes) => votes !== null);
  if (known.length === 0) return vote.unanimous ? [{ side: 'for', votes: 'all', length: 100 }] : [];
  const room = known.length < counts.length ? ROOM_BESIDE_UNKNOWN : 100;
  const unit = Math.min(LONGEST_VOTE, room / Math.max(1, ...known));
  return (['for', 'against', 'abstain'] as const).map((side) => {
    const votes = vote[side];
    return { side, votes, length: votes === null ? null : Math.round(Math.max(NONE, votes * unit) * 10) / 10 };
  });
}
