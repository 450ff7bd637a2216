/** The kinds of editions. */
export type EditionKind = 'folder' | 'file' | 'zim' | 'text' | 'supplement';

/** An edition as `editions.json` lists it, for the page of editions. */
export interface EditionRecord {
  /** Name of the file, beside the list. */
  file: string;
  kind: EditionKind;
  /** What it holds, in words for readers. */
  title: string;
  /** The day on which it was made: YYYY-MM-DD. */
  date: string;
  bytes: number;
  /** Of the file, in hexadecimal. */
  sha256: string;
  /** How many documents it holds, where that is known. */
  documents?: number;
  /** Root of its own manifest, where it has one. */
  root?: string;
}

/** Name of the list of editions, in the folder that holds them. */
export const EDITION_LIST = 'editions.json';
