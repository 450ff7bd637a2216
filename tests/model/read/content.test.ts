import assert from 'node:assert/strict';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { buildWords } from '../../../src/build/run.ts';
import { checkFolder } from '../../../src/check/index.ts';
import { aroundDocuments } from '../../../src/gate/published.ts';
import { readContent } from '../../../src/model/read/content.ts';
import { readDocument } from '../../../src/model/read/read-documents.ts';
import { shownPath } from '../../../src/model/read/read-text.ts';
import { Reader } from '../../../src/model/read/reader.ts';
import { aFolderOf } from '../../fixtures/folders.ts';

const IDENTITY = 'title: بایگانی باغ\n';
const ORGANS = '- id: garden-council\n  name: شورای باغ\n';
const CALL = '---\ntitle: فراخوان کاشت\nkind: call\ndate: 1400\nissuedBy: garden-council\n---\n\nبهار در راه است.\n';
const minimal = { 'archive.yaml': IDENTITY, 'organs.yaml': ORGANS };

async function read(test: TestContext, files: Record<string, string | Uint8Array>) {
  const folder = await aFolderOf(test, files);
  const content = await readContent(folder);
  const shown = shownPath(folder);
  const problems = content.problems.map((problem) => `${problem.path.slice(shown.length + 1)}:${problem.line}:${problem.column} ${problem.rule}: ${problem.message}`);
  return { content, problems };
}

describe('a minimal archive', () => {
  it('is an identity with a title and one organ', async (test) => {
    const { content, problems } = await read(test, minimal);
    assert.deepEqual(problems, []);
    assert.equal(content.identity?.record.title, 'بایگانی باغ');
    assert.deepEqual(content.organs.map(({ id }) => id), ['garden-council']);
  });

  it('has no meetings, people, topics, documents or pages where there are no files', async (test) => {
    const { content } = await read(test, minimal);
    assert.deepEqual([content.meetings, content.people, content.topics, content.documents, content.pages], [[], [], [], [], []]);
  });
});

describe('what editing programs leave beside a document', () => {
  it('is none, nor a page, nor an error: locks, which are links to nowhere, copies of a Mac, a hidden folder of former versions', async (test) => {
    const files = { ...minimal, 'statements/a.mdx': CALL, 'statements/._a.mdx': 'x', 'statements/.history/a_2026.mdx': CALL, 'pages/about.mdx': '---\ntitle: درباره\n---\n', 'pages/._about.mdx': 'x' };
    const folder = await aFolderOf(test, files);
    for (const lock of ['statements/.#a.mdx', 'pages/.#about.mdx', '.#organs.yaml']) symlinkSync('gardener@garden.1234:56', path.join(folder, lock));
    const content = await readContent(folder);
    assert.deepEqual(content.problems, []);
    assert.deepEqual(content.documents.map(({ id }) => id), ['a']);
    assert.deepEqual(content.pages.map(({ id }) => id), ['about']);
    assert.equal([...aroundDocuments(content)].filter(({ text }) => text === files['pages/about.mdx'] || text === 'x').length, 1);
  });
});

describe('a document that was read', () => {
  it('says in a sentence, when its text is asked for, that it was removed or broken meanwhile', async (test) => {
    const folder = await aFolderOf(test, { ...minimal, 'statements/a.mdx': CALL });
    const file = path.join(folder, 'statements/a.mdx');
    const { content } = await checkFolder(folder);
    const [document] = content.documents;
    assert.match(document!.body, /بهار در راه است/);
    const sentence = /^\S+statements\/a\.mdx was changed or removed while the archive was read\. → Try again\.$/;
    writeFileSync(file, '');
    assert.throws(() => document!.body, (error) => sentence.test(String(buildWords(error))));
    rmSync(file);
    assert.throws(() => document!.source, (error) => sentence.test(String(buildWords(error))));
  });
});

describe('documents', () => {
  it('are found in the folders of their collections, at any depth, in order of path', async (test) => {
    const { content, problems } = await read(test, { ...minimal, 'statements/b.mdx': CALL, 'statements/1378/a.mdx': CALL, 'statements/notes.txt': 'یادداشت' });
    assert.deepEqual(problems, []);
    assert.deepEqual(content.documents.map(({ id, collection }) => `${collection}/${id}`), ['statements/a', 'statements/b']);
  });

  it('know where their fields and their text stand in the file', async (test) => {
    const { content } = await read(test, { ...minimal, 'statements/a.mdx': CALL });
    const [entry] = content.documents;
    assert.deepEqual(entry?.at(['issuedBy']), { line: 5, column: 11 });
    assert.deepEqual(entry?.at(['issuedBy'], 'key'), { line: 5, column: 1 });
    assert.equal(entry?.bodyLine, 7);
    assert.equal(entry?.source.split('\n')[7], 'بهار در راه است.');
  });

  it('give their text without their record, whatever the record and its fences look like', () => {
    for (const text of [CALL, CALL.replaceAll('---', '--- '), CALL.replace('kind: call', '# …\n\nkind: call'), `\uFEFF${CALL.replaceAll('\n', '\r\n')}`]) {
      const entry = readDocument(text, 'statements/a.mdx', 'statements', new Reader());
      assert.equal(entry?.source.trim(), 'بهار در راه است.');
      assert.equal(entry?.body.trim(), 'بهار در راه است.');
    }
  });
});

describe('the archive’s own pages', () => {
  it('say what they are called and where they stand', async (test) => {
    const { content, problems } = await read(test, { ...minimal, 'pages/about.mdx': '---\ntitle: دربارهٔ باغ\norder: 1\n---\n\n<Anything />\n', 'pages/notes.txt': 'یادداشت' });
    assert.deepEqual(problems, []);
    assert.deepEqual(content.pages, [{ id: 'about', file: 'pages/about.mdx', record: { title: 'دربارهٔ باغ', order: 1 } }]);
  });

  it('are known to be there where that can’t be read', async (test) => {
    const { content, problems } = await read(test, { ...minimal, 'pages/about.mdx': 'بهار\n', 'pages/call.mdx': '---\ntitel: فراخوان\n---\n' });
    assert.deepEqual(content.pages, [{ id: 'about', file: 'pages/about.mdx', record: null }, { id: 'call', file: 'pages/call.mdx', record: null }]);
    assert.deepEqual(problems, [
      'pages/about.mdx:1:1 frontmatter: the file does not begin with a line of three hyphens',
      'pages/call.mdx:2:1 schema: the field “title” is missing or empty',
      'pages/call.mdx:2:1 schema: unknown field “titel”',
    ]);
  });
});

describe('what is not there', () => {
  it('a content folder that does not exist is one problem', async () => {
    const { problems, identity } = await readContent('no-such-folder');
    assert.equal(identity, null);
    assert.deepEqual(problems.map(({ path: file, message }) => [file, message]), [['no-such-folder', 'the content folder does not exist']]);
  });

  it('archive.yaml and organs.yaml must be there, the other files need not', async (test) => {
    const { problems } = await read(test, { 'statements/a.mdx': CALL });
    assert.deepEqual(problems, ['organs.yaml:1:1 file: organs.yaml is missing', 'archive.yaml:1:1 file: archive.yaml is missing']);
  });

  it('an empty authority file is an empty list', async (test) => {
    const { content, problems } = await read(test, { ...minimal, 'topics.yaml': '', 'people.yaml': '# هنوز کسی نیست\n' });
    assert.deepEqual(problems, []);
    assert.deepEqual([content.topics, content.people], [[], []]);
  });
});

describe('what can’t be read', () => {
  it('a file that is not UTF-8', async (test) => {
    const { problems } = await read(test, { ...minimal, 'statements/a.mdx': Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xc8, 0xc7, 0xdb]) });
    assert.deepEqual(problems, ['statements/a.mdx:1:1 file: the file is not UTF-8 text']);
  });

  it('a file that is larger than any text, and a record that is longer than any record', async (test) => {
    const long = CALL.replace('title: ', `summary: ${'باغ '.repeat(60_000)}\ntitle: `);
    const { problems } = await read(test, { ...minimal, 'statements/a.mdx': Buffer.alloc(16_000_001, 0x61), 'statements/b.mdx': long });
    assert.deepEqual(problems, [
      'statements/a.mdx:1:1 file: the file has 16 million bytes, more than a text can have',
      'statements/b.mdx:1:1 frontmatter: the record has 240 thousand signs, more than a record can have',
    ]);
  });

  it('a file name that can’t be an address', async (test) => {
    const { problems } = await read(test, { ...minimal, 'statements/بیانیه.mdx': CALL, 'statements/My_Call.mdx': CALL });
    assert.deepEqual(problems, [
      'statements/My_Call.mdx:1:1 file: the file name “My_Call” can’t be an id',
      'statements/بیانیه.mdx:1:1 file: the file name “بیانیه” can’t be an id',
    ]);
  });

  it('an authority file that is not a list', async (test) => {
    const { problems } = await read(test, { ...minimal, 'topics.yaml': 'water: آب\n' });
    assert.deepEqual(problems, ['topics.yaml:1:1 schema: topics.yaml is not a list']);
  });

  it('YAML with a mistake, at its line of the file', async (test) => {
    const { problems } = await read(test, { ...minimal, 'statements/a.mdx': CALL.replace('kind: call', 'title: دوباره') });
    assert.match(problems.join('\n'), /^statements\/a\.mdx:3:1 yaml: this field is written twice in the same record/);
  });

  it('a record with a problem is left out, the others are kept', async (test) => {
    const { content, problems } = await read(test, { ...minimal, 'topics.yaml': '- id: water\n  name: آب\n- id: drought\n- id: pruning\n  name: هرس\n' });
    assert.deepEqual(content.topics.map(({ id }) => id), ['water', 'pruning']);
    assert.deepEqual(problems, ['topics.yaml:3:3 schema: the field “name” is missing or empty']);
    assert.ok(content.unreadable.has('drought'));
  });

  it('an item without anything in it is an empty record', async (test) => {
    const { problems } = await read(test, { ...minimal, 'topics.yaml': '- id: water\n  name: آب\n-\n' });
    assert.deepEqual(problems, ['topics.yaml:3:2 schema: the record is empty']);
  });

  it('a byte order mark is no problem', async (test) => {
    const marked = Object.fromEntries(Object.entries({ ...minimal, 'statements/a.mdx': CALL }).map(([name, text]) => [name, `\uFEFF${text}`]));
    assert.deepEqual((await read(test, marked)).problems, []);
  });
});

describe('shownPath', () => {
  it('is relative to the working folder, with forward slashes', () => {
    assert.equal(shownPath(path.resolve('content', 'organs.yaml')), 'content/organs.yaml');
  });
});
