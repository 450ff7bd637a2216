import { inThreads } from '../system/in-threads.ts';
import type { DocumentFile } from '../model/read/read-documents.ts';
import type { ExamineScope } from './examine.ts';

/** What was found in a file, as JSON: so it goes from thread to thread as quickly as otherwise, and is kept as it comes. */
export interface WrittenFile {
  /** An `ExaminedFile` but for its compiled text. */
  found: string;
  packed: string | undefined;
}

/** Files given to a thread at a time: few enough that all threads end together. */
const PORTION = 64;

/**
 * Examines files in threads, see `inThreads`.
 * @param onExamined is told what was found in each file, by its place in the list; in no order
 */
export function examineInThreads(files: readonly DocumentFile[], scope: ExamineScope, onExamined: (index: number, examined: WrittenFile) => void): Promise<void> {
  const portions = Array.from({ length: Math.ceil(files.length / PORTION) }, (_, index) => files.slice(index * PORTION, (index + 1) * PORTION));
  return inThreads(new URL('./thread.ts', import.meta.url), scope, portions, (examined: WrittenFile[], portion) => {
    for (const [index, one] of examined.entries()) onExamined(portion * PORTION + index, one);
  });
}
