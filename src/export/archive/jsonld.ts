import {
  schemaOrg, schemaOrgOfArchive, schemaOrgOfMeeting, schemaOrgOfOrgan, schemaOrgOfPerson, schemaOrgOfTopic, type ExportContext,
} from '../mapping/index.ts';
import { JSON_LD_CONTEXT } from '../mapping/json-ld.ts';
import { jsonItems } from './json.ts';

function* nodes(context: ExportContext): Generator<unknown> {
  const { archive } = context;
  yield schemaOrgOfArchive(context);
  for (const organ of archive.organs.values()) yield schemaOrgOfOrgan(context, organ);
  for (const meeting of archive.meetings.values()) yield schemaOrgOfMeeting(context, meeting);
  for (const person of archive.people.values()) yield schemaOrgOfPerson(context, person);
  for (const topic of archive.topics.values()) yield schemaOrgOfTopic(context, topic);
  for (const document of archive.documents.values()) yield schemaOrg(context, document);
}

/** `archive.jsonld`: every record as a node of one graph of schema.org, one a line, in pieces. */
export function* archiveJsonLd(context: ExportContext): Generator<string> {
  yield `{"@context":${JSON.stringify(JSON_LD_CONTEXT)},"@graph":[`;
  yield* jsonItems(nodes(context));
  yield ']}\n';
}
