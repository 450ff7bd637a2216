import type { PlainDocument } from './plain.ts';

/** Another way to make a site of the same texts, with its search. */
export interface Rival {
  name: string;
  /** Writes its project into an empty folder. */
  prepare(folder: string, documents: readonly PlainDocument[]): Promise<void>;
  /** The commands that build site and search index, to be run in the folder. */
  commands(folder: string): { command: string; args: string[] }[];
  /** Where the built site lies. */
  output: string;
  /** The file of a document, in the folder. */
  fileOf(document: PlainDocument): string;
}

/** The command that makes stock Pagefind’s index of a built site. */
export function pagefindCommand(site: string): { command: string; args: string[] } {
  return { command: process.execPath, args: [new URL('runner/bin.cjs', import.meta.resolve('pagefind')).pathname, '--site', site] };
}
