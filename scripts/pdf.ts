import { existsSync } from 'node:fs';
import path from 'node:path';
import { commandFault } from '../src/build/fault-words.ts';
import { endInWords } from '../src/build/last-words.ts';
import { serveSite } from '../src/build/serve.ts';
import { readCommand, refuse } from '../src/command/words.ts';
import { PrintImpossible, printPage } from '../src/export/pdf/print.ts';
import { reproducible } from '../src/export/pdf/reproducible.ts';
import { placeFile } from '../src/system/place-file.ts';
import { paths } from '../src/model/paths.ts';
import { COLLECTIONS } from '../src/model/schema/index.ts';
import { readSettings } from '../src/model/settings.ts';
import { findChromium } from '../src/browser/chromium.ts';

const USAGE = 'usage: npm run pdf -- ID [--out FILE]';

function readWords(): { id: string; file: string } {
  const { values, positionals: [id, ...more] } = readCommand(USAGE, { allowPositionals: true, options: { out: { type: 'string' } } });
  if (!id || more.length > 0) refuse('name one document by its id', USAGE);
  return { id, file: path.resolve(values.out ?? `${id}.pdf`) };
}

/** Ends with a sentence. */
function give(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

endInWords();
const { id, file } = readWords();
const { out, base } = readSettings();
const collection = COLLECTIONS.find((name) => existsSync(path.join(out, name, id, 'index.html')));
if (!collection) give(existsSync(out) ? `there is no document “${id}” in ${out}` : `there is no site in ${out}: run npm run build first`);
const browser = findChromium();
if (!browser) give('This needs Chromium or Chrome. Install it (on Debian or Ubuntu: sudo apt-get install chromium), or name one in CHROMIUM_PATH.');
const { server, address } = await serveSite(out, base, 0);
try {
  const pdf = reproducible(await printPage(browser, address + paths.document({ collection, id }).slice(1)));
  await placeFile(file, pdf, { force: true });
  console.log(`${file} (${Math.ceil(pdf.length / 1000)} KB)`);
} catch (error) {
  console.error(error instanceof PrintImpossible ? error.message : (commandFault(error) ?? error));
  process.exitCode = 1;
} finally {
  server.close();
}
