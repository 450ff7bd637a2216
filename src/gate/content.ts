import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { entriesIn } from '../system/paths-in.ts';
import { shownPath } from '../model/read/read-text.ts';
import { decodedStretches } from './escapes.ts';
import { Matcher } from './matcher.ts';
import type { WithheldName } from './withheld-list.ts';

/** Where a withheld name stands in the content. */
export interface WithheldPlace {
  /** The file, relative to the working folder. */
  path: string;
  /** Counted from 1. */
  line: number;
  column: number;
  /** Line of the list on which the name stands. */
  entry: number;
}

/** What editors write. Pictures and documents of other programs are opened by the gate. */
const TEXTS = /\.(?:mdx|md|ya?ml|txt|json|csv|svg|html?)$/i;

function positionIn(bytes: Buffer, offset: number): { line: number; column: number } {
  const before = bytes.toString('utf8', 0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: before.length - lineStart + 1 };
}

/** The places of names in a text as it is, and line by line with its escapes opened. */
function placesIn(bytes: Buffer, matcher: Matcher): Omit<WithheldPlace, 'path'>[] {
  // Words go on behind tags, and over marks of emphasis.
  const plain = matcher.read(bytes, false).names.map(({ line, offset }) => ({ ...positionIn(bytes, offset), entry: line }));
  const tagged = matcher.read(bytes, true).names.map(({ line, offset }) => ({ ...positionIn(bytes, offset), entry: line }));
  const opened = bytes.toString('utf8').split('\n').flatMap((text, index) =>
    decodedStretches(Buffer.from(text)).flatMap((stretch) => matcher.read(Buffer.from(stretch), true).names.map(({ line }) => ({ line: index + 1, column: 1, entry: line }))),
  );
  const found = new Map([...opened, ...tagged, ...plain].map((place) => [`${place.line} ${place.entry}`, place]));
  return [...found.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}

/**
 * Finds withheld names in a content folder: in records, texts, pages, comments, and names of files.
 * @param folder the content folder
 */
export async function withheldInContent(folder: string, names: readonly WithheldName[]): Promise<WithheldPlace[]> {
  const matcher = new Matcher(names, []);
  const places: WithheldPlace[] = [];
  for (const entry of entriesIn(folder).filter((one) => one.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    const inName = matcher.read(Buffer.from(path.relative(folder, file).replaceAll(path.sep, '/')), false).names;
    for (const { line } of inName) places.push({ path: shownPath(file), line: 1, column: 1, entry: line });
    if (TEXTS.test(entry.name)) for (const place of placesIn(await readFile(file), matcher)) places.push({ path: shownPath(file), ...place });
  }
  return places.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line));
}
