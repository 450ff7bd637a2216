import type { Content } from '../../model/read/content.ts';
import type { Meeting, Organ, Person, Topic } from '../../model/schema/index.ts';
import { findAuthorities } from '../../model/find-authority.ts';
import type { Imported } from '../imported.ts';
import { recogniseDate } from './date.ts';
import { recogniseKind, type KindOfDocument } from './kind.ts';
import { recogniseLanguage } from './language.ts';
import { recogniseMeeting } from './meeting.ts';
import { recogniseOrgan } from './organ.ts';
import { recognisePeople, type Part } from './people.ts';
import { firstLines, type Line, type Proposal } from './proposal.ts';
import { recogniseVote, type StatedVote } from './vote.ts';

/** Everything that was guessed of one document. */
export interface Recognised {
  kind: Proposal<KindOfDocument> | null;
  date: Proposal<string> | null;
  meeting: Proposal<Meeting> | null;
  issuedBy: Proposal<Organ> | null;
  vote: Proposal<StatedVote> | null;
  /** Whether a line says that it was adopted («مصوب …»). */
  adopted: boolean;
  people: Partial<Record<Part, Proposal<Person[]>>>;
  topics: Proposal<Topic[]> | null;
  language: Proposal<string> | null;
  /** What was seen and not taken. */
  remarks: string[];
}

/** The records of a list that could be read. */
const records = <T>(entries: readonly { record: T }[]) => entries.map(({ record }) => record);

/** Recognises the skeleton of a document from its title and paragraphs, and the lines in these, with the names that the archive knows. */
export function recognise(imported: Imported, title: string, lines: readonly Line[], content: Content): Recognised {
  const meeting = recogniseMeeting(title, lines, records(content.meetings));
  const date = recogniseDate(title, lines, imported.fromWeb);
  const vote = recogniseVote(title, lines);
  const people = recognisePeople(lines, records(content.people));
  const topics = imported.terms.flatMap((term) => findAuthorities(term, records(content.topics)).filter(({ kind }) => kind === 'exact').slice(0, 1));
  const found = [...new Set(topics.map(({ entry }) => entry))];
  return {
    kind: recogniseKind(title, lines, imported.categories),
    date: date.proposal,
    meeting: meeting.proposal,
    issuedBy: recogniseOrgan(title, lines, records(content.organs), meeting.proposal),
    vote: vote.proposal,
    adopted: vote.proposal?.value.result === 'adopted' || [title, ...firstLines(lines).map(({ text }) => text)].some((text) => text.includes('مصوب')),
    people: people.proposals,
    topics: found.length > 0 ? { value: found, words: imported.terms.join('، '), where: 'categories and tags' } : null,
    language: recogniseLanguage(lines, imported.language),
    remarks: [...meeting.remarks, ...date.remarks, ...vote.remarks, ...people.remarks],
  };
}
