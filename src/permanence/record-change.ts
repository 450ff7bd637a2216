import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { compileUnlessRefused } from '../mdx/document.ts';
import { splitFile } from '../model/read/frontmatter.ts';
import { liesWithin } from '../model/read/links-out.ts';
import { shownPath } from '../model/read/read-text.ts';
import { placeFile } from '../system/place-file.ts';
import type { DocumentRecord } from '../model/schema/index.ts';
import { amendRecord } from './amend.ts';
import { isCutShort, statesOf, textAt } from './history.ts';
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

function compiledIds(text: string): FormerText | undefined {
  const parts = splitFile(text);
  if ('problem' in parts) return undefined;
  // A text that this compiler refuses was never published by it.
  const compiled = compileUnlessRefused(parts.body);
  return compiled ? { body: parts.body.replace(/^\n+/, ''), ids: [...new Set(compiled.blocks.map(({ id }) => id))] } : undefined;
}

/** The newest state in git that was published, by its ids, and is not the present text; with what was said of the change. */
async function formerText({ file, present, published }: ChangedDocument): Promise<{ former?: FormerText; reason?: string | undefined; date?: string | undefined }> {
  const known = new Set(published);
  const states = await statesOf(file);
  let change: { reason?: string | undefined; date?: string | undefined } = {};
  for (const state of states) {
    const former = compiledIds(await textAt(file, state));
    const isPresent = former?.ids.join(' ') === present.join(' ');
    if (former && !isPresent && former.ids.every((id) => known.has(id))) return { former, ...change };
    // The oldest state that already has the present text is the change itself.
    if (isPresent) change = { reason: state.reason, date: state.date };
  }
  return change;
}

/** Whether a change is written down already: the call that did it ended before the ledger was written. */
async function isWritten(folder: string, { id, record, present, published }: ChangedDocument, former: FormerText): Promise<boolean> {
  const { changes, formerIds } = record;
  const kept = versionFile(folder, id, changes.length);
  if (changes.length === 0 || !liesWithin(kept, folder)) return false;
  const leadOn = Object.values(formerIds).every((target) => target === null || present.includes(target));
  const isCovered = published.every((known) => present.includes(known) || Object.hasOwn(formerIds, known));
  return leadOn && isCovered && compiledIds(`---\n---\n${await readFile(kept, 'utf8')}`)?.ids.join(' ') === former.ids.join(' ');
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
  const { former, ...commit } = await formerText(document);
  if (former && (await isWritten(folder, document, former))) return undefined;
  if (!former && (await isCutShort(path.dirname(file)))) throw new HistoryCutShort(`${id}: its text has changed since it was published, and the text before is not in this clone, which holds the newest commits only`);
  const reason = given.reason ?? commit.reason;
  if (!reason) throw new NoReason(`${id}: its text has changed since it was published, and nothing says why`);
  const date = commit.date ?? given.today;
  const since = successors(former?.ids ?? published.filter((known) => !Object.hasOwn(record.formerIds, known)), present);
  // What led to a block that is gone now follows it to its successor; what is back needs no help.
  const formerIds: Record<string, string | null> = {};
  for (const [old, target] of [...Object.entries(record.formerIds), ...since]) {
    if (!present.includes(old)) formerIds[old] = target !== null && since.has(target) ? since.get(target)! : target;
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
