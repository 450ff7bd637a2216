import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { compileUnlessRefused, withoutRecord } from '../mdx/document.ts';
import { splitFile } from '../model/read/frontmatter.ts';
import { liesWithin } from '../model/read/links-out.ts';
import { shownPath } from '../model/read/read-text.ts';
import { placeFile } from '../system/place-file.ts';
import type { DocumentRecord } from '../model/schema/index.ts';
import { amendRecord } from './amend.ts';
import { isCutShort, statesOf, textAt, type FileState } from './history.ts';
import { successors } from './successors.ts';
import { versionFile } from './versions.ts';
import { saysWithheld } from './withheld-since.ts';

/** A document whose text is no longer what the ledger says was published. */
export interface ChangedDocument {
  id: string;
  file: string;
  record: DocumentRecord;
  /** The ids of its blocks now, in order. */
  present: string[];
  /** Those that were published at any time. */
  published: readonly string[];
}

/** What was written down of a change. */
export interface RecordedChange {
  date: string;
  reason: string;
  /** Whether the former text was found in git and is kept. */
  kept: boolean;
  /** Whether it is not kept since it says what is withheld now. */
  withheld: boolean;
  /** Former ids that now lead to another block, and those that lead nowhere. */
  moved: number;
  gone: number;
}

/** Why a change could not be written down, in a sentence for the editor. */
export class NoReason extends Error {
  override name = 'NoReason';
}

/** The text before a change may be in git, but not in this clone of it. */
export class HistoryCutShort extends Error {
  override name = 'HistoryCutShort';
}

/** A change, and what is to be written down of it: all of them are known before anything is written. */
export interface PlannedChange extends RecordedChange {
  write(): Promise<void>;
}

interface FormerText {
  body: string;
  ids: string[];
}

/** How a text may begin that would be taken for a record when it is kept by itself. */
const FENCE = /^(?:---|\+\+\+)/;

function compiledIds(text: string): FormerText | undefined {
  const parts = splitFile(text);
  if ('problem' in parts) return undefined;
  // A text that this compiler refuses was never published by it.
  const compiled = compileUnlessRefused(withoutRecord(parts.body));
  const body = parts.body.replace(/^\n+/, '');
  return compiled ? { body: FENCE.test(body) ? withoutRecord(body) : body, ids: [...new Set(compiled.blocks.map(({ id }) => id))] } : undefined;
}

/** The states of a document in git, the newest first: those under its present name, then those under the ones that its former addresses tell. */
async function* statesIn({ file, record }: ChangedDocument): AsyncGenerator<FileState> {
  const former = record.redirectFrom.map((from) => path.join(path.dirname(file), `${path.posix.basename(from)}.mdx`));
  for (const one of [file, ...former]) yield* await statesOf(one);
}

/** The ids of the text that was published last: of all that were published, each that was gone by then is a former one. */
const lastIds = ({ published, record }: ChangedDocument): Set<string> => new Set(published.filter((id) => !Object.hasOwn(record.formerIds, id)));

const isSame = (one: readonly string[], other: ReadonlySet<string>) => one.length === other.size && one.every((id) => other.has(id));

/**
 * The ids of the text that the last change kept, if all that is written of that change may be true of the present text: the call that wrote
 * it may have ended before the ledger was written. What is left of the ids that were published stood in the text before it.
 */
async function keptLast(folder: string, document: ChangedDocument): Promise<string[] | undefined> {
  const { id, record: { changes, formerIds }, present, published } = document;
  const file = versionFile(folder, id, changes.length);
  if (changes.length === 0 || !liesWithin(file, folder)) return undefined;
  const leadOn = Object.entries(formerIds).every(([old, target]) => !present.includes(old) && (target === null || present.includes(target)));
  const isCovered = published.every((known) => present.includes(known) || Object.hasOwn(formerIds, known));
  if (!leadOn || !isCovered) return undefined;
  const kept = compiledIds(`---\n---\n${await readFile(file, 'utf8')}`)?.ids;
  return kept && [...lastIds(document)].every((one) => kept.includes(one)) ? kept : undefined;
}

/** The text before a change, as far as git knows it, and what was said of the change. */
interface Before {
  former?: FormerText;
  /** Whether it is the one that was published last, and not one that came between. */
  isLast?: boolean;
  /** Whether the last change that is written down is this one. */
  isWritten?: boolean;
  reason?: string | undefined;
  date?: string | undefined;
}

/**
 * The state in git that was published last; where it was never committed, the newest of which all was published, which may be of a
 * day on which only a part of the change was done. Neither is the present text.
 * @param kept ids of the text that the last change kept, where that may be this change
 */
async function formerText(document: ChangedDocument, kept: readonly string[] | undefined): Promise<Before> {
  const { file, present, published } = document;
  const [known, last] = [new Set(published), lastIds(document)];
  let change: Pick<Before, 'reason' | 'date'> = {};
  let likely: Before | undefined;
  for await (const state of statesIn(document)) {
    const former = compiledIds(await textAt(file, state));
    const isPresent = former?.ids.join(' ') === present.join(' ');
    if (former && kept && former.ids.join(' ') === kept.join(' ')) return { isWritten: true };
    if (former && !isPresent && isSame(former.ids, last)) return { former, isLast: true, ...change };
    if (former && !isPresent && former.ids.every((id) => known.has(id))) likely ??= { former, ...change };
    // The oldest state that already has the present text is the change itself.
    if (isPresent) change = { reason: state.reason, date: state.date };
  }
  return likely ?? change;
}

/**
 * Says what is to be written down of the change of a published text: the former text is kept, the record says when and why, and former
 * ids lead to what took their place. Reason and date come from the commit where they are not given. A former text that says what is
 * withheld now is not kept: it would be published among the changes.
 * @param folder the content folder
 * @param today the day of the change where git does not know it, `2026-11-22`
 * @returns undefined where all of it is written down
 * @throws NoReason, HistoryCutShort, HistoryUnreadable, RecordNotAmended
 */
export async function planChange(folder: string, document: ChangedDocument, given: { reason?: string | undefined; today: string }): Promise<PlannedChange | undefined> {
  const { id, file, record, present, published } = document;
  const { former, isLast, isWritten, ...commit } = await formerText(document, await keptLast(folder, document));
  if (isWritten) return undefined;
  if (!isLast && (await isCutShort(path.dirname(file)))) throw new HistoryCutShort(`${id}: its text has changed since it was published, and the text before is not in this clone, which holds the newest commits only`);
  const reason = given.reason ?? commit.reason;
  if (!reason) throw new NoReason(`${id}: its text has changed since it was published, and nothing says why`);
  const date = commit.date ?? given.today;
  const since = successors(former?.ids ?? published.filter((known) => !Object.hasOwn(record.formerIds, known)), present);
  // What led to a block that is gone now follows it to its successor; what is back needs no help.
  const formerIds: Record<string, string | null> = {};
  for (const [old, target] of [...Object.entries(record.formerIds), ...since]) {
    const next = target === null ? null : (since.get(target) ?? target);
    // Of a text that was never committed nobody knows what followed its blocks.
    if (!present.includes(old)) formerIds[old] = next !== null && present.includes(next) ? next : null;
  }
  const lost = published.filter((known) => !present.includes(known) && !Object.hasOwn(formerIds, known));
  for (const old of lost) formerIds[old] = null;
  const asItIs = await readFile(file, 'utf8');
  const withheld = former !== undefined && saysWithheld(former.body, asItIs);
  let text = amendRecord(asItIs, 'changes', [...record.changes, { date, reason }], shownPath(file));
  if (Object.keys({ ...record.formerIds, ...formerIds }).length > 0) text = amendRecord(text, 'formerIds', formerIds, shownPath(file));
  const write = async () => {
    if (former && !withheld) await placeFile(versionFile(folder, id, record.changes.length + 1), former.body, { force: true });
    await placeFile(file, text, { force: true });
  };
  const targets = Object.values(formerIds);
  return { date, reason, kept: former !== undefined && !withheld, withheld, moved: targets.filter((target) => target !== null).length, gone: targets.filter((target) => target === null).length, write };
}
