import type { Archive, ArchiveDocument } from './graph.ts';
import { lifeOf } from './life.ts';
import { rowOf } from './neighbours.ts';
import { citedBy, sameMeeting } from './related.ts';
import { sameTopic } from './same-topic.ts';
import { statusOf } from './status.ts';

/**
 * Everything that the page of a document shows of the archive besides its own text and the authority files: its record,
 * what was made of it, and the documents it names. Two archives in which this is the same give the same page, which is
 * how a build knows what it need not render again; a part of the page that asks for more must be named here.
 */
export function documentView(archive: Archive, document: ArchiveDocument): unknown {
  const { documents, incoming, actsReportedIn } = archive;
  const named = [
    ...document.relations.map(({ target }) => target),
    ...document.conflictingAccounts.map((account) => account.document),
    ...document.events.map((event) => event.document),
  ];
  const acts = actsReportedIn.get(document.id) ?? [];
  const life = lifeOf(archive, document);
  return {
    document,
    named: named.map((id) => (id === undefined ? undefined : documents.get(id))),
    incoming: incoming.get(document.id) ?? [],
    cited: citedBy(archive, document),
    status: statusOf(archive, document),
    life,
    doing: life.map((point) => (point.document === undefined ? undefined : documents.get(point.document))),
    acts: acts.map(({ act }) => act),
    actors: acts.flatMap(({ act }) => act.events.map((event) => (event.document === undefined ? undefined : documents.get(event.document)))),
    row: rowOf(archive, document),
    ofMeeting: sameMeeting(archive, document),
    ofTopic: sameTopic(archive, document),
  };
}
