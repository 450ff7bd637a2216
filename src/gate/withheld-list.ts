import { readFile } from 'node:fs/promises';
import { liesWithin } from '../model/read/links-out.ts';
import { analyze, foldCharacters } from '../persian/index.ts';
import { wordsIn } from './byte-kinds.ts';

/** Names the file that lists withheld names. It is kept outside the repository: a public list would itself tell. */
export const WITHHELD_VARIABLE = 'ARCHIVE_WITHHELD';

/** A name that must stand nowhere. */
export interface WithheldName {
  /** Its line in the list, by which messages speak of it. */
  line: number;
  /** Its words, folded to letters and digits. */
  parts: string[];
  /** The analysed form of each word: all spellings that search takes for the same. */
  keys: string[];
}

/** The list of withheld names can’t be used, so nothing can be published. */
export class WithheldUnreadable extends Error {
  override name = 'WithheldUnreadable';
}

/** A word reduced to what all its writings share: letters and digits. */
export function lettersOf(word: string): string {
  return foldCharacters(word).replace(/[^\p{L}\p{N}]/gu, '').replaceAll('\u200c', '');
}

/** What may stand between the words of a name: ZWNJ is one of them, since each word may also stand alone. */
const JOINTS = /[\s\u200c\u00a0_.@/\u2010-\u2015-]+/u;

const decoder = new TextDecoder();

/** The words of a name as a text has them: an apostrophe parts one, and so do digits behind letters. */
function wordsOf(written: string): string[] {
  const pieces = written.split(JOINTS).map((piece) => new TextEncoder().encode(piece));
  return pieces.flatMap((bytes) => [...wordsIn(bytes)].map(([from, to]) => decoder.decode(bytes.subarray(from, to)))).filter((word) => lettersOf(word) !== '');
}

function nameOf(written: string, line: number): WithheldName {
  const words = wordsOf(written);
  return {
    line,
    parts: words.map(lettersOf),
    keys: words.map((word) => {
      const tokens = analyze(word);
      return tokens.length === 1 ? tokens[0]!.key : lettersOf(word);
    }),
  };
}

/** A name as it is spoken: «Kiani, Yasaman» in a list is Yasaman Kiani. */
const spoken = (written: string): string => written.replace(/^([^,،]+)[,،]([^,،]+)$/, '$2 $1');

/**
 * Reads a list of names: one a line; empty lines are left out, and remarks, from a # at the beginning of a line or behind white space.
 * Several spellings on one line, parted by semicolons or tabs, are several names: taken for one, they would stand nowhere.
 */
export function parseWithheld(text: string): WithheldName[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const names = lines.flatMap((line, index) => line.replace(/(?:^|\s)#.*$/, '').split(/[;؛|\t]/).map((name) => nameOf(spoken(name), index + 1)));
  return names.filter(({ parts }) => parts.length > 0);
}

/**
 * Reads the list that the environment names; null where it names none.
 * @param repository folders in which the list must not lie
 * @throws WithheldUnreadable when it is named and can’t be used: unguarded is never silent
 */
export async function readWithheld(repository: readonly string[], environment: NodeJS.ProcessEnv = process.env): Promise<WithheldName[] | null> {
  const file = environment[WITHHELD_VARIABLE];
  if (file === undefined) return null;
  const fail = (why: string) => new WithheldUnreadable(`The list of withheld names that ${WITHHELD_VARIABLE} names ${why}. Nothing is published without it.`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    throw fail(error instanceof TypeError ? 'is not UTF-8 text' : `can’t be read (${(error as NodeJS.ErrnoException).code})`);
  }
  for (const folder of repository) if (liesWithin(file, folder)) throw fail('lies within the project or its content; keep it elsewhere');
  const names = parseWithheld(text);
  if (names.length === 0) throw fail('holds no name');
  return names;
}
