import { authorityView } from './authority-view.ts';
import type { Archive, ArchiveDocument } from './graph.ts';
import { lifeOf } from './life.ts';
import { rowOf } from './explore/neighbours.ts';
import { citedBy, sameMeeting } from './explore/related.ts';
import { sameTopic } from './explore/same-topic.ts';
import { statusOf } from './status.ts';

/**
 * Everything that the page of a document shows of the archive besides its own text: its record, what was made of it, and the
 * documents and authority records that stand there. Two archives in which this is the same give the same page, which is
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
  const cited = citedBy(archive, document);
  const ofMeeting = sameMeeting(archive, document);
  const ofTopic = sameTopic(archive, document);
  const beside = {
    points: [...life, ...acts.flatMap(({ act }) => act.events)],
    listed: [...cited.map((related) => related.document), ...ofMeeting.documents, ...ofTopic],
  };
  return {
    document,
    named: named.map((id) => (id === undefined ? undefined : documents.get(id))),
    incoming: incoming.get(document.id) ?? [],
    cited,
    status: statusOf(archive, document),
    life,
    doing: life.map((point) => (point.document === undefined ? undefined : documents.get(point.document))),
    acts: acts.map(({ act }) => act),
    actors: acts.flatMap(({ act }) => act.events.map((event) => (event.document === undefined ? undefined : documents.get(event.document)))),
    row: rowOf(archive, document),
    ofMeeting,
    ofTopic,
    authorities: authorityView(archive, document, beside),
  };
}
