import path from 'node:path';
import type { Problem } from '../model/problem.ts';
import { documentFiles, documentOnDisk, readText, shownPath, type DocumentEntry, type DocumentFile } from '../model/read.ts';
import { Reader } from '../model/reader.ts';
import { examineText, type Examined } from './examine.ts';
import type { TextFacts } from './facts.ts';
import { isSame, loadKept, saveKept, stampOf, type Kept } from './kept.ts';
import { examineInThreads } from './threads.ts';

export interface ExamineOptions {
  /** File in which findings are kept from run to run; without it, every document is examined anew. */
  cache?: string | undefined;
  /** Documents from which on keeping is worth a file; fewer are examined in a moment. */
  worthKeeping?: number;
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
}

/** Examines one file. */
export async function examineFile({ file, collection }: DocumentFile): Promise<Examined> {
  const reader = new Reader();
  const text = await readText(file, reader);
  return text === undefined ? { record: null, facts: null, problems: reader.problems, silences: [] } : examineText(text, shownPath(file), collection);
}

/** Below this many, starting threads takes longer than the work. */
const WORTH_THREADS = 400;
const WORTH_KEEPING = 400;

async function examineAll(files: DocumentFile[]): Promise<Examined[]> {
  if (files.length >= WORTH_THREADS) return examineInThreads(files);
  const all: Examined[] = [];
  for (const file of files) all.push(await examineFile(file));
  return all;
}

/** Examines the documents of a content folder; those that have not changed since the last time are taken from the cache. */
export async function examineFiles(folder: string, { cache: file, worthKeeping = WORTH_KEEPING }: ExamineOptions): Promise<ExaminedFiles> {
  const files = await documentFiles(folder);
  const cache = files.length >= worthKeeping ? file : undefined;
  const kept = loadKept(cache);
  const stamps = await Promise.all(files.map(({ file }) => stampOf(file)));
  const old = files.map(({ file }, index) => {
    const before = kept.get(shownPath(file));
    return before && isSame(before.stamp, stamps[index]!) ? before.examined : undefined;
  });
  const changed = files.filter((_, index) => !old[index]);
  const fresh = (await examineAll(changed)).values();
  const examined = old.map((before) => before ?? fresh.next().value!);
  const result: ExaminedFiles = { documents: [], unreadable: [], problems: [], facts: new Map(), silences: new Map() };
  const next: Kept = new Map();
  for (const [index, { record, facts, problems, silences }] of examined.entries()) {
    const file = files[index]!;
    const shown = shownPath(file.file);
    next.set(shown, { stamp: stamps[index]!, examined: examined[index]! });
    for (const problem of problems) result.problems.push(problem);
    if (record) result.documents.push(documentOnDisk(file, record));
    else result.unreadable.push(path.basename(shown, '.mdx'));
    if (facts) result.facts.set(shown, facts);
    if (silences.length > 0) result.silences.set(shown, silences);
  }
  if (changed.length > 0 || kept.size !== next.size) saveKept(cache, next);
  return result;
}
