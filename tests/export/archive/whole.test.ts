import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { offeredFiles } from '../../../src/export/archive/index.ts';
import { COLUMNS } from '../../../src/export/archive/csv.ts';
import { writeInto } from '../../../src/export/archive/write-into.ts';
import { Gate } from '../../../src/gate/index.ts';
import { words } from '../../../src/i18n/index.ts';
import { aFolder, aFolderOf } from '../../fixtures/folders.ts';
import { contextOf, hardArchive, SITE, writtenOf, writtenOfFolder } from '../whole.ts';
import { entriesOf } from './unzip.ts';

const record = (title: string, fields = '') => `---\ntitle: ${title}\nkind: statement\ndate: 1400-05-08\nissuedBy: garden-council\n${fields}---\n\n`;

/** Marks in every place where an archive keeps what it does not publish. */
const WITHHELD = {
  'archive.yaml': 'title: بایگانی باغ\ncontact: { email: archive@baghbanan.example }\nrepository: { host: github, name: garden/marked-repository }\n',
  'organs.yaml': '- id: garden-council\n  name: شورای باغ\n  silenced: [{ rule: typography, text: شورا, reason: نشان درونی ارگان }]\n',
  'statements/open-letter.mdx': `${record('نامهٔ سرگشاده', 'relations: [{ type: mentions, target: a-hidden-draft }]\nprovenance: { sha256: ' + 'b'.repeat(64) + ', imported: 1401-01-01, tool: t 1, file: نشان-نام-پرونده.docx }\n')}هزینه را <Redacted reason="نام">بخشندهٔ گمنام سرای انار</Redacted> داد.\n`,
  'statements/a-hidden-draft.mdx': `${record('پیش‌نویس نشان‌دار بهار', 'draft: true\nsummary: چکیدهٔ پیش‌نویس که دیده نمی‌شود\n')}متن پیش‌نویسی که هنوز کسی نباید بخواند.\n`,
  'statements/closed-letter.mdx': record('نامهٔ بسته', 'access: restricted\n'),
};
const MARKS = ['بخشنده', 'پیش‌نویس', 'a-hidden-draft', 'نشان', 'marked-repository', 'بخواند'];

describe('the whole archive', () => {
  it('says in no file what the archive does not publish, packed files opened', async (test) => {
    const { content, files } = await writtenOfFolder(await aFolderOf(test, WITHHELD));
    assert.ok(files.get('data/archive.json')!.includes('closed-letter') && files.get('data/archive.json')!.includes('open-letter'));
    const opened = [...files, ...(await entriesOf(files.get('data/archive.zip')!))];
    for (const [name, bytes] of opened) for (const mark of MARKS) assert.ok(!bytes.toString().includes(mark), `${mark} in ${name}`);
    const out = await aFolder(test);
    const write = writeInto(out);
    for (const [name, bytes] of files) await write(name, bytes);
    assert.deepEqual((await (await Gate.open(content, { site: SITE }, {})).scan(out)).findings, []);
  });

  it('would be stopped by the gate if it did', async (test) => {
    const { content } = await writtenOfFolder(await aFolderOf(test, WITHHELD));
    const out = await aFolder(test);
    await mkdir(path.join(out, 'data'));
    await writeFile(path.join(out, 'data/archive.json'), JSON.stringify({ text: 'متن پیش‌نویسی که هنوز کسی نباید بخواند.' }));
    assert.equal((await (await Gate.open(content, { site: SITE }, {})).scan(out)).findings.length, 1);
  });

  it('consists of what is offered, and says once what could not be made', async () => {
    for (const [site, what] of [[SITE, null], [null, /SITE_URL is not set/]] as const) {
      const context = contextOf(hardArchive(), site);
      const { files, missing } = await writtenOf(context);
      for (const file of offeredFiles(context).values()) assert.ok(files.has(file), file);
      const names = [...files.keys()];
      assert.equal(names.includes('oai.xml'), site !== null);
      assert.equal(names.some((name) => /feed\.|sitemap|opensearch/.test(name)), site !== null);
      assert.ok(names.includes('robots.txt') && names.includes('data/archive.zip'));
      if (what) assert.match(missing.join('\n'), what);
      else assert.deepEqual(missing, []);
      assert.equal(missing.length, what ? 1 : 0);
    }
  });

  it('says that nobody can be written to, where archive.yaml names nobody', async () => {
    const archive = hardArchive();
    const { files, missing } = await writtenOf(contextOf({ ...archive, identity: { ...archive.identity, contact: undefined } }));
    assert.match(missing.join(), /no contact with an email/);
    assert.ok(!files.has('oai.xml') && files.has('feed.atom'));
  });

  it('is the same bytes each time', async () => {
    const [first, second] = [await writtenOf(contextOf(hardArchive())), await writtenOf(contextOf(hardArchive()))];
    assert.deepEqual([...first.files], [...second.files]);
  });

  it('reads each text once, and not before it is packed', async () => {
    const archive = hardArchive();
    let read = 0;
    const sizes: number[] = [];
    const { archiveFiles } = await import('../../../src/export/archive/index.ts');
    await archiveFiles(contextOf(archive), {
      texts: (function* () {
        for (const document of archive.documents.values()) {
          read++;
          yield { document, text: null };
        }
      })(),
      addresses: [],
      write: async (_path, content) => {
        sizes.push(read);
        if (typeof content !== 'string' && !(content instanceof Uint8Array)) for await (const _ of content);
      },
    });
    assert.equal(sizes[0], 0);
    assert.equal(read, archive.documents.size);
  });

  it('is written into folders that are made where they are missing, piece by piece', async (test) => {
    const folder = await aFolder(test);
    const write = writeInto(folder);
    await write('a/b/c.txt', ['یک', 'دو']);
    await write('a/d.txt', Buffer.from('x'));
    assert.equal(await readFile(path.join(folder, 'a/b/c.txt'), 'utf8'), 'یکدو');
    assert.equal(await readFile(path.join(folder, 'a/d.txt'), 'utf8'), 'x');
  });
});

describe('the words of the page /data/', () => {
  it('name every column and every file', () => {
    assert.deepEqual(COLUMNS.map(([name]) => name), Object.keys(words.data.columnMeanings));
    for (const offer of offeredFiles(contextOf(hardArchive())).keys()) assert.ok(words.data.offers[offer], offer);
    assert.ok(Array.from(words.data.searchName).length <= 16);
  });
});
