import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { words } from '../i18n/index.ts';
import { compileUnlessRefused } from '../mdx/document.ts';
import type { CompiledText, Segment } from '../mdx/text.ts';
import { withheldSpans } from '../mdx/withheld.ts';
import type { Content, DocumentEntry } from '../model/read.ts';
import { VERSIONS_FOLDER } from '../permanence/versions.ts';
import { RUN, type Passage } from './passages.ts';

/** Shorter texts of a draft say nothing that is its own: «تصویب شد». Titles and withheld spans are looked for whatever their length. */
const FEWEST_WORDS = 3;

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}\u200b-\u200f]*/gu)?.length ?? 0;

/** All texts in a value of a record. */
export function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value !== null && typeof value === 'object') for (const inner of Object.values(value)) yield* textsIn(inner);
}

/** Attributes that say something of their own; the compiler gives the others. */
const ATTRIBUTE = /\s(?:title|alt|src|datetime|href)="([^"]*)"/g;
/** A way within the site is that of another record. */
const WITHIN_SITE = /^(?:\.\.?\/|\/|#)/;
const ENTITIES: Record<string, string> = { '&amp;': '&', '&quot;': '"', '&lt;': '<' };

/** The texts that a compiled text holds outside its blocks: titles, descriptions, addresses. */
function* attributeTexts(segments: readonly Segment[], attribute: RegExp): Generator<string> {
  for (const segment of segments) {
    if (typeof segment === 'string') {
      for (const [, value = ''] of segment.matchAll(attribute)) yield value.replace(/&(?:amp|quot|lt);/g, (entity) => ENTITIES[entity]!);
    } else {
      yield* Object.values(segment.attributes);
      yield* attributeTexts(segment.children, attribute);
    }
  }
}

/** Every text that a compiled text may put on a page. */
function textsOf({ blocks, segments }: CompiledText, attribute = ATTRIBUTE): string[] {
  return [...blocks.map((block) => block.text), ...[...attributeTexts(segments, attribute)].filter((said) => !WITHIN_SITE.test(said))];
}

/** With the names of places, which the page makes of headings: «می‌خواهیم» is two words there, as others write it. */
const SHOWN = /\s(?:title|alt|src|datetime|href|id)="([^"]*)"/g;

/** Every text that a document’s body may put on a page. */
export function bodyTexts(source: string): string[] {
  const text = compileUnlessRefused(source);
  // A refused text never becomes a page; its words are guarded as they stand.
  return text ? textsOf(text) : source.split(/\n\s*\n/);
}

/** The former texts of a document. */
function versionsOf(folder: string, id: string): { file: string; source: string }[] {
  const base = path.join(folder, VERSIONS_FOLDER, id);
  if (!existsSync(base)) return [];
  return readdirSync(base).filter((name) => name.endsWith('.mdx')).sort().map((name) => ({ file: `${VERSIONS_FOLDER}/${id}/${name}`, source: readFileSync(path.join(base, name), 'utf8') }));
}

const passagesOf = (rule: string, owner: string, texts: Iterable<string>, fewest = FEWEST_WORDS): Passage[] =>
  [...texts].filter((text) => wordsIn(text) >= fewest).map((text) => ({ rule, owner, text }));

/** A withheld day or amount of a few digits stands on many pages as something else; words are looked for one by one. */
const isTelling = (text: string) => /\p{L}{2}/u.test(text) || text.replace(/\P{N}/gu, '').length > 4;

/** The id of a draft, as addresses and data name it. One of several words is known anywhere, another in addresses only. */
function idPassages({ id, collection, path: owner }: DocumentEntry): Passage[] {
  const literal = { rule: 'draft-id', owner, literal: true };
  return [{ ...literal, text: `${collection}/${id}` }, ...(id.includes('-') ? [{ ...literal, text: id }] : [])];
}

/** Ids of other records, kinds, dates: what a draft refers to is not its own. */
const REFERENCE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * What a text of a draft says that pages would not put together by themselves: a name with a day behind it stands at the end
 * of many drafts, and on every list. So numbers part a long text, and a short one with a number in it is nobody’s own.
 */
function* ownWords(texts: Iterable<string>): Generator<string> {
  for (const text of texts) {
    if (!/\p{N}/u.test(text)) yield text;
    else for (const part of text.split(/[^\p{L}]*\p{N}[\p{N}\p{P}\s]*/u)) if (wordsIn(part) >= RUN) yield part;
  }
}

function draftPassages(entry: DocumentEntry, folder: string): Passage[] {
  const { record, source, path: owner } = entry;
  const { title, provenance, ...others } = record;
  // What imported it, the tool of many, says nothing of it.
  const rest = { ...others, imported: [provenance?.file, provenance?.url, provenance?.sha256] };
  return [
    ...idPassages(entry),
    ...passagesOf('draft-title', owner, [title], 2),
    ...passagesOf('draft', owner, ownWords([...[...textsIn(rest)].filter((text) => !REFERENCE.test(text)), ...bodyTexts(source)])),
    ...versionsOf(folder, entry.id).flatMap(({ source: former }) => passagesOf('draft', owner, ownWords(bodyTexts(former)))),
  ];
}

/**
 * All that an archive holds and does not publish, as passages to look for: drafts with their titles and ids, texts of
 * restricted documents and what was kept of them, and what stands within <Redacted>.
 */
export function unpublishedPassages({ folder, documents }: Content): Passage[] {
  const publicIds = new Set(documents.filter(({ record }) => !record.draft).map(({ id }) => id));
  return documents.flatMap((entry) => {
    const { record, path: owner, id, body, source } = entry;
    if (record.draft) return draftPassages(entry, folder).filter(({ literal, text }) => !literal || !publicIds.has(text));
    const spans = (body.includes('Redacted') ? withheldSpans(source) : []).filter(({ text }) => isTelling(text)).map(({ text, line }): Passage => ({ rule: 'redacted', owner: `${owner}:${line}`, text }));
    if (record.access === 'public') return spans;
    const former = versionsOf(folder, id).flatMap(({ source: text }) => bodyTexts(text));
    return [...spans, ...passagesOf('restricted', owner, [...(body.trim() === '' ? [] : bodyTexts(source)), ...former])];
  });
}

/** A text that is published, now or formerly. */
export interface PublishedText {
  text: string;
  isFormer: boolean;
}

const now = (text: string): PublishedText => ({ text, isFormer: false });

/** What a document publishes of itself: its id, its record, and its text as it was written, markup included. */
function* ownSources({ record, body, id }: DocumentEntry): Generator<PublishedText> {
  for (const text of [id, ...textsIn(record)]) yield now(text);
  if (record.access === 'public' && !body.includes('<Redacted')) yield now(body);
}

/** All that some documents publish of themselves. @param textOf see `publishedBodies` */
export function* publishedBy(content: Content, ids: ReadonlySet<string>, textOf?: (id: string) => CompiledText): Generator<PublishedText> {
  const documents = content.documents.filter(({ id, record }) => ids.has(id) && !record.draft);
  for (const entry of documents) yield* ownSources(entry);
  yield* publishedBodies({ ...content, documents }, textOf);
}

/** All that an archive publishes besides the texts of its documents; those as they were written, markup included. */
export function* publishedSources({ folder, identity, organs, meetings, people, topics, documents }: Content): Generator<PublishedText> {
  for (const text of textsIn(words)) yield now(text);
  for (const { record } of [...(identity ? [identity] : []), ...organs, ...meetings, ...people, ...topics]) for (const text of textsIn(record)) yield now(text);
  for (const kind of Object.values(words.kinds)) for (const { record: { name } } of organs) yield now(`${kind} ${name}`);
  const pages = path.join(folder, 'pages');
  if (existsSync(pages)) for (const name of readdirSync(pages)) if (name.endsWith('.mdx')) yield now(readFileSync(path.join(pages, name), 'utf8'));
  for (const entry of documents) if (!entry.record.draft) yield* ownSources(entry);
}

/**
 * The texts of published documents as their pages show them, and the former ones.
 * @param textOf gives the compiled text of a document that was compiled already; without it, all are compiled
 */
export function* publishedBodies({ folder, documents }: Content, textOf?: (id: string) => CompiledText): Generator<PublishedText> {
  for (const entry of documents) {
    const { record, id } = entry;
    if (record.draft || record.access !== 'public') continue;
    const compiled = textOf ? textOf(id) : entry.body.trim() === '' ? null : compileUnlessRefused(entry.source);
    for (const text of compiled ? textsOf(compiled, SHOWN) : []) yield now(text);
    for (const { source: former } of versionsOf(folder, id)) for (const text of bodyTexts(former)) yield { text, isFormer: true };
  }
}
