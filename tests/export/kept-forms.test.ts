import assert from 'node:assert/strict';
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, it, type TestContext } from 'node:test';
import { publishedText, type PublishedText } from '../../src/export/archive/index.ts';
import { epub, meetingBook, type Book } from '../../src/export/epub/index.ts';
import { KeptForms } from '../../src/export/kept-forms.ts';
import { compileDocument } from '../../src/mdx/document.ts';
import { aDocument, aMeeting, anArchive } from '../fixtures/records.ts';
import { aFolder } from '../fixtures/folders.ts';
import { contextOf } from './whole.ts';

const archive = anArchive({
  meetings: [aMeeting('congress-1', { kind: 'congress', date: '1400-05' })],
  documents: [aDocument('water', { meeting: 'congress-1' }, 'reports'), aDocument('wells', { meeting: 'congress-1' }, 'reports'), aDocument('closed', { access: 'restricted' })],
});
const KEYS = new Map([['water', 'key-1'], ['wells', 'key-1'], ['closed', 'key-1']]);
const BOOK_FILE = 'meetings/congress-1/congress-1.epub';
const book = meetingBook(archive, archive.meetings.get('congress-1')!)!;
const compiled = (id: string) => compileDocument(`متن ${id} از باغ.`);
const textOf = (id: string) => publishedText(archive.documents.get(id)!, compiled(id));
const bookOf = (given: Book = book) => epub(contextOf(archive), given, { text: ({ id }) => compiled(id), file: () => null });

/** What is asked of a cache, and which of it had to be made. */
async function ask(folder: string, keys: ReadonlyMap<string, string> = KEYS, given = book): Promise<{ texts: (PublishedText | null)[]; book: Buffer; made: string[] }> {
  const forms = new KeptForms(folder, keys);
  const made: string[] = [];
  const texts = [...KEYS.keys()].map((id) => forms.text({ id }, () => (made.push(id), textOf(id))));
  const bytes = await forms.book(BOOK_FILE, (async function* () {
    made.push('book');
    yield* bookOf(given);
  })(), given);
  forms.close();
  return { texts, book: Buffer.from(bytes), made };
}

const ALL = [...KEYS.keys(), 'book'];

/** A cache that was filled by a build before. */
async function aCache(test: TestContext): Promise<string> {
  const folder = await aFolder(test);
  assert.deepEqual((await ask(folder)).made, ALL);
  return folder;
}

describe('texts and books that are kept', () => {
  it('are given back as they were, that a document has no text as well, and not made again', async (test) => {
    const { texts, book: bytes, made } = await ask(await aCache(test));
    assert.deepEqual(made, []);
    assert.deepEqual(texts, [...KEYS.keys()].map(textOf));
    assert.equal(texts[2], null);
    assert.deepEqual(bytes, await buffer(bookOf()));
  });

  it('are made again where the key of their document is another, as it is with other code; a book with any of its documents', async (test) => {
    const folder = await aCache(test);
    assert.deepEqual((await ask(folder, new Map([...KEYS, ['wells', 'key-2']]))).made, ['wells', 'book']);
    assert.deepEqual((await ask(folder, new Map([...KEYS, ['wells', 'key-2'], ['closed', 'key-2']]))).made, ['closed']);
  });

  it('make another book where its title, headings or order are others', async (test) => {
    const parts = book.parts.map((part) => ({ ...part, documents: [...part.documents].reverse() }));
    for (const other of [{ ...book, title: 'کنگرهٔ دیگر' }, { ...book, parts: [{ ...book.parts[0]!, heading: 'دیگر' }] }, { ...book, parts }]) {
      assert.deepEqual((await ask(await aCache(test), KEYS, other)).made, ['book']);
    }
  });

  it('are made again where they are damaged: a byte, the end, the file, the list', async (test) => {
    const pack = (folder: string) => path.join(folder, 'forms.pack');
    const damages: [(folder: string) => void, made: string[]][] = [
      [(folder) => {
        const bytes = readFileSync(pack(folder));
        bytes[20]! ^= 1;
        writeFileSync(pack(folder), bytes);
      }, ['water']],
      [(folder) => truncateSync(pack(folder), readFileSync(pack(folder)).length - 3), ['book']],
      [(folder) => rmSync(pack(folder)), ALL],
      [(folder) => writeFileSync(path.join(folder, 'forms.json'), '[["water", {'), ALL],
    ];
    for (const [damage, expected] of damages) {
      const folder = await aCache(test);
      const whole = await ask(folder);
      damage(folder);
      const { made, ...given } = await ask(folder);
      assert.deepEqual(made, expected);
      assert.deepEqual(given, { texts: whole.texts, book: whole.book });
      assert.deepEqual((await ask(folder)).made, []);
    }
  });
});
