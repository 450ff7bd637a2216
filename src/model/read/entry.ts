import type { Position } from './problem.ts';
import type { Collection, DocumentRecord } from '../schema/index.ts';
import type { FieldPath } from './yaml.ts';

/** A record with the place it was read from. */
export interface Entry<T> {
  id: string;
  /** The file, relative to the working folder, with forward slashes. */
  path: string;
  record: T;
  /** Where a field of the record stands in its file. */
  at(field: FieldPath, part?: 'key' | 'value'): Position;
}

/** A document: its record and the text that follows it. */
export interface DocumentEntry extends Entry<DocumentRecord> {
  collection: Collection;
  /** The body after an empty line for each line of the record, so that places in it are places in the file. */
  source: string;
  body: string;
  bodyLine: number;
  /** Whether “Redacted” stands anywhere in the file, record included: only then may its text withhold something. */
  mayWithhold: boolean;
}
