import type { Collection, Kind } from '../model/schema/index.ts';
import type { TypographyLevel } from '../persian/typography/index.ts';

/** What the editor said beforehand; what is said here is not guessed. */
export interface Given {
  collection?: Collection | undefined;
  id?: string | undefined;
  kind?: Kind | undefined;
  /** EDTF. */
  date?: string | undefined;
  /** Id of an organ. */
  issuedBy?: string | undefined;
  /** Id of a meeting. */
  meeting?: string | undefined;
  title?: string | undefined;
  language?: string | undefined;
}

/** How an import goes about its work. */
export interface ImportOptions {
  /** Content folder, absolute. */
  content: string;
  /** Folder of files that are served as they are, absolute: pictures go below it. */
  publicFolder: string;
  /** File that remembers what was imported, absolute. */
  journal: string;
  typography: TypographyLevel;
  given: Given;
  /** Categories or tags of which a post must have one. */
  terms: readonly string[];
  /** Types of WordPress posts to read beside posts and pages. */
  postTypes: readonly string[];
  dryRun: boolean;
  force: boolean;
  /** Today, ISO. */
  today: string;
}

/** Name and version of what writes records; raised whenever the same source may give another text. */
export const IMPORT_TOOL = 'bayegan-import 6';
