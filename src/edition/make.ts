import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { replaceFolder } from '../build/swap.ts';
import { edition as words } from '../i18n/fa/edition.ts';
import { signatureBeside } from '../verify/one-file.ts';
import { openKey, signFile } from '../verify/sign.ts';
import type { EditionAbout } from './about.ts';
import { finishEdition, type SigningKey } from './finish.ts';
import { countDocuments, makeFolder } from './folder/make.ts';
import { readSite } from './of-one-site.ts';
import type { Progress } from './progress.ts';
import type { EditionRecord } from './record.ts';
import { makeSingleFile } from './single/make.ts';
import type { Selection } from './single/selection.ts';
import { gatherTexts } from './text/make.ts';
import { makeZim, requireZim } from './zim/make.ts';
import { measureFile, zipFolder } from './zip-folder.ts';

/** What an edition is made from and where it goes. */
export interface EditionOrder {
  /** The built site. */
  site: string;
  /** Folder that holds the editions. */
  to: string;
  /** Folder on the same disk that holds what is not done yet. */
  work: string;
  about: EditionAbout;
  key: SigningKey | undefined;
  /** Picture of the archive, for the kinds that show one. */
  icon: string;
  onProgress: Progress;
  /** Told what whoever makes the edition should know of it, as a sentence. */
  onNote(note: string): void;
}

/** The beginning of the names of editions: it tells their day, and does not shout whose they are. */
export const nameOf = ({ date }: EditionAbout) => `archive-${date}`;

/** Folder editions that this process has made: a ZIM file and a zip are both made of one. */
const staged = new Map<string, Promise<string>>();

/** Makes the folder that opens by double click, once. @returns its root */
function stageFolder(order: EditionOrder, folder: string): Promise<string> {
  const { site, about, key, onProgress } = order;
  const make = async () => {
    let root = '';
    await replaceFolder(folder, async (fresh) => {
      await readSite(order, () => makeFolder({ site, id: about.id, to: fresh, onProgress }));
      root = await finishEdition(fresh, about, 'folder', key);
    });
    return root;
  };
  if (!staged.has(folder)) staged.set(folder, make());
  return staged.get(folder)!;
}

/** Makes the folder that opens by double click, and a zip of it. @throws EditionRefused */
export async function makeFolderEdition(order: EditionOrder): Promise<EditionRecord> {
  const { about, to, work, site, onProgress } = order;
  const name = nameOf(about);
  const root = await stageFolder(order, path.join(to, name));
  const made = await zipFolder(path.join(to, name), name, path.join(to, `${name}.zip`), work, onProgress);
  return { file: `${name}.zip`, kind: 'folder', title: words.titles.folder, date: about.date, ...made, documents: countDocuments(site), root };
}

/** Makes a ZIM file, for Kiwix, out of the folder edition. @throws EditionRefused also where it can’t be made on this machine */
export async function makeZimEdition(order: EditionOrder): Promise<EditionRecord> {
  requireZim();
  const { about, to, work, site, icon, onNote } = order;
  const file = `${nameOf(about)}.zim`;
  const folder = path.join(to, nameOf(about));
  const root = await stageFolder(order, folder);
  onNote(`${file} is being written by another program, which says nothing until it is done: of thousands of documents that takes minutes`);
  const made = await makeZim(folder, about, icon, path.join(to, file), work);
  return { file, kind: 'zim', title: words.titles.zim, date: about.date, ...made, documents: countDocuments(site), root };
}

/** Makes a zip of all texts and records. @throws EditionRefused */
export async function makeTextEdition(order: EditionOrder): Promise<EditionRecord> {
  const { about, to, work, site, key, onProgress } = order;
  const name = `${nameOf(about)}-text`;
  const folder = mkdtempSync(path.join(work, 'text-'));
  try {
    const documents = await readSite(order, async () => gatherTexts(site, folder));
    const root = await finishEdition(folder, about, 'text', key);
    const made = await zipFolder(folder, name, path.join(to, `${name}.zip`), work, onProgress);
    return { file: `${name}.zip`, kind: 'text', title: words.titles.text, date: about.date, ...made, documents, root };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The name of a selection in that of its file. */
const suffixOf = ({ meeting, topic, years }: Selection): string =>
  [meeting, topic, years && (years.first === years.last ? `${years.first}` : `${years.first}-${years.last}`)].filter(Boolean).join('-') || 'all';

/** Makes one file of some documents, or of all. @throws Error with a sentence when nothing is selected or it would be too large */
export async function makeFileEdition(order: EditionOrder, selection: Selection): Promise<EditionRecord> {
  const { about, to, work, site, key, onProgress, onNote } = order;
  const file = `${nameOf(about)}-${suffixOf(selection)}.html`;
  const secret = key && (await openKey(key.file, key.password, to));
  const { documents, root, subtitle, quick } = await readSite(order, () => makeSingleFile({ site, selection, about, key: secret, to: path.join(work, file), onProgress }));
  renameSync(path.join(work, file), path.join(to, file));
  if (!quick) onNote(`${file}: the words of its ${documents} documents would not fit in, so its first search has to read all texts, which takes some seconds, on a phone perhaps a minute; a smaller selection is searched at once`);
  const title = words.titles.file.replace('{what}', () => subtitle);
  return { file, kind: 'file', title, date: about.date, ...(await measureFile(path.join(to, file))), documents, root };
}

/** Signs the file of an edition as a whole, by a signature beside it; one of a former file of its name would be a false one. */
export async function signEdition({ to, key }: Pick<EditionOrder, 'to' | 'key'>, { file }: EditionRecord): Promise<void> {
  const made = path.join(to, file);
  if (key) await signFile(made, key.file, key.password);
  else rmSync(signatureBeside(made), { force: true });
}
