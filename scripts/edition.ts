import path from 'node:path';
import { endOnSignals } from '../src/build/end-on-signals.ts';
import { saidOf } from '../src/build/fault-words.ts';
import { guardEditions, OutRefused } from '../src/build/guard-out.ts';
import { helpIfAsked } from '../src/command/words.ts';
import { aboutSite, EditionRefused, type EditionAbout } from '../src/edition/about.ts';
import { openGate } from '../src/edition/guard/gate.ts';
import { addToList } from '../src/edition/list.ts';
import { makeFileEdition, makeFolderEdition, makeTextEdition, makeZimEdition, signEdition, type EditionOrder } from '../src/edition/make.ts';
import { publishEditions } from '../src/edition/publish.ts';
import type { EditionRecord } from '../src/edition/record.ts';
import { makeSavedPacks } from '../src/edition/saved/make.ts';
import { applySupplement } from '../src/edition/supplement/apply.ts';
import { makeSupplementEdition } from '../src/edition/supplement/make.ts';
import { SupplementRefused } from '../src/edition/supplement/refused.ts';
import { changeInTurn, makeInTurn, workIn } from '../src/edition/turn.ts';
import { readEditionWords, USAGE, type EditionWords, type Kind } from '../src/edition/words.ts';
import { GateClosed, WithheldUnreadable } from '../src/gate/index.ts';
import { counted } from '../src/model/counted.ts';
import { makeFolder } from '../src/system/make-folder.ts';
import { readSettings } from '../src/model/settings.ts';
import { ManifestRefused } from '../src/verify/manifest.ts';
import { PlaceUnreadable } from '../src/verify/places/index.ts';
import { NotAsListed } from '../src/verify/whole.ts';

const MAKERS: Record<Exclude<Kind, 'file'>, (order: EditionOrder) => Promise<EditionRecord>> = { folder: makeFolderEdition, text: makeTextEdition, zim: makeZimEdition };

/** How many of anything between two signs of life. */
const STEP = 250;

function onProgress(done: number, of: number, what: string): void {
  if (process.stderr.isTTY && (done % STEP === 0 || done === of)) process.stderr.write(`\r${done} of ${of} ${what}${done === of ? '\n' : ''}`);
}

type MakeWords = Extract<EditionWords, { kinds: unknown }>;

async function makeAll(words: MakeWords): Promise<void> {
  const { to, date } = words;
  const settings = readSettings();
  guardEditions(to, settings);
  const about = await aboutSite(settings.out, date);
  makeFolder(path.resolve(to));
  await makeInTurn(to, () => makeEach(words, about));
}

/** Makes and lists one edition after the other. */
async function makeEach({ kinds, since, to, selection }: MakeWords, about: EditionAbout): Promise<void> {
  const site = readSettings().out;
  const named = process.env['ARCHIVE_SIGNING_KEY'];
  const key = named ? { file: named, password: process.env['ARCHIVE_SIGNING_PASSWORD'] } : undefined;
  const order: EditionOrder = { site, to, work: workIn(to), about, key, icon: path.resolve('public/favicon.svg'), onProgress, onNote: console.warn };
  const makers = since === undefined ? kinds.map((kind) => (kind === 'file' ? () => makeFileEdition(order, selection) : () => MAKERS[kind](order))) : [() => makeSupplementEdition(order, path.resolve(since))];
  for (const make of makers) {
    const record = await make();
    await signEdition(order, record);
    addToList(to, [record]);
    console.log(`${path.join(to, record.file)}  ${(record.bytes / 1e6).toFixed(1)} MB${record.documents === undefined ? '' : `  ${counted(record.documents, 'document')}`}\n  SHA-256 ${record.sha256}`);
  }
}

/** What the built site itself is given: packs for browsers that keep it, or the editions that were made of it. */
async function changeSite({ site: what, editions }: Extract<EditionWords, { site: unknown }>): Promise<void> {
  const settings = readSettings();
  const site = settings.out;
  if (what === 'publish' && process.stderr.isTTY) process.stderr.write('looking through the editions for what must not get out: minutes, where they are large\n');
  const { wasSigned, notes } = what === 'saved' ? { notes: [], ...(await makeSavedPacks({ site })) } : await publishEditions({ site, editions, gate: await openGate(settings) });
  for (const note of notes) console.warn(note);
  console.log(what === 'saved' ? `browsers can keep ${site} now; its page /editions/ offers it` : `the editions in ${editions} are in ${site} now, and on its page /editions/`);
  if (wasSigned) console.log('Its manifest was signed and is another now: sign it again with “npm run sign”.');
}

/** What was asked for; a command that was not understood ends with 2, as all do. */
function readArguments(): EditionWords {
  helpIfAsked(process.argv.slice(2), USAGE);
  try {
    return readEditionWords(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof EditionRefused)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}

const words = readArguments();
endOnSignals();
/** How the folder is named that is written to. */
let way: Parameters<typeof saidOf>[1] = 'in ARCHIVE_OUT';
try {
  if ('apply' in words) {
    const { to, written, removed, root } = await applySupplement(words.apply);
    console.log(`${words.apply.copy} has update ${to} now: ${written} files written, ${removed} taken out\nroot: ${root}`);
  } else if ('site' in words) await changeInTurn(words.editions, () => changeSite(words));
  else {
    way = 'with --out';
    await makeAll(words);
  }
} catch (error) {
  const isTold = [EditionRefused, OutRefused, GateClosed, WithheldUnreadable, SupplementRefused, ManifestRefused, NotAsListed, PlaceUnreadable].some((told) => error instanceof told);
  console.error(isTold ? (error as Error).message : saidOf(error, way));
  process.exitCode = 1;
}
