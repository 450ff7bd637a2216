/** What an archive publishes, from what is at hand to what must be read from the disk or compiled. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { words } from '../i18n/index.ts';
import { compileUnlessRefused } from '../mdx/document.ts';
import type { CompiledText } from '../mdx/text.ts';
import { namedBy } from '../model/graph.ts';
import type { DocumentEntry } from '../model/read/entry.ts';
import { isHidden } from '../system/paths-in.ts';
import type { Content } from '../model/read/content.ts';
import { bodyTexts, SHOWN, textsIn, textsOf, versionsOf } from './texts.ts';

/** A text that is published, now or formerly. */
export interface PublishedText {
  text: string;
  isFormer: boolean;
}

const now = (text: string): PublishedText => ({ text, isFormer: false });

/** What pages say around documents: words of the interface, records of all else, the archive’s own pages. */
export function* aroundDocuments({ folder, identity, organs, meetings, people, topics }: Content): Generator<PublishedText> {
  for (const text of textsIn(words)) yield now(text);
  for (const { record } of [...(identity ? [identity] : []), ...organs, ...meetings, ...people, ...topics]) for (const text of textsIn(record)) yield now(text);
  for (const kind of Object.values(words.kinds)) for (const { record: { name } } of organs) yield now(`${kind} ${name}`);
  const pages = path.join(folder, 'pages');
  if (existsSync(pages)) for (const name of readdirSync(pages)) if (name.endsWith('.mdx') && !isHidden(name)) yield now(readFileSync(path.join(pages, name), 'utf8'));
}

/** Something that a published document says. */
export type Said = (entry: DocumentEntry) => Iterable<PublishedText>;

/** Its kind and the names of all that it refers to, as search lists them beside each other. */
export function namesSaid({ organs, meetings, people, topics }: Content): Said {
  const byId = <T extends { id: string }>(entries: readonly { record: T }[]) => new Map(entries.map(({ record }) => [record.id, record]));
  const known = { organs: byId(organs), meetings: byId(meetings), people: byId(people), topics: byId(topics) };
  return function* ({ record }) {
    yield now([words.kinds[record.kind], ...namedBy(record, known).map(({ name }) => name)].join(' '));
  };
}

/** Its id and its record. */
export function* recordSaid({ id, record }: DocumentEntry): Generator<PublishedText> {
  for (const text of [id, ...textsIn(record)]) yield now(text);
}

/** Its text as its page shows it. @param textOf gives a text that was compiled already; without it, each is compiled */
export function pageSaid(textOf?: (id: string) => CompiledText): Said {
  return function* (entry) {
    if (entry.record.access !== 'public') return;
    const compiled = textOf ? textOf(entry.id) : compileUnlessRefused(entry.source);
    for (const text of compiled ? textsOf(compiled, SHOWN) : []) yield now(text);
  };
}

/** Its text as it was written, markup included: unless something in that is withheld. */
export function* sourceSaid(entry: DocumentEntry): Generator<PublishedText> {
  if (entry.record.access !== 'public') return;
  const { body } = entry;
  if (!body.includes('<Redacted')) yield now(body);
}

/** Its text as it was. */
export function formerSaid(folder: string): Said {
  return function* ({ id, record }) {
    if (record.access !== 'public') return;
    for (const former of versionsOf(folder, id)) for (const text of bodyTexts(former)) yield { text, isFormer: true };
  };
}
