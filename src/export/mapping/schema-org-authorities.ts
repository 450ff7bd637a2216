import { readDate } from '../../model/date.ts';
import { paths } from '../../model/paths.ts';
import type { Authority, Meeting, Organ, Person, Topic } from '../../model/schema/index.ts';
import type { ExportContext } from './context.ts';
import { edtfOf, exactDate } from './dates.ts';
import { archiveId } from './facts.ts';
import type { JsonLdNode } from './json-ld.ts';

/** What an organ is in schema.org; one that nobody knows is an organisation as well. */
export function organType(organ: Pick<Organ, 'kind'> | undefined): 'PoliticalParty' | 'Organization' {
  return organ?.kind === 'party' ? 'PoliticalParty' : 'Organization';
}

const said = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)));

/** What all authority records share: names, a remark, sources. */
function named(address: string, target: string, type: string, { id, name, nameEn, altNames, note, sources }: Authority): JsonLdNode {
  return {
    '@id': `${address}#${target}`,
    '@type': type,
    ...said({ name, url: address, identifier: id, alternateName: [...new Set([...(nameEn ? [nameEn] : []), ...altNames])], description: note, subjectOf: sources.flatMap(({ url }) => (url === undefined ? [] : [{ '@id': url }])) }),
  };
}

/** A date as the two things that can be said of it: the certain part, for schema.org, and all of it. */
const exact = (written: string | undefined) => (written === undefined ? null : exactDate(readDate(written)));

/** An organ. */
export function schemaOrgOfOrgan({ address }: ExportContext, organ: Organ): JsonLdNode {
  const related = (type: Organ['relations'][number]['type']) =>
    organ.relations.filter((relation) => relation.type === type).map(({ target }) => ({ '@id': `${address(paths.organ(target))}#organ` }));
  return {
    ...named(address(paths.organ(organ.id)), 'organ', organType(organ), organ),
    ...said({ foundingDate: exact(organ.founded), dissolutionDate: exact(organ.dissolved), parentOrganization: related('partOf') }),
  };
}

/** A meeting. Its dates are given so far as they are certain, and whole as EDTF. */
export function schemaOrgOfMeeting({ address }: ExportContext, meeting: Meeting): JsonLdNode {
  const date = readDate(meeting.date);
  const isDays = [date.start, date.end].every((end) => end?.precision === 'day' && !end.approximate && !end.uncertain);
  const organ = meeting.organ === undefined ? undefined : { '@id': `${address(paths.organ(meeting.organ))}#organ` };
  return {
    ...named(address(paths.meeting(meeting.id)), 'meeting', 'Event', meeting),
    ...said({
      startDate: isDays ? date.earliest : exactDate(date),
      endDate: isDays && date.interval ? date.latest : undefined,
      location: meeting.place === undefined ? undefined : { '@type': 'Place', name: meeting.place },
      organizer: organ,
    }),
    'dcterms:date': { '@type': 'edtf:EDTF', '@value': edtfOf(date) },
  };
}

/** A person, with the organs in whose offices documents attest them. */
export function schemaOrgOfPerson({ address }: ExportContext, person: Person): JsonLdNode {
  const organs = [...new Set(person.offices.map(({ organ }) => organ))];
  return { ...named(address(paths.person(person.id)), 'person', 'Person', person), ...said({ affiliation: organs.map((id) => ({ '@id': `${address(paths.organ(id))}#organ` })) }) };
}

/** A topic. */
export function schemaOrgOfTopic({ address }: ExportContext, topic: Topic): JsonLdNode {
  const topics = (ids: readonly string[]) => ids.map((id) => ({ '@id': `${address(paths.topic(id))}#topic` }));
  return {
    ...named(address(paths.topic(topic.id)), 'topic', 'DefinedTerm', topic),
    inDefinedTermSet: address(paths.topics),
    ...said({ 'skos:broader': topics(topic.broader), 'skos:related': topics(topic.related) }),
  };
}

/** The archive itself. Its licence holds for what it says of documents, not for these. */
export function schemaOrgOfArchive(context: ExportContext): JsonLdNode {
  const { title, description, organisation, language, licence } = context.archive.identity;
  const party = organisation && {
    '@type': 'Organization',
    ...said({ '@id': organisation.organ && `${context.address(paths.organ(organisation.organ))}#organ`, name: organisation.name, alternateName: organisation.nameEn }),
  };
  return {
    '@id': archiveId(context),
    '@type': 'Collection',
    ...said({ name: title, url: context.address(paths.home), description, inLanguage: language, sdLicense: licence?.url ?? licence?.name, about: party }),
  };
}
