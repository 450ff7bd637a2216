import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { ZipFile } from 'yazl';
import { problemOf } from '../../src/import/problem.ts';
import { readWord } from '../../src/import/read/word.ts';
import type { Ask } from '../../src/import/run.ts';
import { aGarden, FIXTURES } from './support/gardeners.ts';

const WORD = await readFile(path.join(FIXTURES, 'word/libreoffice.docx'));
const GOOD_TEXT = 'بیانیه دربارهٔ آب\n\n۸ مرداد ۱۴۰۰\n\nآب از آنِ همه است.\n\nشورای باغ\n';

function zip(parts: Record<string, Buffer | string>): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, part] of Object.entries(parts)) file.addBuffer(Buffer.from(part), name);
  file.end();
  const chunks: Buffer[] = [];
  return new Promise((resolve) => {
    file.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk));
    file.outputStream.on('end', () => resolve(Buffer.concat(chunks)));
  });
}

/** Writes a smaller size into the directory of a zip than a part has. */
function lie(bytes: Buffer): Buffer {
  const lying = Buffer.from(bytes);
  const entry = lying.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
  lying.writeUInt32LE(1000, entry + 24);
  return lying;
}

const LAUGHS = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const bomb = await zip({ 'word/document.xml': Buffer.alloc(60 * 1024 * 1024, 32) });

/** Broken files, and what is said of each. */
const BROKEN: Record<string, [content: Buffer | string, said: RegExp]> = {
  'خالی.txt': ['', /it is empty/],
  'empty.docx': ['', /it is empty/],
  'spaces only.txt': [' \u00a0\n', /no text in it/],
  'huge.txt': [Buffer.alloc(50 * 1024 * 1024, 97), /50 MB/],
  'title only.txt': ['بیانیه دربارهٔ آب\n', /nothing in it but a title/],
  'binary.txt': [Buffer.from([0, 1, 2, 3, 4, 0, 255, 254]), /not text in UTF-8/],
  'cut.docx': [WORD.subarray(0, WORD.length >> 1), /cut short or damaged/],
  'locked.docx': [Buffer.concat([OLE, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]), /locked by a password/],
  'old named new.docx': [await readFile(path.join(FIXTURES, 'word/old-format.doc')), /old binary format/],
  'old.doc': [OLE, /old binary format/],
  'text named.doc': ['آب باغ برای همه است', /not a Word file/],
  'comments named.doc': ['<!-- -->'.repeat(1200), /not a Word file/],
  'rich named.doc': ['{\\rtf1 x}', /RTF/],
  'mail named.doc': ['MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html>', /packed into a mail/],
  'mail.mht': ['MIME-Version: 1.0\n', /packed into a mail/],
  'of 2003.doc': ['<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?><w:wordDocument/>', /XML format of Word 2003/],
  'bomb.docx': [bomb, /unpacks to/],
  'lying bomb.docx': [lie(bomb), /damaged|unpacks to/],
  'no document.docx': [await zip({ 'a.txt': 'x' }), /not a Word document/],
  'entities.docx': [await zip({ 'word/document.xml': `${LAUGHS}<w:document>&b;</w:document>` }), /XML entities/],
  'malformed.docx': [await zip({ 'word/document.xml': '<w:document><w:body></w:document>' }), /not well-formed XML/],
  'nested.docx': [await zip({ 'word/document.xml': '<a>'.repeat(5000) + '</a>'.repeat(5000) }), /nested too deeply/],
  'print.pdf': ['%PDF-1.4', /PDF/],
  'pdf named.txt': ['%PDF-1.4', /PDF/],
  'rich.rtf': ['{\\rtf1 x}', /RTF/],
  'sheet.ods': ['x', /not read/],
  'malformed.xml': ['<rss><channel><item>', /not well-formed XML/],
  'laughs.xml': [`<?xml version="1.0"?>${LAUGHS}<rss>&b;</rss>`, /XML entities/],
  'outside.xml': ['<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><rss>&f;</rss>', /XML entities/],
  'other.xml': ['<feed></feed>', /no export of WordPress/],
  'empty page.html': ['<html><script>x</script></html>', /no text in the page/],
  'nested.html': ['<div>'.repeat(5000) + 'آب', /nested too deeply/],
  'nested.md': [`${'>'.repeat(4000)} آب`, /nested too deeply|can’t be written/],
  'garbled.txt': ['ÙØ¯ÛØªØ¯ÙØ±ØªØ¬ØªÙ ÙØ¯ÛØªØ¯ÙØ±ØªØ¬ØªÙ', /garbled/],
};

test('each broken file gets a sentence with its name and a remedy, nothing of it is written, and the rest goes on', async (t) => {
  const garden = await aGarden(t);
  const folder = path.join(garden.folder, 'پوشهٔ با فاصله');
  await mkdir(folder);
  for (const [name, [content]] of Object.entries(BROKEN)) await writeFile(path.join(folder, name), content);
  await writeFile(path.join(folder, 'درست و کامل.txt'), GOOD_TEXT);
  await symlink(path.join(folder, 'درست و کامل.txt'), path.join(folder, 'link.txt'));
  const before = (await readdir(garden.content, { recursive: true })).length;
  const reports = new Map((await garden.import([folder, folder])).map((report) => [path.basename(report.source), report]));
  for (const [name, [, said]] of Object.entries(BROKEN)) {
    const { outcome, message = '', remedy } = reports.get(name)!;
    assert.equal(outcome, 'failed', name);
    assert.match(message, said, name);
    assert.ok(remedy, name);
  }
  assert.match(reports.get('link.txt')?.message ?? '', /symbolic link/);
  assert.equal(reports.get('درست و کامل.txt')?.outcome, 'written');
  assert.equal(reports.size, Object.keys(BROKEN).length + 2);
  assert.equal((await readdir(garden.content, { recursive: true })).length, before + 1);
});

test('what is named .doc is read as what it is: a page that a site “exported to Word”, or a newer Word file', async (t) => {
  const garden = await aGarden(t);
  const page = '<html xmlns:w="urn:schemas-microsoft-com:office:word"><!--[if gte mso 9]><xml><w:View>Print</w:View></xml><![endif]--><body dir=RTL><h1>بیانیهٔ آب</h1><p class=MsoNormal>آب باغ برای همه است<o:p></o:p></p>';
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(page.replace('آب باغ', 'خاک باغ'), 'utf16le')]);
  const files = { 'page.doc': `\ufeff${page}`, 'named as new.docx': utf16, 'newer.doc': WORD };
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(garden.folder, name), content);
  const reports = await garden.import(Object.keys(files).map((name) => path.join(garden.folder, name)));
  assert.deepEqual(reports.map(({ outcome, message }) => [outcome, message]), Object.keys(files).map(() => ['written', undefined]));
  for (const [index, isPage] of [true, true, false].entries()) assert.equal(JSON.stringify(reports[index]!.notes).includes('it is a web page, whatever its name says'), isPage);
});

test('a Word file with any bytes changed is read or refused in a sentence', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(WORD.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }), async (changes) => {
    const bytes = Buffer.from(WORD);
    for (const [at, byte] of changes) bytes[at] = byte;
    try {
      await readWord(bytes, { file: 'x.docx', sha256: '', shown: 'x.docx' });
    } catch (error) {
      const { message, remedy } = problemOf(error);
      assert.ok(!/\n|\bat \/|node_modules/.test(message) && remedy.length > 0, message);
    }
  }), { numRuns: 60 });
});

test('one text under two names, and one folder named twice, are imported once', async (t) => {
  const garden = await aGarden(t);
  const file = path.join(garden.folder, 'یک.txt');
  await writeFile(file, GOOD_TEXT);
  await copyFile(file, path.join(garden.folder, 'دو.txt'));
  const reports = await garden.import([file, file, path.join(garden.folder, 'دو.txt')]);
  assert.deepEqual(reports.map(({ outcome }) => outcome), ['written', 'skipped']);
});

test('a document that exists is never overwritten without force', async (t) => {
  const garden = await aGarden(t);
  const file = path.join(garden.folder, 'text.txt');
  await writeFile(file, GOOD_TEXT);
  const target = path.join(garden.content, 'statements/drought-statement.mdx');
  const hash = async () => createHash('sha256').update(await readFile(target)).digest('hex');
  const before = await hash();
  const [refused] = await garden.import([file], { given: { id: 'drought-statement' } });
  assert.deepEqual([refused?.outcome, await hash()], ['failed', before]);
  assert.match(refused?.message ?? '', /exists/);
  const [written] = await garden.import([file], { given: { id: 'drought-statement' }, force: true });
  assert.deepEqual([written?.outcome, (await hash()) === before], ['written', false]);
});

test('what was answered once is not asked or guessed again', async (t) => {
  const garden = await aGarden(t);
  const file = path.join(garden.folder, 'یادداشت.txt');
  await writeFile(file, 'یادداشتی دربارهٔ هرس\n\nهرس درختان آغاز شد.\n');
  const answer: Ask = (_, choice) => Promise.resolve({ ...choice, title: 'دربارهٔ هرس', kind: 'call', collection: 'statements', date: '1400-02', issuedBy: 'garden-council', meeting: 'plenum-4' });
  assert.equal((await garden.import([file], {}, answer))[0]?.outcome, 'written');
  const forgotten = { journal: path.join(garden.folder, 'another.jsonl') };
  assert.equal((await garden.import([file], forgotten))[0]?.outcome, 'unchanged');
});

test('a text that is passed over is not written', async (t) => {
  const garden = await aGarden(t);
  const file = path.join(garden.folder, 'یک.txt');
  await writeFile(file, GOOD_TEXT);
  assert.equal((await garden.import([file], {}, () => Promise.resolve(null)))[0]?.outcome, 'skipped');
});
