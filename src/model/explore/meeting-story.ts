import { readDate, type ArchiveDate } from '../date.ts';
import { dateOfOccurrence } from '../event-date.ts';
import type { Archive, ArchiveDocument, Occurrence } from '../graph.ts';
import type { ArchiveEvent, EventType, Meeting, Vote } from '../schema/index.ts';
import { neighboursInSeries } from './meeting-series.ts';

/** What a meeting did with a document or an act, and what happened to it elsewhere. */
export interface Treatment extends Omit<Occurrence, 'event'> {
  /** What happened at the meeting; null where only the vote of the record says it. */
  event: ArchiveEvent | null;
  /** The vote of the record, where it is the one that was taken here. */
  vote: Vote | null;
  /** What had happened to it before it came to this meeting, and what happened afterwards. */
  earlier: ArchiveEvent[];
  later: ArchiveEvent[];
}

/** A document from before a meeting, and what makes it part of the story. */
export interface Precursor {
  document: ArchiveDocument;
  why: 'call' | 'proposed' | 'referred' | 'spokeOfIt' | 'earlier';
}

/** A meeting put together again from all records that touch it. Every document is told once, in the part that tells most. */
export interface MeetingStory {
  before: Precursor[];
  speeches: ArchiveDocument[];
  reports: ArchiveDocument[];
  adopted: Treatment[];
  rejected: Treatment[];
  referred: Treatment[];
  /** Proposed to the meeting, without a decision that the archive knows. */
  proposed: Treatment[];
  /** Whatever else happened there: discussed, endorsed, amended, repealed, confirmed, ended. */
  others: Treatment[];
  messages: ArchiveDocument[];
  closing: ArchiveDocument[];
  /** Which of the speeches, reports, messages and closing communiqués were adopted as well, and how. */
  alsoAdopted: Treatment[];
  /** Documents of the meeting of which nothing more is known. */
  further: ArchiveDocument[];
  /** Texts of other occasions that speak of the meeting. */
  about: ArchiveDocument[];
  speakers: string[];
  presenters: string[];
  movers: string[];
}

const OUTCOMES: readonly EventType[] = ['adopted', 'rejected'];
const DECISIONS: readonly EventType[] = [...OUTCOMES, 'referred'];
/** What comes before an outcome. Whatever else happened at a meeting may be what was voted on. */
const UNDECIDED: readonly EventType[] = ['proposed', 'discussed', 'referred'];

/** Whether an event of a document happened at a meeting; one that names no meeting happened at that of its document. */
function isAt(meeting: Meeting, event: ArchiveEvent, document: ArchiveDocument | undefined): boolean {
  if (event.meeting) return event.meeting === meeting.id;
  if (document?.meeting !== meeting.id || !DECISIONS.includes(event.event)) return false;
  return event.by === undefined || event.by === meeting.organ || event.by === document.issuedBy;
}

/** A record has one vote: of several meetings that decided, the last one with its outcome took it. */
function voteAt(document: ArchiveDocument | undefined, place: number): Vote | null {
  if (!document?.vote) return null;
  return document.events.findLastIndex(({ event }) => event === document.vote!.result) === place ? document.vote : null;
}

/**
 * What the meeting did with a document or act: whether it was adopted or rejected there, else that it was referred, else the
 * last thing that happened there. A vote of which no event tells is such an outcome. What is adopted may be handed on at once, to be carried out or worded: that comes after.
 */
function treatmentOf(meeting: Meeting, events: readonly ArchiveEvent[], subject: Omit<Occurrence, 'event'>): Treatment | null {
  const { document } = subject;
  const here = (event: ArchiveEvent) => isAt(meeting, event, document);
  const last = (kinds: readonly EventType[]) => events.findLastIndex((event) => here(event) && kinds.includes(event.event));
  const place = [last(OUTCOMES), last(DECISIONS), events.findLastIndex(here)].find((found) => found >= 0);
  const voted = document?.meeting === meeting.id ? document.vote : null;
  if (place === undefined) return voted && { ...subject, event: null, vote: voted, earlier: [], later: [...events] };
  const elsewhere = (event: ArchiveEvent) => !here(event);
  const later = events.slice(place + 1).filter((event) => elsewhere(event) || event.event === 'referred');
  const isVoted = voted && UNDECIDED.includes(events[place]!.event) && !events.some(({ event }) => event === voted.result);
  return { ...subject, event: isVoted ? null : events[place]!, vote: isVoted ? voted : voteAt(document, place), earlier: events.slice(0, place).filter(elsewhere), later };
}

/** What a treatment comes to: its event, or what the vote on the document says. */
function outcomeOf({ event, document }: Treatment): EventType {
  return event?.event ?? document!.vote!.result;
}

const isBefore = (a: ArchiveDate, b: ArchiveDate | null) => Boolean(a.latest && b?.earliest && a.latest < b.earliest);

/** Documents handed to the organ that met, after its meeting before and before this one. */
function referredTo(archive: Archive, meeting: Meeting): ArchiveDocument[] {
  const { previous } = neighboursInSeries(archive, meeting);
  const since = previous ? readDate(previous.date).earliest : null;
  const until = readDate(meeting.date).earliest;
  if (!meeting.organ || !since || !until) return [];
  return (archive.eventsByOrgan.get(meeting.organ) ?? []).flatMap((occurrence) => {
    const { event, document } = occurrence;
    const date = event.event === 'referred' && event.to === meeting.organ ? dateOfOccurrence(archive, occurrence) : null;
    return document && date?.earliest && date.latest && date.earliest >= since && date.latest < until ? [document] : [];
  });
}

function precursorOf(meeting: Meeting, document: ArchiveDocument, treatment: Treatment | null): Precursor | null {
  const own = document.meeting === meeting.id;
  const outcome = treatment && outcomeOf(treatment);
  if (outcome && outcome !== 'proposed') return null;
  if (own && document.kind === 'call') return { document, why: 'call' };
  if (!isBefore(document.parsedDate, readDate(meeting.date))) return null;
  if (outcome) return { document, why: 'proposed' };
  if (!own) return { document, why: 'spokeOfIt' };
  return { document, why: document.kind === 'letter' ? 'call' : 'earlier' };
}

const PARTS_BY_KIND: Partial<Record<ArchiveDocument['kind'], 'speeches' | 'reports' | 'closing' | 'messages'>> = {
  speech: 'speeches', report: 'reports', minutes: 'reports', 'closing-communique': 'closing', message: 'messages', letter: 'messages',
};
const PARTS_BY_OUTCOME: Partial<Record<EventType, 'adopted' | 'rejected' | 'referred' | 'proposed'>> = {
  adopted: 'adopted', rejected: 'rejected', referred: 'referred', proposed: 'proposed',
};

/** Tells a meeting from the records. */
export function meetingStory(archive: Archive, meeting: Meeting): MeetingStory {
  const story: MeetingStory = {
    before: [], speeches: [], reports: [], adopted: [], rejected: [], referred: [], proposed: [], others: [],
    messages: [], closing: [], alsoAdopted: [], further: [], about: [], speakers: [], presenters: [], movers: [],
  };
  const tell = (treatment: Treatment) => story[PARTS_BY_OUTCOME[outcomeOf(treatment)] ?? 'others'].push(treatment);
  const told = new Set<ArchiveDocument>();
  for (const document of archive.documentsByMeeting.get(meeting.id) ?? []) {
    told.add(document);
    const treatment = treatmentOf(meeting, document.events, { document });
    const precursor = precursorOf(meeting, document, treatment);
    const own = document.meeting === meeting.id;
    // A message that was rejected or referred is not one that was sent.
    const isUndecided = !treatment || !['rejected', 'referred'].includes(outcomeOf(treatment));
    const part = own && isUndecided ? PARTS_BY_KIND[document.kind] : undefined;
    if (precursor) story.before.push(precursor);
    else if (part) {
      story[part].push(document);
      if (treatment && outcomeOf(treatment) === 'adopted') story.alsoAdopted.push(treatment);
    } else if (treatment) tell(treatment);
    else (own ? story.further : story.about).push(document);
  }
  const acts = new Set((archive.eventsByMeeting.get(meeting.id) ?? []).flatMap(({ act }) => act ?? []));
  for (const act of acts) tell(treatmentOf(meeting, act.act.events, { act })!);
  for (const document of referredTo(archive, meeting)) if (!told.has(document)) story.before.push({ document, why: 'referred' });
  return { ...story, ...peopleAt(archive, meeting) };
}

/** Who is known to have spoken, presented and moved at a meeting, once each. */
function peopleAt(archive: Archive, meeting: Meeting): Pick<MeetingStory, 'speakers' | 'presenters' | 'movers'> {
  const own = (archive.documentsByMeeting.get(meeting.id) ?? []).filter((document) => document.meeting === meeting.id);
  const each = (ids: string[]) => [...new Set(ids)];
  return {
    speakers: each(own.filter(({ kind }) => kind === 'speech').flatMap(({ authors }) => authors)),
    presenters: each(own.flatMap(({ presenters }) => presenters)),
    movers: each(own.flatMap(({ movers }) => movers)),
  };
}
