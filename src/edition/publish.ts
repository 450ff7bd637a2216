import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Gate } from '../gate/index.ts';
import { EDITIONS_LIST } from '../verify/edition-files.ts';
import { signatureBeside } from '../verify/one-file.ts';
import { addressIn, EditionRefused } from './about.ts';
import { changeSite } from './change-site.ts';
import type { ChangedSite } from './changed-site.ts';
import { passEditions } from './guard/gate.ts';
import { otherSite } from './guard/same-site.ts';
import { betweenMarkers, changePage, EDITIONS_PAGE } from './page.ts';
import { type EditionRecord, readEditions } from './record.ts';
import { SAVED_MANIFEST } from './saved/form.ts';
import { addSavedPacks } from './saved/make.ts';
import { editionsTable } from './table.ts';

/** Where editions lie in a site. */
const FOLDER = path.posix.dirname(EDITIONS_PAGE);

/** The SHA-256 that a signature of “npm run sign” names; minisign’s own names none. */
const SIGNED_SHA = /^trusted comment: .*\bsha256:([0-9a-f]{64})$/m;

/** Whether there is a signature beside an edition. */
const isSigned = (editions: string, { file }: EditionRecord) => existsSync(path.join(editions, signatureBeside(file)));

/**
 * Adds an edition to a site, with the signature that lies beside it.
 * @throws Error where the file is not the one that its entry describes, or the signature is that of another
 */
async function addEdition(changed: ChangedSite, editions: string, record: EditionRecord): Promise<void> {
  const { file, sha256 } = record;
  const added = await changed.add(`${FOLDER}/${file}`, path.join(editions, file));
  if (added.sha256 !== sha256) throw new Error(`${file} is not the file that ${EDITIONS_LIST} describes; make the editions again`);
  if (!isSigned(editions, record)) return;
  const signature = signatureBeside(`${FOLDER}/${file}`);
  await changed.add(signature, path.join(editions, signatureBeside(file)));
  const signed = SIGNED_SHA.exec(changed.read(signature))?.[1];
  if (signed !== undefined && signed !== sha256) throw new Error(`${signatureBeside(file)} signs another file; sign it again with “npm run sign -- ${path.join(editions, file)}”, or delete it`);
}

/** Takes out the editions that were published before: nobody would look into those that are listed no more, nor take them away. */
function removeEditions(changed: ChangedSite): void {
  const list = `${FOLDER}/${EDITIONS_LIST}`;
  if (changed.has(list)) for (const { file } of readEditions(changed.read(list))) for (const name of [file, signatureBeside(file)]) changed.remove(`${FOLDER}/${name}`);
}

/** Where editions come from and go to. */
export interface PublishOrder {
  /** The finished site. */
  site: string;
  /** A folder with the files and their `editions.json`. */
  editions: string;
  /** The gate of a build: editions may have been made before something was withheld. */
  gate: Gate;
}

/** What came of it. */
export interface Published {
  editions: number;
  /** What is to be said, in sentences. */
  notes: string[];
  /** Whether there was a signature: the site is to be signed again. */
  wasSigned: boolean;
}

/**
 * Puts editions into a finished site: copies the files, shows them on the page of editions and lists the site anew. Where
 * the site can be saved by browsers, its packs are made again, since that page is in them.
 * @throws EditionRefused where there are none, GateClosed where they hold what must not get out
 * @throws Error for a list that can’t be used, and for a file that is missing or another than described; and as `changeSite`
 */
export function publishEditions({ site, editions, gate }: PublishOrder): Promise<Published> {
  return changeSite(site, async (changed) => {
    if (!existsSync(path.join(editions, EDITIONS_LIST))) throw new EditionRefused(`${editions} holds no editions: make some with “npm run edition” first, or name their folder with --out`);
    const records = readEditions(await readFile(path.join(editions, EDITIONS_LIST), 'utf8'));
    changePage(changed, (html) => betweenMarkers(html, editionsTable(records, (record) => isSigned(editions, record))));
    removeEditions(changed);
    await changed.add(`${FOLDER}/${EDITIONS_LIST}`, path.join(editions, EDITIONS_LIST));
    for (const record of records) await addEdition(changed, editions, record);
    await passEditions(gate, changed.folder, FOLDER, records);
    const present = { files: changed.files, address: addressIn(changed.read('index.html'))?.replace(/\/*$/, '/') ?? '' };
    const notes = await Promise.all(records.map((record) => otherSite(path.join(changed.folder, FOLDER), record, present)));
    if (changed.has(SAVED_MANIFEST)) addSavedPacks(changed);
    return { editions: records.length, notes: notes.filter((note) => note !== undefined) };
  });
}
