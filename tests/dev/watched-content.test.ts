import assert from 'node:assert/strict';
import { appendFileSync, cpSync, renameSync, rmSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { packIn, type News } from '../../src/dev/news.ts';
import { WatchedContent } from '../../src/dev/watched-content.ts';
import { readPacked } from '../../src/mdx/pack.ts';
import { aCopyOf, change } from './archives.ts';

/** An archive that was looked at once, with what was new then. */
async function anArchive(test: TestContext) {
  const order = aCopyOf(test, 'good');
  const watched = new WatchedContent(order);
  const first = await watched.look();
  const wordsOf = (news: News, id: string) => {
    const found = news.documents.find(([, { document }]) => document.id === id);
    return found && readPacked(packIn(order), found[1].text).blocks.map(({ text }) => text).join('\n');
  };
  return { order, watched, first, wordsOf, file: path.join(order.content, 'statements/spring-call.mdx') };
}

const idsIn = (news: News) => news.documents.map(([, { document }]) => document.id);
const namesIn = (files: string[]) => files.map((file) => path.basename(file));

describe('what is new in an archive that is edited', () => {
  it('is all of it at first, drafts among it', async (test) => {
    const { first } = await anArchive(test);
    assert.ok(idsIn(first).includes('frost-draft') && idsIn(first).includes('spring-call'));
    assert.ok(first.records!.organs.length > 0 && first.records!.identity.title);
    assert.deepEqual([first.gone, first.problems], [[], []]);
  });

  it('is the document that was changed, with its new text', async (test) => {
    const { watched, wordsOf, file } = await anArchive(test);
    change(file, (text) => `${text}\nآب فردا می‌آید.\n`);
    const news = await watched.look();
    assert.match(wordsOf(news, 'spring-call')!, /آب فردا می‌آید/);
    assert.equal(news.records, null);
  });

  it('is nothing where files were only saved again', async (test) => {
    const { watched, file, order } = await anArchive(test);
    for (const name of [file, path.join(order.content, 'organs.yaml')]) change(name, (text) => text);
    assert.deepEqual(await watched.look(), { records: null, documents: [], gone: [], problems: [] });
  });

  it('is nothing of a document that can’t be read, but why; nor of a text that the build refuses', async (test) => {
    const { watched, file } = await anArchive(test);
    change(file, (text) => text.replace('kind: call', 'kind: cull'));
    const unreadable = await watched.look();
    assert.ok(!idsIn(unreadable).includes('spring-call'));
    assert.deepEqual(unreadable.gone, []);
    assert.match(unreadable.problems[0]!.message, /cull/);
    change(file, (text) => `${text.replace('kind: cull', 'kind: call')}\n{process.exit()}\n`);
    const refused = await watched.look();
    assert.ok(!idsIn(refused).includes('spring-call'));
    assert.ok(refused.problems.some(({ path: name, line }) => name.endsWith('spring-call.mdx') && line > 1));
    change(file, (text) => text.replace('{process.exit()}', 'آب.'));
    assert.ok(idsIn(await watched.look()).includes('spring-call'));
  });

  it('is a file that came, under a new name or in another folder, and one that went', async (test) => {
    const { order, watched, file } = await anArchive(test);
    cpSync(file, path.join(order.content, 'statements/new-call.mdx'));
    assert.ok(idsIn(await watched.look()).includes('new-call'));
    renameSync(path.join(order.content, 'statements/new-call.mdx'), path.join(order.content, 'statements/1398/newer-call.mdx'));
    const renamed = await watched.look();
    assert.ok(idsIn(renamed).includes('newer-call'));
    assert.deepEqual(namesIn(renamed.gone), ['new-call.mdx']);
    rmSync(path.join(order.content, 'statements/1398'), { recursive: true });
    assert.ok(namesIn((await watched.look()).gone).includes('newer-call.mdx'));
  });

  it('is a list that was changed; a broken one stays what it was until it is mended', async (test) => {
    const { order, watched } = await anArchive(test);
    const organs = path.join(order.content, 'organs.yaml');
    change(organs, (text) => text.replace('kind: party', 'kind: paty'));
    const broken = await watched.look();
    assert.equal(broken.records, null);
    assert.match(broken.problems[0]!.path, /organs\.yaml$/);
    change(organs, (text) => text.replace('kind: paty', 'kind: party').replace(/name: .*/, 'name: باغ تازه'));
    assert.equal((await watched.look()).records!.organs[0]!.name, 'باغ تازه');
  });

  it('is no record as long as archive.yaml has never been readable', async (test) => {
    const order = aCopyOf(test, 'good');
    change(path.join(order.content, 'archive.yaml'), () => 'title: [');
    const watched = new WatchedContent(order);
    const news = await watched.look();
    assert.equal(news.records, null);
    assert.ok(news.problems.length > 0 && news.documents.length > 0);
    change(path.join(order.content, 'archive.yaml'), () => 'title: باغ\n');
    assert.equal((await watched.look()).records!.identity.title, 'باغ');
  });
});

describe('texts kept from the last time', () => {
  it('are made again where they were lost or damaged', async (test) => {
    const { order, wordsOf, first } = await anArchive(test);
    const words = wordsOf(first, 'spring-call');
    for (const damage of [() => rmSync(packIn(order)), () => truncateSync(packIn(order), 100)]) {
      damage();
      assert.equal(wordsOf(await new WatchedContent(order).look(), 'spring-call'), words);
    }
  });

  it('are let go of once no document has them any more', async (test) => {
    const { order, watched, file, wordsOf } = await anArchive(test);
    for (const words of ['نخست', 'دوم', 'سوم', 'چهارم']) {
      change(file, (text) => `${text.slice(0, text.lastIndexOf('---') + 4)}\n${`${words} آب باغ است. `.repeat(4000)}\n`);
      assert.match(wordsOf(await watched.look(), 'spring-call')!, new RegExp(`^${words}`));
    }
    appendFileSync(file, '\n');
    assert.match(wordsOf(await new WatchedContent(order).look(), 'spring-call')!, /^چهارم/);
  });
});
