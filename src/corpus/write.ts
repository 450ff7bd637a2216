import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../system/make-folder.ts';
import type { CorpusFile } from './document.ts';

/** Marks a folder that the command wrote itself, and may therefore replace. */
export const MARKER = '.corpus.json';
/** What the command writes at the top of a folder, and so all that it ever removes. */
const OWN = ['archive.yaml', 'organs.yaml', 'meetings.yaml', 'people.yaml', 'topics.yaml', 'pages', 'statements', 'resolutions', 'reports'];

function isMarked(folder: string): boolean {
  try {
    return typeof (JSON.parse(readFileSync(path.join(folder, MARKER), 'utf8')) as { documents?: unknown }).documents === 'number';
  } catch {
    return false;
  }
}

const removeOwn = (folder: string) => {
  for (const name of OWN) rmSync(path.join(folder, name), { recursive: true, force: true });
};

/**
 * Makes room for a corpus: a new or empty folder, or one that holds an earlier corpus.
 * @returns takes everything away again
 * @throws Error for any other
 */
function makeRoom(folder: string): () => void {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    if (!isMarked(folder)) throw new Error(`${folder} is not empty and holds no ${MARKER}, so it may be somebody’s archive: name a new or an empty folder`);
    removeOwn(folder);
  }
  const made = makeFolder(folder);
  return () => {
    if (made !== undefined) return rmSync(made, { recursive: true, force: true });
    removeOwn(folder);
    rmSync(path.join(folder, MARKER), { force: true });
  };
}

/** What was written. */
export interface Written {
  files: number;
  bytes: number;
}

/**
 * Writes files into a content folder as they come, so that a corpus never stands in memory. The marker goes first: what an
 * interrupted run leaves behind can be replaced. Where the disk is full, nothing is left.
 * @throws Error when the folder holds something that the command did not write
 */
export function writeFiles(folder: string, marker: object, files: Iterable<CorpusFile>): Written {
  const clear = makeRoom(folder);
  try {
    writeFileSync(path.join(folder, MARKER), `${JSON.stringify(marker)}\n`);
    return writeInto(folder, files);
  } catch (error) {
    clear();
    throw error;
  }
}

function writeInto(folder: string, files: Iterable<CorpusFile>): Written {
  const folders = new Set<string>();
  const written: Written = { files: 0, bytes: 0 };
  for (const { path: inside, text } of files) {
    const full = path.join(folder, inside);
    const parent = path.dirname(full);
    if (!folders.has(parent)) {
      mkdirSync(parent, { recursive: true });
      folders.add(parent);
    }
    const bytes = Buffer.from(text);
    writeFileSync(full, bytes);
    written.files++;
    written.bytes += bytes.length;
  }
  return written;
}
