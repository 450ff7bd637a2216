import { readFileSync } from 'node:fs';
import path from 'node:path';
import { oncePer } from '../../model/once-per.ts';
import { paths } from '../../model/paths.ts';
import type { Content } from '../../model/read/content.ts';
import type { Position } from '../../model/read/problem.ts';
import { shownPath } from '../../model/read/read-text.ts';
import { START } from '../../model/read/reader.ts';
import { COLLECTIONS } from '../../model/schema/index.ts';
import { isDerived } from '../../permanence/derived.ts';
import { ledgerOf } from '../../permanence/keep.ts';
import { LEDGER_FILE, LedgerUnreadable, placesIn, promisedIds, type Ledger } from '../../permanence/ledger.ts';
import { isUnread, pagesOf } from '../addresses.ts';
import type { Rule, TextRule } from '../rule.ts';

const REASON = 'npm run ledger -- --reason "why the text was changed"';
/** Where the text is as it was published, the command finds nothing to lead on. */
const BY_HAND = 'write the id of a place in the text, or null where there is none';

/** The ledger of a content, or why it can’t be read. */
const ledgerFor = oncePer(({ folder }: Content): Ledger | LedgerUnreadable => {
  try {
    return ledgerOf(folder);
  } catch (error) {
    if (error instanceof LedgerUnreadable) return error;
    throw error;
  }
});

/** Only records of documents name former addresses themselves. */
const remedyFor = (address: string) =>
  COLLECTIONS.some((collection) => address.startsWith(`/${collection}/`))
    ? `write “redirectFrom: [${address}]” into the record that took its place, or say in old-addresses.yaml what became of it`
    : 'say in old-addresses.yaml where it is found now (“movedTo:”), or what became of it (“title:”, “since:” and “reason:”)';

/** Every address that was published leads somewhere: people have cited it. */
export const permalinks: Rule = {
  name: 'permalink',
  severity: 'error',
  run(content, report) {
    const ledger = ledgerFor(content);
    const file = path.join(content.folder, LEDGER_FILE);
    const say = (message: string, remedy: string, position: Position) => report({ path: shownPath(file), at: () => position }, [], message, remedy);
    if (ledger instanceof LedgerUnreadable) {
      say(ledger.what, ledger.remedy, ledger.position);
      return;
    }
    const there = pagesOf(content);
    const gone = [...ledger.keys()].filter((one) => !there.has(one) && !isDerived(one) && !isUnread(one, content));
    const places = placesIn(gone.length > 0 ? readFileSync(file, 'utf8') : '');
    for (const address of gone) say(`${address} was published and has disappeared`, remedyFor(address), places.get(address) ?? START);
  },
};

/** A paragraph that was published leads somewhere, and a text that was published says why it was changed. */
export const paragraphAddresses: TextRule = {
  name: 'permalink',
  severity: 'error',
  prepare(content) {
    const ledger = ledgerFor(content);
    const documents = new Map(content.documents.map((entry) => [entry.path, entry]));
    return (entry, { anchors }) => {
      const document = documents.get(entry.path);
      if (ledger instanceof LedgerUnreadable || !document) return [];
      const { record, path: file } = document;
      const found = [];
      const promised = promisedIds(ledger, paths.document(entry), record.redirectFrom);
      const lost = (promised ?? []).filter((id) => !anchors.includes(id) && !Object.hasOwn(record.formerIds, id));
      if (lost.length > 0) {
        const which = lost.length === 1 ? `#${lost[0]} has` : `${lost.length} paragraphs (#${lost[0]} and others) have`;
        found.push({ path: file, ...START, message: `the text has changed since it was published: ${which} disappeared`, remedy: `${REASON}: it keeps the former text and leads old links on` });
      }
      for (const [former, present] of Object.entries(record.formerIds)) {
        if (anchors.includes(former)) found.push({ path: file, ...document.at(['formerIds', former]), message: `#${former} stands in the text again, and formerIds names it as a former one`, remedy: promised ? REASON : 'take it out of formerIds' });
        else if (present !== null && !anchors.includes(present)) found.push({ path: file, ...document.at(['formerIds', former]), message: `formerIds leads from #${former} to #${present}, which is not in the text`, remedy: lost.length > 0 ? REASON : BY_HAND });
      }
      return found;
    };
  },
};
