import { withheldSpans } from '../mdx/withheld.ts';
import type { DocumentEntry } from '../model/read/entry.ts';
import type { Content } from '../model/read/content.ts';
import { RUN, type Passage } from './passages.ts';
import { bodyTexts, textsIn, versionsOf } from './texts.ts';

/** Shorter texts of a draft say nothing that is its own: «تصویب شد». Titles are looked for from two words on, withheld spans whatever their length. */
const FEWEST_WORDS = 3;

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}\u200b-\u200f]*/gu)?.length ?? 0;

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
    ...versionsOf(folder, entry.id).flatMap((former) => passagesOf('draft', owner, ownWords(bodyTexts(former)))),
  ];
}

/**
 * All that an archive holds and does not publish, as passages to look for: drafts with their titles and ids, texts of
 * restricted documents and what was kept of them, and what stands within <Redacted>.
 */
export function unpublishedPassages({ folder, documents }: Content): Passage[] {
  const publicIds = new Set(documents.filter(({ record }) => !record.draft).map(({ id }) => id));
  return documents.flatMap((entry) => {
    const { record, path: owner, id } = entry;
    if (record.draft) return draftPassages(entry, folder).filter(({ literal, text }) => !literal || !publicIds.has(text));
    const spans = (entry.mayWithhold ? withheldSpans(entry.source) : []).filter(({ text }) => isTelling(text)).map(({ text, line }): Passage => ({ rule: 'redacted', owner: `${owner}:${line}`, text }));
    if (record.access === 'public') return spans;
    const former = versionsOf(folder, id).flatMap(bodyTexts);
    return [...spans, ...passagesOf('restricted', owner, [...(entry.body.trim() === '' ? [] : bodyTexts(entry.source)), ...former])];
  });
}
