import { existsSync } from 'node:fs';
import path from 'node:path';
import { endInWords } from '../src/build/last-words.ts';
import { checkContent } from '../src/check/index.ts';
import { PUBLIC_FOLDER } from '../src/check/rules/public-links.ts';
import { sitePages } from '../src/check/site-pages.ts';
import { readCommand } from '../src/command/words.ts';
import { counted } from '../src/model/counted.ts';
import { formatProblem } from '../src/model/read/format-problem.ts';
import { readContent } from '../src/model/read/content.ts';
import { readSettings } from '../src/model/settings.ts';
import { RecordNotAmended } from '../src/permanence/amend.ts';
import { HistoryUnreadable } from '../src/permanence/history.ts';
import { LEDGER_FILE, LedgerUnreadable } from '../src/permanence/ledger.ts';
import { updateLedger } from '../src/permanence/update.ts';

const HELP = `usage: npm run ledger [-- --reason "why the texts were changed"]

Writes every address of the built site, and every paragraph, into content/${LEDGER_FILE}: what is in it can never be lost
unnoticed. Run it when you publish, after “npm run build”, and commit the file.

Where a text has changed since it was published, the text before is taken from git and kept, and the record says when and
why. The record of a document that is new says when it came into the archive. The reason is what --reason gives, or the line “Change-Reason: …” of the commit that changed the text.`;

endInWords();
const { values } = readCommand(HELP, { options: { reason: { type: 'string' } } });

const { content: folder, out } = readSettings();
const content = await readContent(folder);
// A vanished id is what this command mends; nothing else may be wrong.
const errors = checkContent(content).filter(({ severity, rule }) => severity === 'error' && rule !== 'permalink');
if (errors.length > 0) {
  for (const error of errors) console.error(formatProblem(error));
  console.error('The ledger is as it was: put these right first.');
  process.exit(1);
}
if (!existsSync(path.join(out, 'index.html'))) console.error(`There is no site in ${out}: only documents are written down. Run “npm run build” first for all other addresses.`);
const { own: addresses, others } = sitePages(out, content, PUBLIC_FOLDER);
if (others.length > 0) {
  console.error(`The site in ${out} has ${counted(others.length, 'page')} that this content does not make, such as ${others[0]}: they are not written down. It may be that of another archive, or older than your last edits; run “npm run build”, then this again.`);
}
const { changes, unexplained, cutShort, arrived, addresses: added, ids } = await updateLedger(content, addresses, { reason: values.reason, today: new Date().toISOString().slice(0, 10) }).catch((error: unknown) => {
  if (![LedgerUnreadable, HistoryUnreadable, RecordNotAmended].some((told) => error instanceof told)) throw error;
  console.error((error as Error).message);
  process.exit(1);
});
for (const [id, { date, reason, kept, withheld, moved, gone }] of changes) {
  console.log(`${id}: changed on ${date}: ${reason}`);
  console.log(`  ${kept ? 'the former text is kept' : withheld ? 'the former text says what is withheld now, and is not kept; git still has it' : 'the former text was not found in git, and is not kept'}; former paragraph addresses: ${moved} lead on, ${gone} lead to a note`);
}
if (cutShort.length > 0) {
  for (const id of cutShort) console.error(`${id}: its text has changed since it was published, and the text before is not in this clone, which holds the newest commits only`);
  console.error('→ git fetch --unshallow, then this again. Nothing was written.');
  process.exit(1);
}
if (unexplained.length > 0) {
  for (const id of unexplained) console.error(`${id}: its text has changed since it was published, and nothing says why`);
  console.error('→ npm run ledger -- --reason "…", or a line “Change-Reason: …” in the commit that changed it. Nothing was written.');
  process.exit(1);
}
if (arrived.length > 0) console.log(`${counted(arrived.length, 'document is new; its record now says', 'documents are new; their records now say')} when ${arrived.length === 1 ? 'it' : 'they'} came: ${arrived.join(', ')}`);
console.log(`${counted(added, 'address', 'addresses')} and ${counted(ids, 'paragraph')} are new in ${path.join(folder, LEDGER_FILE)}.`);
