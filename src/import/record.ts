import { importWords } from '../i18n/fa/import.ts';
import { readDate } from '../model/date.ts';
import type { DocumentEntry } from '../model/read/entry.ts';
import type { Content } from '../model/read/content.ts';
import { COLLECTIONS, KINDS, type Collection, type Kind } from '../model/schema/index.ts';
import type { RecordInput } from '../model/read/write.ts';
import { GIVEN, type Draft } from './draft.ts';
import { IMPORT_TOOL, type Given } from './options.ts';
import { ImportProblem } from './problem.ts';

/** What is decided of a document: given by the editor, else read in the source, else guessed. */
export interface Choice {
  collection: Collection | undefined;
  kind: Kind | undefined;
  title: string;
  date: string | undefined;
  dateBasis?: string | undefined;
  issuedBy: string | undefined;
  meeting: string | undefined;
  language: string | undefined;
  /** Why an editor should look before it is published. */
  doubts: string[];
}

const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : typeof value === 'number' ? String(value) : undefined);

/** The collection that has a kind. */
export function collectionOf(kind: string): Collection | undefined {
  return COLLECTIONS.find((collection) => (KINDS[collection] as readonly string[]).includes(kind));
}

function dateOf(draft: Draft, given: Given): Pick<Choice, 'date' | 'dateBasis'> {
  const { recognised, imported } = draft;
  const own = given.date ?? text(imported.given['date']);
  if (own) return { date: own };
  if (recognised.date) return { date: recognised.date.value, ...(/two digits/.test(recognised.date.doubt ?? '') ? { dateBasis: importWords.twoDigitYear } : {}) };
  if (imported.published) return { date: imported.published.date, dateBasis: importWords.dateFromPublication };
  const meeting = recognised.meeting?.value;
  return meeting && readDate(meeting.date).start ? { date: meeting.date, dateBasis: importWords.dateFromMeeting } : { date: undefined };
}

/** Decides as far as the source and the editor say; what stays open is undefined. */
export function choose(draft: Draft, given: Given): Choice {
  const { recognised, imported } = draft;
  const ownKind = text(imported.given['kind']);
  const kind = given.kind ?? (ownKind && collectionOf(ownKind) ? (ownKind as Kind) : recognised.kind?.value.kind);
  const doubts = [draft.title.proposal, recognised.kind, recognised.date, recognised.meeting, recognised.issuedBy, recognised.language].flatMap((proposal) => proposal?.doubt ?? []);
  return {
    kind,
    collection: given.collection ?? (kind && collectionOf(kind)),
    title: draft.correctedTitle,
    ...dateOf(draft, given),
    issuedBy: given.issuedBy ?? text(imported.given['issuedBy']) ?? recognised.issuedBy?.value.id,
    meeting: given.meeting ?? text(imported.given['meeting']) ?? recognised.meeting?.value.id,
    language: given.language ?? text(imported.given['language']) ?? recognised.language?.value,
    doubts,
  };
}

/** Decides on a text that was imported before: what was answered then holds, unless something else is said now. */
export function chooseAgain(draft: Draft, given: Given, { record, collection }: Pick<DocumentEntry, 'record' | 'collection'>): Choice {
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Given;
  const { kind, date, dateBasis, issuedBy, meeting, language, title } = record;
  const choice = choose(draft, { collection: said.kind ? undefined : collection, kind, date, issuedBy, meeting: meeting ?? undefined, language, ...said });
  return {
    ...choice,
    title: said.title ? choice.title : title,
    dateBasis: choice.date === date ? dateBasis : choice.dateBasis,
    meeting: said.meeting ?? meeting ?? undefined,
  };
}

/** A choice without which no record can be written. */
export type Complete = Choice & { collection: Collection; kind: Kind; date: string; issuedBy: string };

/**
 * Fills what is still open as an archivist would: an unknown date is said to be unknown, a text that names no organ is the
 * party’s. Either makes it a draft, which is not published before somebody looked.
 * @throws ImportProblem where the kind can’t be told
 */
export function complete(choice: Choice, content: Content): { choice: Complete; draft: boolean; remarks: string[] } {
  const remarks: string[] = [];
  const { kind, collection } = choice;
  if (!kind || !collection) throw new ImportProblem('nothing in it says what kind of document it is', `say it: --kind ${Object.values(KINDS).flat().slice(0, 4).join('|')}|…`);
  if (!(KINDS[collection] as readonly string[]).includes(kind)) throw new ImportProblem(`the collection “${collection}” has no kind “${kind}”`, `take one of: ${KINDS[collection].join(', ')}`);
  const party = content.identity?.record.organisation?.organ;
  const issuedBy = choice.issuedBy ?? party;
  if (!issuedBy) throw new ImportProblem('nothing in it says which organ issued it', 'say it: --issued-by ID');
  if (!choice.issuedBy) remarks.push(`no organ is named: it is given to “${issuedBy}”, as a draft`);
  if (!choice.date) remarks.push('no date is given: it is written as XXXX (unknown), as a draft');
  return { choice: { ...choice, kind, collection, issuedBy, date: choice.date ?? 'XXXX' }, draft: !choice.issuedBy || !choice.date, remarks };
}

/** The record of a document, as it is written. */
export function recordOf(draft: Draft, choice: Complete, isDraft: boolean, imported: string): RecordInput {
  const { recognised, title, imported: source } = draft;
  const printed = title.proposal.value.replace(/\s+/g, ' ');
  const isPrinted = title.proposal.where !== GIVEN && choice.title === draft.correctedTitle;
  const isResolution = choice.collection === 'resolutions';
  const people = (part: keyof typeof recognised.people) => recognised.people[part]?.value.map(({ id }) => id) ?? [];
  const adopted = isResolution && choice.meeting !== undefined && choice.meeting === recognised.meeting?.value.id && recognised.vote?.value.result !== 'rejected' && recognised.adopted;
  return {
    title: choice.title,
    ...(title.supplied ? { titleStatus: 'supplied' as const } : isPrinted && printed !== choice.title ? { titleAsPrinted: printed } : {}),
    kind: choice.kind,
    date: choice.date,
    ...(choice.dateBasis ? { dateBasis: choice.dateBasis } : {}),
    issuedBy: choice.issuedBy,
    ...(choice.meeting ? { meeting: choice.meeting } : {}),
    ...(choice.language && choice.language !== 'fa' ? { language: choice.language } : {}),
    ...(isResolution && recognised.vote ? { vote: recognised.vote.value } : {}),
    movers: people('movers'),
    presenters: people('presenters'),
    signatories: people('signatories'),
    ...(adopted ? { events: [{ event: 'adopted' as const, by: choice.issuedBy, meeting: choice.meeting }] } : {}),
    topics: recognised.topics?.value.map(({ id }) => id) ?? [],
    ...(source.url ? { sources: [{ url: source.url, ...(source.publisher ? { publisher: source.publisher } : {}), seen: 'full' as const }] } : {}),
    provenance: { file: source.file, ...(source.url ? { url: source.url } : {}), sha256: source.sha256, imported, tool: IMPORT_TOOL },
    ...(isDraft ? { draft: true } : {}),
  };
}
