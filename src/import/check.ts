import { checkDocument } from '../check/index.ts';
import type { Problem } from '../model/read/problem.ts';
import type { DocumentEntry } from '../model/read/entry.ts';
import type { Content } from '../model/read/content.ts';
import { readDocument } from '../model/read/read-documents.ts';
import { shownPath } from '../model/read/read-text.ts';
import { Reader } from '../model/read/reader.ts';
import type { Collection } from '../model/schema/index.ts';

/** A finished file, judged by the rules of the archive before it is written. */
export interface Judged {
  entry: DocumentEntry | null;
  errors: Problem[];
  warnings: Problem[];
}

/**
 * Judges one document as if it stood in the archive alone: an import refers to authority records and to nothing else, and
 * ten thousand documents can’t each be compared with ten thousand.
 * @param pictures addresses of pictures that will be written together with the document
 */
export function judge(file: string, text: string, collection: Collection, content: Content, pictures: readonly string[]): Judged {
  const reader = new Reader();
  const shown = shownPath(file);
  const entry = readDocument(text, shown, collection, reader);
  const isComing = ({ rule, message }: Problem) => rule === 'image-file' && pictures.some((picture) => message.endsWith(picture));
  const found = entry ? [...reader.problems, ...checkDocument(entry, content)] : reader.problems;
  const problems = found.filter((problem) => !isComing(problem));
  return { entry, errors: problems.filter(({ severity }) => severity === 'error'), warnings: problems.filter(({ severity }) => severity === 'warning') };
}
