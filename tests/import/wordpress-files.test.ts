import assert from 'node:assert/strict';
import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { anExport, anItem, EXPORT_END, EXPORT_HEAD, type AnItem } from './support/export.ts';
import { aGarden, FIXTURES, type Garden } from './support/gardeners.ts';

const POST: AnItem = { id: 1, title: 'آغاز آبیاری', content: 'آبیاری از فردا آغاز می‌شود.' };
const ID = 'statements/2021-03-21-aghaz-abiari.mdx';

/** Writes an export and imports it. */
async function bring(garden: Garden, xml: string | Uint8Array, options = {}) {
  const file = path.join(garden.folder, 'site.xml');
  await writeFile(file, xml);
  return garden.import([file], options);
}

const textOf = async (garden: Garden, file = ID) => (await readFile(path.join(garden.content, file), 'utf8')).split('\n---\n')[1]?.trim();

for (const [name, xml] of [
  ['empty lines before it', `\n \n${anExport(POST)}`],
  ['a mark of its byte order and an empty line', `\ufeff\n${anExport(POST)}`],
  ['warnings of PHP before and after it', `<br />\n<b>Deprecated</b>: strlen() in <b>/x.php</b><br />\n${anExport(POST)}<br />\n<b>Warning</b>: & <x>`],
] as const) test(`an export is read with ${name}`, async (t) => {
  const garden = await aGarden(t);
  assert.deepEqual((await bring(garden, xml)).map(({ outcome }) => outcome), ['written']);
  assert.equal(await textOf(garden), POST.content);
});

test('control characters, which WordPress exports as they were pasted, stop nothing, and are told', async (t) => {
  const garden = await aGarden(t);
  const [report, next] = await bring(garden, anExport({ ...POST, content: 'آبیاری \u0008از فردا\u000b آغاز می‌شود.\uffff', comments: ['\u0001'] }, { id: 2, title: 'پایان آبیاری', content: 'پایان.' }));
  assert.deepEqual([report?.outcome, next?.outcome], ['written', 'written']);
  assert.equal(await textOf(garden), POST.content);
  assert.equal(report?.notes.find(({ what }) => what === 'control character left out')?.count, 3);
});

test('an export in the code page of Persian Windows, which older sites write, is read by what it says of itself', async (t) => {
  const garden = await aGarden(t);
  // «آب در جوی باغ است.», with the letters of that code page.
  const words = Buffer.from([0xc2, 0xc8, 0x20, 0xcf, 0xd1, 0x20, 0xcc, 0xe6, 0xed, 0x20, 0xc8, 0xc7, 0xdb, 0x20, 0xc7, 0xd3, 0xca, 0x2e]);
  const xml = anItem({ ...POST, title: 'T', content: '@', categories: [] });
  const [before, after] = `<?xml version="1.0" encoding="windows-1256"?>\n<rss><channel><wp:wxr_version>1.0</wp:wxr_version>${xml}${EXPORT_END}`.split('@');
  const [report] = await bring(garden, Buffer.concat([Buffer.from(before!), words, Buffer.from(after!)]), { given: { kind: 'call', id: 'canal', language: 'fa' } });
  assert.equal(report?.outcome, 'written', report?.message);
  assert.equal(await textOf(garden, 'statements/canal.mdx'), 'آب در جوی باغ است.');
});

test('an export that ends within a letter is cut short, and no other encoding is made responsible', async (t) => {
  const garden = await aGarden(t);
  const bytes = Buffer.from(EXPORT_HEAD + anItem(POST) + anItem({ ...POST, id: 2, title: 'آ' }));
  const reports = await bring(garden, bytes.subarray(0, bytes.lastIndexOf('[آ') + 2));
  assert.deepEqual(reports.map(({ outcome }) => outcome), ['written', 'failed']);
  assert.match(reports[1]?.message ?? '', /cut short/);
});

test('what ends a CDATA section is text where a post has it', async (t) => {
  const garden = await aGarden(t);
  await bring(garden, anExport({ ...POST, content: 'تا ]]> اینجا و ]]]> آنجا' }));
  assert.match((await textOf(garden)) ?? '', /^تا \\?\]\\?\]> اینجا و \\?\]\\?\]\\?\]> آنجا$/);
});

test('a tag names a topic and no kind of document: «برنامه هسته‌ای» makes no programme', async (t) => {
  const garden = await aGarden(t);
  const post = { ...POST, title: 'دربارهٔ مذاکرات', tags: ['برنامه هسته‌ای'] };
  assert.match((await bring(garden, anExport({ ...post, categories: ['یادداشت'] })))[0]?.message ?? '', /what kind/);
  const [report] = await bring(garden, anExport({ ...post, categories: ['اطلاعیه‌ها'], id: 2 }));
  assert.equal(report?.proposals.find(({ field }) => field === 'kind')?.value, 'communique (statements)');
});

test('texts of a type that a theme adds are told, and brought along where they are asked for; those of the machinery are not', async (t) => {
  const garden = await aGarden(t);
  const xml = anExport({ ...POST, type: 'bayanieh' }, { ...POST, id: 2, type: 'wp_template' }, { ...POST, id: 3, type: 'attachment', status: 'inherit' }, { ...POST, id: 4, type: 'bayanieh', status: 'draft' });
  const reports = await bring(garden, xml);
  assert.deepEqual(reports.map(({ outcome, message }) => [outcome, message]), [['skipped', 'it is neither a post nor a page, but a “bayanieh”: --post-type bayanieh brings these along']]);
  assert.deepEqual((await bring(garden, xml, { postTypes: ['bayanieh'] })).map(({ outcome, message }) => [outcome, message]), [['written', undefined], ['skipped', 'not published (draft)']]);
});

test('drafts, private, protected and scheduled posts stay out; a date of noughts is none', async (t) => {
  const garden = await aGarden(t);
  const reports = await bring(garden, anExport({ ...POST, status: 'draft' }, { ...POST, status: 'private' }, { ...POST, password: 'x' }, { ...POST, status: 'future' }, { ...POST, status: 'trash' }, { ...POST, date: '0000-00-00 00:00:00' }));
  assert.deepEqual(reports.map(({ outcome }) => outcome), ['skipped', 'skipped', 'skipped', 'skipped', 'skipped', 'written']);
  assert.match(await readFile(path.join(garden.content, 'statements/aghaz-abiari.mdx'), 'utf8'), /\ndate: XXXX\n[\s\S]*\ndraft: true\n/);
});

test('where a post shows a smaller copy of a picture, the whole one comes along', async (t) => {
  const garden = await aGarden(t);
  await cp(path.join(FIXTURES, 'wordpress/uploads'), path.join(garden.folder, 'wp-content/uploads'), { recursive: true });
  const [report] = await bring(garden, anExport({ ...POST, content: '<img src="https://baghbanan.example/wp-content/uploads/2021/07/tree-300x225.png?ver=2" alt="درخت" />' }));
  assert.deepEqual(report?.pictures, ['/images/2021-03-21-aghaz-abiari-1.png']);
});

test('posts of one title and of one address each become a document, and are known again', async (t) => {
  const garden = await aGarden(t);
  const xml = anExport(POST, { ...POST, id: 2, content: 'آبیاری از پس‌فردا.', link: 'https://baghbanan.example/%d8%a2%d8%a8/' }, { ...POST, id: 3, content: 'آبیاری از هفتهٔ بعد.', link: 'https://baghbanan.example/%d8%a2%d8%a8/' });
  assert.deepEqual((await bring(garden, xml)).map(({ outcome, file }) => [outcome, path.basename(file ?? '')]), [['written', '2021-03-21-aghaz-abiari.mdx'], ['written', '2021-03-21-aghaz-abiari-2.mdx'], ['written', '2021-03-21-aghaz-abiari-3.mdx']]);
  assert.deepEqual((await bring(garden, xml, { journal: path.join(garden.folder, 'none.jsonl') })).map(({ outcome }) => outcome), ['unchanged', 'unchanged', 'unchanged']);
});
