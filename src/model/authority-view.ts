import { namedBy, type Archive, type ArchiveDocument } from './graph.ts';
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
export function authorityView(archive: Archive, document: ArchiveDocument, { points, listed }: Beside): unknown[] {
  const { identity, organs, meetings } = archive;
  const organIds = [...points.flatMap(({ by, to }) => [by, to]), ...listed.map(({ issuedBy }) => issuedBy), identity.organisation?.organ];
  const beside = [...organIds.map((id) => organs.get(id ?? '')), ...points.map(({ meeting }) => meetings.get(meeting ?? ''))];
  const records = new Set([...namedBy(document, archive), ...beside.filter((record) => record !== undefined)]);
  return [...records].map((record) => {
    const organ = organs.get(record.id);
    return organ !== undefined && organ === record ? shownOf(organ) : record;
  });
}
