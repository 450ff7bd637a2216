import { importWords } from '../i18n/fa/import.ts';
import type { Draft } from './draft.ts';
import type { Choice } from './record.ts';
import type { Proposal } from './recognise/proposal.ts';
import type { StatedVote } from './recognise/vote.ts';
import type { ToldProposal } from './report.ts';

function told<T>(field: string, proposal: Proposal<T> | null | undefined, show: (value: T) => string, isTaken: (shown: string) => boolean = () => true): ToldProposal[] {
  if (!proposal) return [];
  const value = show(proposal.value);
  const { words, where, doubt } = proposal;
  return [{ field, value, words, where, ...(doubt ? { doubt } : {}), taken: isTaken(value) }];
}

function showVote(vote: StatedVote): string {
  return Object.entries(vote).map(([field, value]) => `${field} ${String(value)}`).join(', ');
}

/** Every guess of a draft in words, with what it rests on, and whether the choice follows it. */
export function toldProposals({ title, recognised, imported }: Draft, choice: Choice): ToldProposal[] {
  const published = imported.published ? { value: imported.published.date, words: imported.published.date, where: imported.published.where } : null;
  const ofMeeting = choice.dateBasis === importWords.dateFromMeeting && recognised.meeting && choice.date
    ? { value: choice.date, words: recognised.meeting.words, where: 'the date of the meeting', doubt: 'the text itself has no date' } : null;
  const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id).join(', ');
  return [
    ...told('title', title.proposal, (value) => value),
    ...told('kind', recognised.kind, ({ collection, kind }) => `${kind} (${collection})`, (shown) => shown === `${choice.kind} (${choice.collection})`),
    ...told('date', recognised.date, (value) => value, (shown) => shown === choice.date),
    ...told('published', published, (value) => value, (shown) => shown === choice.date),
    ...told('date', ofMeeting, (value) => value),
    ...told('issuedBy', recognised.issuedBy, ({ id }) => id, (shown) => shown === choice.issuedBy),
    ...told('meeting', recognised.meeting, ({ id }) => id, (shown) => shown === choice.meeting),
    ...told('vote', recognised.vote, showVote, () => choice.collection === 'resolutions'),
    ...told('movers', recognised.people.movers, ids),
    ...told('presenters', recognised.people.presenters, ids),
    ...told('signatories', recognised.people.signatories, ids),
    ...told('topics', recognised.topics, ids),
    ...told('language', recognised.language, (value) => value, (shown) => shown === choice.language),
  ];
}
