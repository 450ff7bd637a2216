import type { PackPlace, PackWriter } from '../mdx/pack.ts';
import type { Problem } from '../model/read/problem.ts';
import type { DocumentEntry } from '../model/read/entry.ts';
import type { DocumentFile } from '../model/read/read-documents.ts';
import { readText, shownPath } from '../model/read/read-text.ts';
import { Reader } from '../model/read/reader.ts';
import { examineText, type Examined, type ExaminedFile, type ExamineScope } from './examine.ts';
import type { TextFacts } from './facts.ts';
import type { KeptFile } from './kept.ts';
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
  /** A digest of all their records, with the paths of their files. */
  records: string;
  /** Ids of documents whose records could not be read. */
  unreadable: string[];
  problems: Problem[];
  facts: Map<string, TextFacts>;
  /** Silences that were needed, by path. */
  silences: Map<string, readonly number[]>;
  /** Where compiled texts lie in the pack, by the id of their document. */
  texts: Map<string, PackPlace>;
  /** What was found in each file, by its path; the same object as before where the file has not changed. */
  byPath: Map<string, Examined>;
}

/** Examines one file. */
export function examineFile({ file, collection }: DocumentFile, scope?: ExamineScope): ExaminedFile {
  const reader = new Reader();
  const text = readText(file, reader);
  return text === undefined ? { record: null, facts: null, problems: reader.problems, silences: [] } : examineText(text, shownPath(file), collection, scope);
}

/** Below this many, starting threads takes longer than the work. */
const WORTH_THREADS = 400;

async function examineAll(files: DocumentFile[], scope: ExamineScope, onExamined: (index: number, examined: Examined, packed: string | undefined, written?: string) => void): Promise<void> {
  if (files.length >= WORTH_THREADS) await examineInThreads(files, scope, (index, { found, packed }) => onExamined(index, JSON.parse(found) as Examined, packed, found));
  else {
    for (const [index, file] of files.entries()) {
      const { packed, ...examined } = examineFile(file, scope);
      onExamined(index, examined, packed);
    }
  }
}

/** What was found in a file, also as it is to be kept where that is at hand, see `KeptFile`. */
export type FreshFile = Omit<KeptFile, 'stamp'>;

/** Examines files, and puts their compiled texts into the pack. */
export async function examineAnew(files: DocumentFile[], only: 'errors' | undefined, pack: PackWriter | undefined): Promise<FreshFile[]> {
  const all = new Array<FreshFile>(files.length);
  await examineAll(files, { only, texts: pack !== undefined }, (index, examined, packed, written) => {
    all[index] = { examined: packed === undefined || !pack ? examined : { ...examined, text: pack.addWritten(packed) }, written };
  });
  return all;
}
