import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { faultWords } from '../src/build/fault-words.ts';
import { aboutSite, editionDate, EditionRefused } from '../src/edition/about.ts';
import { addToList } from '../src/edition/list.ts';
import { makeFolderEdition, makeTextEdition, makeZimEdition, type EditionOrder } from '../src/edition/make.ts';
import type { EditionRecord } from '../src/edition/record.ts';
import { readSettings } from '../src/model/settings.ts';

const USAGE = `usage: npm run edition -- [folder | text | zim] … [--out FOLDER] [--date YYYY-MM-DD]
       npm run edition -- --since FOLDER   an update for copies of that edition
       npm run edition -- apply UPDATE COPY   brings a copy up to date`;

const KINDS: Record<string, (order: EditionOrder) => Promise<EditionRecord>> = { folder: makeFolderEdition, text: makeTextEdition, zim: makeZimEdition };

/** Files between two signs of life. */
const STEP = 500;

function readWords() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string', default: 'editions' }, date: { type: 'string' } } });
  const kinds = positionals.length > 0 ? positionals : ['folder', 'text'];
  const unknown = kinds.find((kind) => !(kind in KINDS));
  if (unknown) throw new EditionRefused(`there is no edition “${unknown}”\n${USAGE}`);
  return { kinds, to: path.resolve(values.out), date: editionDate(values.date) };
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

try {
  const { kinds, to, date } = readWords();
  const named = process.env['ARCHIVE_SIGNING_KEY'];
  const key = named ? { file: named, password: process.env['ARCHIVE_SIGNING_PASSWORD'] } : undefined;
  const onProgress = (done: number, of: number) => {
    if (process.stderr.isTTY && (done % STEP === 0 || done === of)) process.stderr.write(`\r${done} of ${of} files${done === of ? '\n' : ''}`);
  };
  const site = readSettings().out;
  const order: EditionOrder = { site, to, about: aboutSite(site, date), key, icon: path.resolve('public/favicon.svg'), onProgress };
  mkdirSync(to, { recursive: true });
  for (const kind of kinds) {
    const record = await KINDS[kind]!(order);
    addToList(to, [record]);
    console.log(`${path.join(to, record.file)}  ${megabytes(record.bytes)}  ${record.documents} documents\n  SHA-256 ${record.sha256}`);
  }
} catch (error) {
  console.error(error instanceof EditionRefused ? error.message : (faultWords(error) ?? (error as Error).message));
  process.exitCode = 1;
}
