import { words } from '../i18n/index.ts';
import type { Entry } from '../model/read/entry.ts';
import type { Content } from '../model/read/content.ts';
import type { Authority, RecordKind } from '../model/schema/index.ts';

/** An id that a field may hold, with what it stands for. */
export interface KnownId {
  id: string;
  /** The Persian name or title; undefined where the record can’t be read. */
  name: string | undefined;
  /** More by which it is recognised. */
  about: string;
}

function ofAuthority(entries: readonly Entry<Authority>[]): KnownId[] {
  return entries.map(({ id, record: { name, nameEn, altNames } }) => ({ id, name, about: [nameEn, ...altNames].filter(Boolean).join('، ') }));
}

/** The ids of an archive, by kind of record. Those of records with problems are among them: they exist, though nobody knows their names. */
export function knownIds({ organs, meetings, people, topics, documents, unreadable }: Content): Record<RecordKind, KnownId[]> {
  const lost = [...unreadable].filter((id) => !id.endsWith('.yaml')).map((id) => ({ id, name: undefined, about: '' }));
  const known: Record<RecordKind, KnownId[]> = {
    organ: ofAuthority(organs),
    meeting: ofAuthority(meetings),
    person: ofAuthority(people),
    topic: ofAuthority(topics),
    document: documents.map(({ id, record: { title, kind, date } }) => ({ id, name: title, about: `${words.kinds[kind]}، ${date}` })),
  };
  return Object.fromEntries(
    Object.entries(known).map(([kind, ids]) => [kind, [...new Map([...lost, ...ids].map((one) => [one.id, one])).values()].sort((a, b) => (a.id < b.id ? -1 : 1))]),
  ) as Record<RecordKind, KnownId[]>;
}
