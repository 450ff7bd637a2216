import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { LiveCheck } from '../../src/dev/page-problems.ts';

const workshop = realpathSync(mkdtempSync(path.join(tmpdir(), 'bayegan-live-')));
after(() => rmSync(workshop, { recursive: true, force: true }));

/** A live check of a copy of an archive among the fixtures. */
function checkOf(archive: string): { check: LiveCheck; content: string } {
  const home = mkdtempSync(path.join(workshop, 'archive-'));
  const content = path.join(home, 'content');
  cpSync(path.resolve(import.meta.dirname, '../fixtures/archives', archive), content, { recursive: true });
  return { check: new LiveCheck({ content, cache: path.join(home, 'cache') }), content };
}

const rulesOf = async (check: LiveCheck, address: string) => (await check.ofPage(address)).here.map(({ rule }) => rule);

describe('the problems of a page', () => {
  it('are those of the file it is made of', async () => {
    const { check } = checkOf('references');
    assert.deepEqual(await rulesOf(check, '/topics/water/'), ['reference']);
    assert.equal((await rulesOf(check, '/organs/party/')).length, 4);
    assert.equal((await rulesOf(check, '/')).length, 3);
    assert.equal((await rulesOf(check, '/statements/call/')).length, 9);
    assert.deepEqual(await rulesOf(check, '/statements/old-draft/'), []);
    assert.deepEqual(await rulesOf(check, '/statements/'), []);
    assert.deepEqual(await rulesOf(check, '/search/'), []);
  });

  it('are found in a document in any folder of its collection, and in no document whose name only ends alike', async () => {
    const { check } = checkOf('unique-ids');
    assert.deepEqual(await rulesOf(check, '/resolutions/water/'), ['unique-id']);
    assert.deepEqual(await rulesOf(check, '/resolutions/ater/'), []);
  });

  it('count those of the whole archive', async () => {
    const { errors, warnings } = await checkOf('silences').check.ofPage('/');
    assert.deepEqual({ errors, warnings }, { errors: 2, warnings: 4 });
  });

  it('are found anew after a change in the archive, and only then', async () => {
    const { check, content } = checkOf('good');
    const file = path.join(content, 'statements/spring-call.mdx');
    assert.deepEqual(await rulesOf(check, '/statements/spring-call/'), []);
    writeFileSync(file, readFileSync(file, 'utf8').replace('kind: call', 'kind: cull'));
    assert.equal(check.changed(path.join(workshop, 'elsewhere.mdx')), false);
    assert.deepEqual(await rulesOf(check, '/statements/spring-call/'), []);
    assert.equal(check.changed(file), true);
    assert.deepEqual(await rulesOf(check, '/statements/spring-call/'), ['schema']);
  });
});
