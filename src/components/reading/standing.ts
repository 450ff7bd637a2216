import { shownTitle } from '../../export/mapping/facts.ts';
import { formatDate } from '../../i18n/dates.ts';
import { words } from '../../i18n/index.ts';
import { sentence, type Part } from '../../i18n/sentence.ts';
import { isKnown, readDate } from '../../model/date.ts';
import type { Archive, ArchiveDocument } from '../../model/graph.ts';
import { paths } from '../../model/paths.ts';
import type { ArchiveEvent } from '../../model/schema/index.ts';
import type { ComputedStatus } from '../../model/status.ts';
import { titleLanguage } from '../../model/title-language.ts';

const say = words.reading.standing;

function dateOf(date: string | undefined): string {
  const read = date === undefined ? undefined : readDate(date);
  return read && isKnown(read) ? say.when(formatDate(read, read.calendar)) : '';
}

/** A document by its title: in quotation marks, or in brackets where the archive gave it. */
function named(archive: Archive, document: ArchiveDocument): Part {
  const language = titleLanguage(document, archive.identity.language);
  const text = document.titleStatus === 'supplied' ? shownTitle(document) : `«${document.title}»`;
  return { text, to: paths.document(document), ...(language === archive.identity.language ? {} : { lang: language }) };
}

/** Where something was done says who did it; without a meeting, the organ is named. */
function reasonOfEvent(archive: Archive, { event, by, to, meeting, date }: ArchiveEvent): Part[] {
  const organ = (id: string | undefined) => (id && archive.organs.has(id) ? { text: archive.organs.get(id)!.name, to: paths.organ(id) } : undefined);
  const at = meeting ? archive.meetings.get(meeting) : undefined;
  const target = organ(to);
  const values = { done: words.events[event], to: target && sentence(say.to, { organ: target }), when: dateOf(date ?? at?.date) };
  if (at) return sentence(say.atMeeting, { ...values, meeting: { text: at.name, to: paths.meeting(at.id) } });
  const did = say.did[event];
  return by && did ? sentence(say.byOrgan, { ...values, organ: organ(by), did: sentence(did, values) }) : sentence(say.plain, values);
}

/** A computed status as a sentence that says why, and what the archive does not know. */
export function standingOf(archive: Archive, document: ArchiveDocument, { status, because }: ComputedStatus): Part[] {
  const reason = 'event' in because
    ? reasonOfEvent(archive, because.event)
    : sentence(say.byDocument[because.relation.type] ?? say.plain, {
        document: named(archive, because.relation.document),
      });
  return sentence(say.sentence, { kind: words.kinds[document.kind], standing: say.is[status], reason, proviso: say.proviso[status] });
}
