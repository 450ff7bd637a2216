import { paths } from '../../model/paths.ts';
import type { ExportContext } from '../mapping/index.ts';
import { publicAuthority, publicDocument, publicIdentity, publicOrgan, type PublicRecord, type TextMeasure } from './record.ts';

/** What was measured of each published text, by the id of its document. */
export type TextMeasures = ReadonlyMap<string, TextMeasure>;

/** All records by list, each made when it is asked for. */
function recordLists(context: ExportContext, measures: TextMeasures): [name: string, records: Iterable<PublicRecord>][] {
  const { archive } = context;
  function* each<T>(values: Iterable<T>, make: (value: T) => PublicRecord): Generator<PublicRecord> {
    for (const value of values) yield make(value);
  }
  return [
    ['organs', each(archive.organs.values(), (organ) => publicOrgan(context, organ))],
    ['meetings', each(archive.meetings.values(), (meeting) => publicAuthority(context, meeting, paths.meeting(meeting.id)))],
    ['people', each(archive.people.values(), (person) => publicAuthority(context, person, paths.person(person.id)))],
    ['topics', each(archive.topics.values(), (topic) => publicAuthority(context, topic, paths.topic(topic.id)))],
    ['documents', each(archive.documents.values(), (document) => publicDocument(context, document, measures.get(document.id) ?? null))],
  ];
}

/** The items of a JSON list, one a line, in pieces. */
export function* jsonItems(items: Iterable<unknown>): Generator<string> {
  let before = '\n';
  for (const item of items) {
    yield before + JSON.stringify(item);
    before = ',\n';
  }
}

/** `archive.json`: every record of the archive, one a line, in pieces. */
export function* archiveJson(context: ExportContext, measures: TextMeasures): Generator<string> {
  yield `{"$schema":"archive.schema.json",\n"archive":${JSON.stringify(publicIdentity(context))}`;
  for (const [name, records] of recordLists(context, measures)) {
    yield `,\n${JSON.stringify(name)}:[`;
    yield* jsonItems(records);
    yield ']';
  }
  yield '}\n';
}
