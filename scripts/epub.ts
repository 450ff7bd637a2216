import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { saidOf } from '../src/build/fault-words.ts';
import { endInWords } from '../src/build/last-words.ts';
import { refusalsOf } from '../src/check/for-export.ts';
import { readCommand, refuse } from '../src/command/words.ts';
import { epub, meetingBook, selectionBook } from '../src/export/epub/index.ts';
import { exportContext } from '../src/export/mapping/index.ts';
import { compileDocument } from '../src/mdx/document.ts';
import { counted } from '../src/model/counted.ts';
import { formatProblem } from '../src/model/read/format-problem.ts';
import { makeFolder } from '../src/system/make-folder.ts';
import { readContent } from '../src/model/read/content.ts';
import { COLLECTIONS, type Collection } from '../src/model/schema/index.ts';
import { readSettings } from '../src/model/settings.ts';
import { publishedArchive } from '../src/model/published.ts';
import { toLatinDigits } from '../src/persian/index.ts';

const USAGE = `usage: npm run epub -- [--collection ${COLLECTIONS.join('|')}] [--year YEAR] | --meeting ID, and --out FILE`;

function readWords() {
  const text = { type: 'string' } as const;
  const { values: { collection, year, meeting, out } } = readCommand(USAGE, { options: { collection: text, year: text, meeting: text, out: text } });
  if (out === undefined) refuse('--out is missing: the file to write', USAGE);
  if (meeting !== undefined && (collection ?? year) !== undefined) refuse('--meeting stands alone', USAGE);
  if (collection !== undefined && !(COLLECTIONS as string[]).includes(collection)) refuse(`“${collection}” is no collection`, USAGE);
  const digits = year === undefined ? undefined : toLatinDigits(year);
  if (digits !== undefined && !/^\d{4}$/.test(digits)) refuse(`“${year}” is no year: write 1400 or 2021`, USAGE);
  return { out: path.resolve(out), meeting, selection: { collection: collection as Collection | undefined, year: digits === undefined ? undefined : Number(digits) } };
}

endInWords();
const { out, meeting, selection } = readWords();
const settings = readSettings();
const content = await readContent(settings.content);
const errors = await refusalsOf(content);
if (errors.length > 0) {
  for (const problem of errors) console.error(formatProblem(problem));
  process.exit(1);
}
const archive = publishedArchive(content);
const found = meeting === undefined ? undefined : archive.meetings.get(meeting);
if (meeting !== undefined && !found) {
  console.error(`there is no meeting “${meeting}” in ${settings.content}`);
  process.exit(1);
}
const book = found ? meetingBook(archive, found) : selectionBook(archive, selection);
if (!book) {
  console.error('the archive holds no document for this book');
  process.exit(1);
}
const sources = new Map(content.documents.map(({ id, source }) => [id, source]));
const part = `${out}.part`;
try {
  const pieces = epub(exportContext(archive, settings), book, {
    text: ({ id }) => compileDocument(sources.get(id)!),
    file: (file) => (existsSync(path.resolve('public', file)) ? readFileSync(path.resolve('public', file)) : null),
  });
  makeFolder(path.dirname(out));
  await pipeline(pieces, createWriteStream(part));
  await rename(part, out);
  console.log(`${counted(book.parts.reduce((sum, { documents }) => sum + documents.length, 0), 'document')} in ${out}`);
} catch (error) {
  await rm(part, { force: true });
  console.error(saidOf(error, 'with --out'));
  process.exitCode = 1;
}
