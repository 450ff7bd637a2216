import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { ImportProblem } from '../../src/import/problem.ts';
import { readExport } from '../../src/import/read/wordpress.ts';
import { aFolder } from '../fixtures/folders.ts';
import { aGarden, FIXTURES } from './support/gardeners.ts';

const SITE = path.join(FIXTURES, 'wordpress/site.xml');

test('a whole site: posts and pages by category, topics by tag, dates and permalinks kept, what is not public passed over', async (t) => {
  const garden = await aGarden(t);
  const reports = await garden.import([SITE]);
  assert.deepEqual(reports.map(({ outcome, message }) => [outcome, message]), [
    ['written', undefined], ['written', undefined], ['skipped', 'not published (draft)'], ['failed', 'nothing in it says what kind of document it is'],
  ]);
  const text = await readFile(path.join(garden.content, 'resolutions/2021-09-23-qatname-i-paiz-zmstan.mdx'), 'utf8');
  for (const line of ['title: قطعنامه‌ی پاییز & زمستان', 'date: 2021-09-23', 'meeting: congress-2', '  unanimous: true', '  - water', '  - url: https://baghbanan.example/1400/autumn/', '    publisher: برگ سبز']) assert.ok(text.split('\n').includes(line), line);
  assert.match(text, /<Clause number="١">\n\nهر جوی یک میرآب دارد\.\n\n<\/Clause>\n\n<Clause number="٢">\n\nنوبت‌ها نوشته می‌شود\.\n\n<\/Clause>/);
  assert.match(text, /!\[درخت سیب\]\(\/images\/2021-09-23-qatname-i-paiz-zmstan-1\.png\)\n\nدرخت در آفتاب/);
  assert.ok(!/bagh-admin|reader@|gallery/.test(text));
  const page = await readFile(path.join(garden.content, 'statements/2021-03-21-aghaz-abiari.mdx'), 'utf8');
  assert.match(page, /issuedBy: irrigation-board[\s\S]*آبیاری از فردا آغاز می‌شود\.\n\n- جوی هفت‌بید/);
});

test('only the posts of a category may be wanted', async (t) => {
  const garden = await aGarden(t);
  assert.deepEqual((await garden.import([SITE], { terms: ['اطلاعیه‌ها'] })).map(({ outcome }) => outcome), ['written', 'skipped']);
});

test('importing again changes nothing, a later export is known to hold the same posts, an edited one is left', async (t) => {
  const garden = await aGarden(t);
  await garden.import([SITE]);
  const later = path.join(garden.folder, 'later.xml');
  await writeFile(later, `${await readFile(SITE, 'utf8')}<!-- exported later -->\n`);
  for (const file of [SITE, later]) assert.deepEqual((await garden.import([file])).map(({ outcome }) => outcome).slice(0, 2), ['unchanged', 'unchanged']);
  const edited = path.join(garden.content, 'statements/2021-03-21-aghaz-abiari.mdx');
  await writeFile(edited, (await readFile(edited, 'utf8')).replace('فردا', 'امروز'));
  assert.equal((await garden.import([SITE]))[1]?.outcome, 'left as it is');
  assert.match(await readFile(edited, 'utf8'), /امروز/);
  assert.equal((await garden.import([SITE], { force: true }))[1]?.outcome, 'written');
});

test('posts before the damage of a file are imported, and the damage is said', async (t) => {
  const garden = await aGarden(t);
  const cut = path.join(garden.folder, 'cut.xml');
  const whole = await readFile(SITE, 'utf8');
  await writeFile(cut, whole.slice(0, whole.indexOf('پیش‌نویس')));
  const reports = await garden.import([cut]);
  assert.deepEqual(reports.map(({ outcome }) => outcome), ['written', 'written', 'failed']);
  assert.match(reports[2]?.message ?? '', /not well-formed XML/);
});

test('any bytes in place of an export are refused in a sentence', async (t) => {
  const folder = await aFolder(t);
  const file = path.join(folder, 'x.xml');
  const whole = await readFile(SITE);
  await fc.assert(fc.asyncProperty(fc.nat(whole.length - 1), fc.uint8Array({ minLength: 1, maxLength: 8 }), async (at, bytes) => {
    const broken = Buffer.from(whole);
    broken.set(bytes.subarray(0, whole.length - at), at);
    await writeFile(file, broken);
    try {
      for await (const { post } of readExport(file)) assert.equal(typeof post.title, 'string');
    } catch (error) {
      assert.ok(error instanceof ImportProblem);
    }
  }), { numRuns: 60 });
});
