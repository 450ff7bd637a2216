import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import { LiveArchive } from '../../src/dev/live-archive.ts';
import type { News } from '../../src/dev/news.ts';
import { preparedArchive } from '../../src/mdx/prepared.ts';
import { aCopyOf, change } from './archives.ts';

it('pages get the archive as it is, a broken document as it was, and what the check says', async (test) => {
  const order = aCopyOf(test, 'good');
  const archive = new LiveArchive(order);
  test.after(() => archive.close());
  const file = path.join(order.content, 'statements/spring-call.mdx');
  const document = () => preparedArchive()!.archive.documents.get('spring-call')!;
  const words = () => preparedArchive()!.textOf({ id: 'spring-call' }).blocks.at(-1)!.text;
  /** Waits for news that pages show. */
  const until = (isThere: (news: News) => boolean) => new Promise<void>((resolve) => (archive.onNews = (news) => void (isThere(news) && resolve())));

  assert.equal((await archive.problemsOf('/statements/spring-call/')).here.length, 0);
  assert.equal(preparedArchive()!.archive.documents.get('frost-draft')!.draft, true);

  const seen = until(() => words() === 'آب فردا می‌آید.');
  change(file, (text) => `${text.replace(/^title: .*$/m, 'title: فراخوان تازه')}\nآب فردا می‌آید.\n`);
  await seen;
  assert.equal(document().title, 'فراخوان تازه');

  const told = until(({ problems }) => problems.length > 0);
  change(file, (text) => `${text}\n{process.exit()}\n`);
  await told;
  assert.deepEqual([document().title, words()], ['فراخوان تازه', 'آب فردا می‌آید.']);
  assert.ok((await archive.problemsOf('/statements/spring-call/')).here.length > 0);
});

it('of two documents with one id, the first keeps its page, and the page of the other says what is wrong', async (test) => {
  const order = aCopyOf(test, 'good');
  const archive = new LiveArchive(order);
  test.after(() => archive.close());
  await archive.ready;
  const heard = () => new Promise<void>((resolve) => (archive.onNews = () => resolve()));
  const title = () => preparedArchive()!.archive.documents.get('spring-call')?.title;
  const before = title();

  const added = heard();
  const twin = path.join(order.content, 'reports/spring-call.mdx');
  writeFileSync(twin, readFileSync(path.join(order.content, 'statements/spring-call.mdx'), 'utf8').replace(/^title: .*$/m, 'title: گزارش').replace(/^kind: .*$/m, 'kind: report'));
  await added;
  assert.equal(title(), before);
  assert.deepEqual((await archive.problemsOf('/reports/spring-call/')).here.map(({ rule }) => rule), ['unique-id']);
  assert.deepEqual((await archive.problemsOf('/statements/spring-call/')).here, []);

  const earlier = heard();
  rmSync(path.join(order.content, 'statements/spring-call.mdx'));
  await earlier;
  assert.equal(title(), 'گزارش');
});

it('there is nothing to make pages of where archive.yaml can’t be read, until it can', async (test) => {
  const order = aCopyOf(test, 'good');
  change(path.join(order.content, 'archive.yaml'), () => 'title: [');
  const archive = new LiveArchive(order);
  test.after(() => archive.close());
  assert.ok((await archive.ready).problems.length > 0);
  assert.equal(preparedArchive(), undefined);
  const mended = new Promise((resolve) => (archive.onNews = resolve));
  change(path.join(order.content, 'archive.yaml'), () => 'title: باغ\n');
  await mended;
  assert.equal(preparedArchive()!.archive.identity.title, 'باغ');
});
