import { authorityFiles } from './authorities.ts';
import type { CorpusFile } from './document.ts';
import { DocumentWriter } from './documents.ts';
import { Random } from './random.ts';
import { newMeetings } from './records/meetings.ts';
import { newPeople } from './records/people.ts';
import { writeFiles, type Written } from './write.ts';

export type { CorpusFile } from './document.ts';
export type { Written } from './write.ts';
export { MARKER } from './write.ts';

/** Raised with every change that makes other bytes of the same numbers. */
export const CORPUS_VERSION = 1;

/** The size of a corpus, and the word from which all its chance grows. */
export interface CorpusOptions {
  documents: number;
  seed: string;
}

/**
 * The files of a synthetic archive of an imaginary party, one after the other: the same options give the same bytes on
 * every machine. Documents come in order of time, then the files they are described by.
 */
export function* corpusFiles({ documents, seed }: CorpusOptions): Generator<CorpusFile> {
  if (!Number.isSafeInteger(documents) || documents < 1) throw new RangeError('A corpus has at least one document');
  const meetings = newMeetings(new Random(seed, 'meetings'));
  const people = newPeople(new Random(seed, 'people'));
  const writer = new DocumentWriter(documents, seed, meetings, people);
  yield* writer.files();
  yield* authorityFiles(seed, meetings, people, writer.published);
}

/**
 * Writes a corpus into a content folder, which is new, empty, or holds an earlier corpus that is replaced.
 * @throws Error when the folder holds anything else
 */
export function writeCorpus(folder: string, options: CorpusOptions): Written {
  return writeFiles(folder, { ...options, version: CORPUS_VERSION }, corpusFiles(options));
}
