import { meetingsOf, organsOf, peopleOf, type Archive, type ArchiveDocument } from './graph.ts';
import type { LifePoint } from './life.ts';
import type { ArchiveEvent, Organ } from './schema/index.ts';

/** What a page shows besides the document itself. */
export interface Beside {
  /** Points in its life, and whatever happened to the acts that it reports. */
  points: readonly Pick<LifePoint | ArchiveEvent, 'by' | 'to' | 'meeting'>[];
  /** Documents that stand in a list there, each with the name of its issuer. */
  listed: readonly ArchiveDocument[];
}

/** Of an organ, whose own story may be long, a document’s page shows the names, and data what it is. */
const shownOf = ({ id, name, nameEn, kind }: Organ) => ({ id, name, nameEn, kind });

/**
 * Whatever the page of a document shows of authority records: of those that it names itself, that had a part in its life,
 * that issued the documents listed there, and of the organisation itself, which is the publisher.
 */
export function authorityView(archive: Archive, document: ArchiveDocument, { points, listed }: Beside): unknown {
  const { identity, organs, meetings, people, topics } = archive;
  const organIds = new Set([...organsOf(document), ...points.flatMap(({ by, to }) => [by, to]), ...listed.map(({ issuedBy }) => issuedBy), identity.organisation?.organ]);
  const meetingIds = new Set([...meetingsOf(document), ...points.map(({ meeting }) => meeting)]);
  return {
    organs: [...organIds].map((id) => (id !== undefined && organs.has(id) ? shownOf(organs.get(id)!) : id)),
    meetings: [...meetingIds].map((id) => id != null && meetings.get(id)),
    people: peopleOf(document).map((id) => people.get(id)),
    topics: document.topics.map((id) => topics.get(id)),
  };
}
