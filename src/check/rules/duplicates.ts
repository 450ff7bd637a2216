import { meanSameDays, readDate } from '../../model/date.ts';
import type { DocumentEntry } from '../../model/read/entry.ts';
import { foldCharacters } from '../../persian/index.ts';
import { NAMED_ONCE } from '../../model/graph.ts';
import type { Report, Rule } from '../rule.ts';

/** A title as it is compared: its letters and digits, however they are encoded, spaced or joined. */
function titleKey(title: string): string {
  return foldCharacters(title).replace(/[^\p{L}\p{N}]/gu, '');
}

/** An address as it is compared: the same page with and without www, s, a last slash or a place on it. */
function addressKey(url: string): string {
  const { host, pathname, search } = new URL(url);
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${search}`;
}

/** Whether two dates leave room for being the same. */
function mayCoincide(a: string, b: string): boolean {
  const [one, other] = [readDate(a), readDate(b)];
  return (one.earliest ?? '') <= (other.latest ?? '9999') && (other.earliest ?? '') <= (one.latest ?? '9999');
}

/** Whether one of the two says how it stands to the other, or they are in two languages: then they are two on purpose. */
function areTold(a: DocumentEntry, b: DocumentEntry): boolean {
  const names = (from: DocumentEntry, to: DocumentEntry) => from.record.relations.some(({ target }) => target === to.id);
  return names(a, b) || names(b, a) || a.record.language !== b.record.language;
}

/** Names what a list of a record, or its relations, say twice: it counts once. */
function reportRepeated(entry: DocumentEntry, report: Report): void {
  const remedy = 'remove one of the two';
  for (const field of NAMED_ONCE) {
    const ids = entry.record[field];
    for (const [index, id] of ids.entries()) if (ids.indexOf(id) < index) report(entry, [field, index], `“${id}” stands in “${field}” twice`, remedy);
  }
  const { relations } = entry.record;
  for (const [index, { type, target }] of relations.entries()) {
    const isFirst = relations.findIndex((other) => other.type === type && other.target === target) === index;
    if (!isFirst) report(entry, ['relations', index, 'target'], `the record says twice that it stands to “${target}” in this way`, remedy);
  }
}

/** A document is described once: no second one of the same title and date, no source, and no other record, named twice in one record. */
export const duplicates: Rule = {
  name: 'duplicate',
  severity: 'warning',
  isOfRecords: true,
  run(content, report) {
    const byTitle = new Map<string, DocumentEntry[]>();
    const bySource = new Map<string, DocumentEntry[]>();
    const once = 'delete one of the two, or tie them by “relations:”';
    for (const entry of content.documents) {
      reportRepeated(entry, report);
      const { title, titleStatus, issuedBy, date, sources, kind } = entry.record;
      const key = titleKey(title);
      const same = byTitle.get(key)?.find((other) => other.record.issuedBy === issuedBy && other.record.titleStatus === titleStatus && meanSameDays(readDate(other.record.date), readDate(date)) && !areTold(entry, other));
      if (same) report(entry, ['title'], `${same.path} has the same title, issuer and date`, once);
      byTitle.set(key, [...(byTitle.get(key) ?? []), entry]);
      const here = new Set<string>();
      for (const [index, { url, seen }] of sources.entries()) {
        if (url === undefined) continue;
        if (here.has(url)) report(entry, ['sources', index, 'url'], 'this source stands in the record twice', 'remove one of the two, or tell in “note:” how they differ');
        here.add(url);
        // Many documents may stand on one page that lists them; one that was seen in full, and first, is the document.
        if (seen !== 'full' || index > 0 || same) continue;
        const address = addressKey(url);
        const twin = bySource.get(address)?.find((other) => other.record.kind === kind && mayCoincide(other.record.date, date) && titleKey(other.record.title) !== key && !areTold(entry, other));
        if (twin) report(entry, ['sources', index, 'url'], `${twin.path} rests on the same page, seen in full, and is of the same kind and date`, once);
        bySource.set(address, [...(bySource.get(address) ?? []), entry]);
      }
    }
  },
};
