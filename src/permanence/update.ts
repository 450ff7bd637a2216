import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { compileDocument } from '../mdx/document.ts';
import { paths } from '../model/paths.ts';
import { shownPath } from '../model/read/read-text.ts';
import { placeFile } from '../system/place-file.ts';
import type { Content } from '../model/read/content.ts';
import { amendRecord } from './amend.ts';
import { joinLedgers, LEDGER_FILE, promisedIds, writeLedger } from './ledger.ts';
import { ledgerOf } from './keep.ts';
import { HistoryCutShort, NoReason, planChange, type PlannedChange, type RecordedChange } from './record-change.ts';

/** What bringing the ledger up to date came to. */
export interface LedgerUpdate {
  /** Addresses and ids that are new in it. */
  addresses: number;
  ids: number;
  /** Published texts that had changed, by id, and what was written down. */
  changes: Map<string, RecordedChange>;
  /** Those of which nothing says why. */
  unexplained: string[];
  /** Those whose text before the change is not in this clone. */
  cutShort: string[];
  /** Documents that came into the archive since the last time, whose records now say when. */
  arrived: string[];
}

/** Writes into the record of a document the day on which the archive published it. */
async function noteArrival(file: string, today: string): Promise<void> {
  await placeFile(file, amendRecord(await readFile(file, 'utf8'), 'added', today, shownPath(file)), { force: true });
}

/**
 * Brings the permalink ledger up to date with the content and the addresses of a built site. Where a text changed that was
 * published before, the change is written down first. While one change can’t be written down, everything stays as it was.
 * @param addresses the addresses of the built site; documents are added from the content
 * @param given.reason why the texts were changed, where commits don’t say
 * @throws FileNotPlaced, HistoryUnreadable, RecordNotAmended
 */
export async function updateLedger(content: Content, addresses: readonly string[], given: { reason?: string | undefined; today: string }): Promise<LedgerUpdate> {
  const published = ledgerOf(content.folder);
  const update: LedgerUpdate = { addresses: 0, ids: 0, changes: new Map(), unexplained: [], cutShort: [], arrived: [] };
  const planned = new Map<string, PlannedChange>();
  const present = new Map<string, string[]>(addresses.map((address) => [address, []]));
  for (const document of content.documents) {
    const { id, record } = document;
    if (record.draft) continue;
    const address = paths.document(document);
    // What was public once and is no longer is not kept as a former text: that would publish it anew.
    const isShown = record.access === 'public';
    const ids = isShown ? [...new Set(compileDocument(document.source).blocks.map((block) => block.id))] : [];
    present.set(address, ids);
    const known = promisedIds(published, address, record.redirectFrom);
    // A paragraph that was taken out and stands there again was published long ago: only the record tells.
    const isFormer = (one: string) => Object.hasOwn(record.formerIds, one);
    const isChanged = isShown && known && (ids.some((one) => !known.includes(one) || isFormer(one)) || known.some((one) => !ids.includes(one) && !isFormer(one)));
    if (!isChanged) continue;
    try {
      const file = path.resolve(document.path);
      const change = await planChange(content.folder, { id, file, record, present: ids, published: known }, given);
      if (change) planned.set(id, change);
    } catch (error) {
      if (error instanceof NoReason) update.unexplained.push(id);
      else if (error instanceof HistoryCutShort) update.cutShort.push(id);
      else throw error;
    }
  }
  if (update.unexplained.length + update.cutShort.length > 0) return update;
  for (const [id, change] of planned) {
    await change.write();
    update.changes.set(id, change);
  }
  // When those came that were there before the first ledger, nobody has written down.
  for (const document of published.size === 0 ? [] : content.documents) {
    const { record } = document;
    if (record.draft || record.added || record.provenance?.imported || promisedIds(published, paths.document(document), record.redirectFrom)) continue;
    await noteArrival(path.resolve(document.path), given.today);
    update.arrived.push(document.id);
  }
  const joined = joinLedgers(published, present);
  for (const [address, ids] of joined) {
    if (!published.has(address)) update.addresses++;
    update.ids += ids.length - (published.get(address)?.length ?? 0);
  }
  await placeFile(path.join(content.folder, LEDGER_FILE), writeLedger(joined), { force: true });
  return update;
}
