import path from 'node:path';
import { PackWriter, type PackPlace } from '../mdx/pack.ts';
import type { Problem } from '../model/problem.ts';
import { documentFiles, documentOnDisk, readText, shownPath, type DocumentEntry, type DocumentFile } from '../model/read.ts';
import { Reader } from '../model/reader.ts';
import { examineText, type Examined, type ExaminedFile, type ExamineScope } from './examine.ts';
import type { TextFacts } from './facts.ts';
import { isSame, loadKept, saveKept, stampOf, type Kept, type Stamp } from './kept.ts';
import { examineInThreads } from './threads.ts';

export interface ExamineOptions {
  /** File in which findings are kept from run to run; without it, every document is examined anew. */
  cache?: string | undefined;
  /** Documents from which on keeping is worth a file; fewer are examined in a moment. */
  worthKeeping?: number;
  /** Only what would stop a build. */
  only?: 'errors';
  /** File into which compiled texts go, for whoever makes something of them. */
  pack?: string;
}

/** All documents of an archive, with what was found in each. */
export interface ExaminedFiles {
  documents: DocumentEntry[];
  /** Ids of documents whose records could not be read. */
  unreadable: string[];
  problems: Problem[];
  facts: Map<string, TextFacts>;
  /** Silences that were needed, by path. */
  silences: Map<string, readonly number[]>;
  /** Where compiled texts lie in the pack, by the id of their document. */
  texts: Map<string, PackPlace>;
}

/** Examines one file. */
export async function examineFile({ file, collection }: DocumentFile, scope?: ExamineScope): Promise<ExaminedFile> {
  const reader = new Reader();
  const text = readText(file, reader);
  return text === undefined ? { record: null, facts: null, problems: reader.problems, silences: [] } : examineText(text, shownPath(file), collection, scope);
}

/** Below this many, starting threads takes longer than the work. */
const WORTH_THREADS = 400;
const WORTH_KEEPING = 400;

async function examineAll(files: DocumentFile[], scope: ExamineScope, onExamined: (index: number, examined: ExaminedFile) => void): Promise<void> {
  if (files.length >= WORTH_THREADS) await examineInThreads(files, scope, onExamined);
  else for (const [index, file] of files.entries()) onExamined(index, await examineFile(file, scope));
}

/** Examines files, and puts their compiled texts into the pack. */
async function examineAnew(files: DocumentFile[], only: 'errors' | undefined, pack: PackWriter | undefined): Promise<Examined[]> {
  const all = new Array<Examined>(files.length);
  await examineAll(files, { only, texts: pack !== undefined }, (index, { packed, ...examined }) => {
    all[index] = packed === undefined || !pack ? examined : { ...examined, text: pack.addWritten(packed) };
  });
  return all;
}

/**
 * What was found when the file was last looked at, if it is as it was and its text is still there. A pack that nobody has touched
 * is not read for that: whoever reads a text from it finds out.
 */
function stillTrue({ files, pack: left }: Kept, shown: string, stamp: Stamp, pack: PackWriter | undefined): Examined | undefined {
  const before = files.get(shown);
  if (!before || !isSame(before.stamp, stamp)) return undefined;
  const { examined } = before;
  if (!pack || !examined.record) return examined;
  return examined.text && (left === pack.stamp || pack.holds(examined.text)) ? examined : undefined;
}

/** Examines the documents of a content folder; those that have not changed since the last time are taken from the cache. */
export async function examineFiles(folder: string, { cache: file, worthKeeping = WORTH_KEEPING, only, pack: packFile }: ExamineOptions): Promise<ExaminedFiles> {
  const files = await documentFiles(folder);
  const cache = files.length >= worthKeeping ? file : undefined;
  const kept = loadKept(cache);
  const pack = packFile === undefined ? undefined : new PackWriter(packFile, { anew: kept.files.size === 0 });
  const stamps = await Promise.all(files.map(({ file }) => stampOf(file)));
  const old = files.map(({ file }, index) => stillTrue(kept, shownPath(file), stamps[index]!, pack));
  const changed = files.filter((_, index) => !old[index]);
  const fresh = (await examineAnew(changed, only, pack)).values();
  const examined = old.map((before) => before ?? fresh.next().value!);
  if (pack) compact(pack, examined);
  const left = pack?.stampNow() ?? '';
  pack?.close();
  const result: ExaminedFiles = { documents: [], unreadable: [], problems: [], facts: new Map(), silences: new Map(), texts: new Map() };
  const next: Kept = { files: new Map(), pack: left };
  for (const [index, one] of examined.entries()) {
    const { record, facts, problems, silences, text } = one;
    const file = files[index]!;
    const shown = shownPath(file.file);
    const id = path.basename(shown, '.mdx');
    next.files.set(shown, { stamp: stamps[index]!, examined: one });
    for (const problem of problems) result.problems.push(problem);
    if (record) result.documents.push(documentOnDisk(file, record));
    else result.unreadable.push(id);
    if (facts) result.facts.set(shown, facts);
    if (silences.length > 0) result.silences.set(shown, silences);
    if (text) result.texts.set(id, text);
  }
  if (changed.length > 0 || kept.files.size !== next.files.size || kept.pack !== next.pack) saveKept(cache, next);
  return result;
}

/** Lets go of texts that no document has any more, once they are most of the pack. */
function compact(pack: PackWriter, examined: Examined[]): void {
  const withText = examined.filter((one) => one.text);
  const moved = pack.compact(withText.map(({ text }) => text!));
  for (const [index, one] of withText.entries()) if (moved) one.text = moved[index]!;
}
