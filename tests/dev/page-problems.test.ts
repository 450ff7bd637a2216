import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { WatchedContent } from '../../src/dev/watched-content.ts';
import { aCopyOf, change } from './archives.ts';

/** The check of a copy of an archive. */
async function checkOf(test: TestContext, archive: string): Promise<{ watched: WatchedContent; content: string }> {
  const order = aCopyOf(test, archive);
  const watched = new WatchedContent(order);
  await watched.look();
  return { watched, content: order.content };
}

const rulesOf = async (watched: WatchedContent, address: string) => (await watched.ofPage(address)).here.map(({ rule }) => rule);

describe('the problems of a page', () => {
  it('are those of the file it is made of', async (test) => {
    const { watched } = await checkOf(test, 'references');
    assert.deepEqual(await rulesOf(watched, '/topics/water/'), ['reference']);
    assert.equal((await rulesOf(watched, '/organs/party/')).length, 4);
    assert.equal((await rulesOf(watched, '/')).length, 3);
    assert.equal((await rulesOf(watched, '/statements/call/')).length, 9);
    assert.deepEqual(await rulesOf(watched, '/statements/old-draft/'), []);
    assert.deepEqual(await rulesOf(watched, '/statements/'), []);
    assert.deepEqual(await rulesOf(watched, '/search/'), []);
  });

  it('are found in a document in any folder of its collection, and in no document whose name only ends alike', async (test) => {
    const { watched } = await checkOf(test, 'unique-ids');
    assert.deepEqual(await rulesOf(watched, '/resolutions/water/'), ['unique-id']);
    assert.deepEqual(await rulesOf(watched, '/resolutions/ater/'), []);
  });

  it('are found in the archive’s own pages, by the names that these have in addresses', async (test) => {
    const { watched, content } = await checkOf(test, 'good');
    change(path.join(content, 'pages/Read Me 1.0.mdx'), (text) => `${text}\n<Gone />\n`);
    change(path.join(content, 'pages/about.mdx'), (text) => text.replace('title:', 'title: ['));
    await watched.look();
    assert.deepEqual(await rulesOf(watched, '/read-me-10/'), ['page-text']);
    assert.deepEqual(await rulesOf(watched, '/about/'), ['yaml']);
    assert.deepEqual(await rulesOf(watched, '/about/more/'), []);
  });

  it('are found anew when a file beside the archive may have come', async (test) => {
    const { watched, content } = await checkOf(test, 'good');
    change(path.join(content, 'statements/spring-call.mdx'), (text) => `${text}\n![نقشه](/images/map.png)\n`);
    await watched.look();
    assert.deepEqual(await rulesOf(watched, '/statements/spring-call/'), ['image-file']);
    // Files beside an archive are those of the project in which a command runs: here, of a folder of its own.
    const [root, home] = [process.cwd(), path.dirname(content)];
    process.chdir(home);
    test.after(() => process.chdir(root));
    cpSync(path.join(root, 'tests/fixtures/import/wordpress/uploads/2021/07/tree.png'), 'public/images/map.png');
    watched.forgetProblems();
    assert.deepEqual(await rulesOf(watched, '/statements/spring-call/'), []);
  });

  it('count those of the whole archive', async (test) => {
    const { errors, warnings } = await (await checkOf(test, 'silences')).watched.ofPage('/');
    assert.deepEqual({ errors, warnings }, { errors: 2, warnings: 4 });
  });

  it('are found anew after the archive was looked at again', async (test) => {
    const { watched, content } = await checkOf(test, 'good');
    assert.deepEqual(await rulesOf(watched, '/statements/spring-call/'), []);
    change(path.join(content, 'statements/spring-call.mdx'), (text) => text.replace('kind: call', 'kind: cull'));
    assert.deepEqual(await rulesOf(watched, '/statements/spring-call/'), []);
    await watched.look();
    assert.deepEqual(await rulesOf(watched, '/statements/spring-call/'), ['schema']);
  });

  it('of the whole archive know what became of other files', async (test) => {
    const { watched, content } = await checkOf(test, 'good');
    change(path.join(content, 'organs.yaml'), (text) => text.replaceAll('garden-council', 'garden-assembly'));
    await watched.look();
    assert.ok((await rulesOf(watched, '/statements/spring-call/')).includes('reference'));
    change(path.join(content, 'organs.yaml'), (text) => text.replaceAll('garden-assembly', 'garden-council'));
    await watched.look();
    assert.equal((await watched.ofPage('/')).errors, 0);
  });
});
