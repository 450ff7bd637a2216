/**
 * A thread that writes into a site every form of its records that is not a page. It is told of what by a message, and by a second one
 * what is there already; it posts what it has made.
 */
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import { readPacked } from '../mdx/pack.ts';
import { linkArchive, type ArchiveDocument } from '../model/graph.ts';
import { paths } from '../model/paths.ts';
import { missingOffers, publishedText, recordFiles, writeInto, writeTextFiles, type DocumentText } from './archive/index.ts';
import { documentFiles } from './document/index.ts';
import { congressBooks } from './epub/index.ts';
import { KeptForms } from './kept-forms.ts';
import { exportContext } from './mapping/index.ts';
import type { ExportOrder, ExportsMade, ExportsThere } from './order.ts';

const [{ records, pack, texts, settings, addresses, keys, cache, folder }] = (await once(parentPort!, 'message')) as [ExportOrder];

/**
 * Of all that is made side by side the index takes longest: where most is to be made, this thread steps back for it and for the
 * pages, and has a processor once those are made. After an edit it takes as long as they do.
 */
function stepBack(complete: ReadonlySet<string>): void {
  if (complete.size > texts.size / 2) return;
  // Elsewhere than on Linux a priority would be that of the whole process.
  if (process.platform !== 'linux') return;
  try {
    os.setPriority(0, 10);
  } catch {
    // Where it may not be changed, everything is made all the same.
  }
}

const context = exportContext(linkArchive(records), settings);
const kept = new KeptForms(cache, keys);
const [{ complete, hasRecordFiles }] = (await once(parentPort!, 'message')) as [ExportsThere];
stepBack(complete);
const textOf = ({ id }: ArchiveDocument) => readPacked(pack, texts.get(id)!);

/** At once, see `writeInto`. */
function besidePage(document: ArchiveDocument, files: [name: string, bytes: Buffer][]): void {
  const home = path.join(folder, paths.document(document));
  mkdirSync(home, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(path.join(home, name), bytes);
}

/**
 * Every document with what the archive’s files hold of its text; on the way the files beside its page are written. A text is
 * read once, and only where something is made of it.
 */
function* documents(): Generator<DocumentText> {
  for (const document of context.archive.documents.values()) {
    const text = complete.has(document.id) ? null : textOf(document);
    if (text) besidePage(document, documentFiles(context, document, text));
    yield { document, text, published: kept.text(document, () => publishedText(document, text ?? textOf(document))) };
  }
}

const write = writeInto(folder);
await writeTextFiles(context, { texts: documents(), write });
const ofRecords = hasRecordFiles ? [] : recordFiles(context, addresses);
const made: ExportsMade = { missing: missingOffers(context), recordFiles: [] };
for (const [name, content] of ofRecords) {
  await write(name, content);
  made.recordFiles.push(name);
}
// Of the files of the site, books take those that it is given as they are.
const file = (name: string) => (existsSync(path.resolve('public', name)) ? readFileSync(path.resolve('public', name)) : null);
await congressBooks(context, { text: textOf, file }, async (name, pieces, book) => write(name, await kept.book(name, pieces, book)));
kept.close();
parentPort!.postMessage(made);
