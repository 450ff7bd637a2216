import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { Gate } from '../../src/gate/index.ts';
import { readContent } from '../../src/model/read/content.ts';
import { zipOf } from './containers.ts';
import { aFolder, aFolderOf } from '../fixtures/folders.ts';

const RECORD = 'kind: statement\ndate: 1400\nissuedBy: garden-council';
const DRAFT = 'باغبانان این جمله را هنوز به کسی نگفته‌اند.';
const archive = (draft: boolean) => ({
  'archive.yaml': 'title: آرشیو باغبانان\n', 'organs.yaml': '- id: garden-council\n  name: شورای باغ\n',
  'statements/well.mdx': `---\ntitle: بیانیهٔ چاه\n${RECORD}${draft ? '\ndraft: true' : ''}\n---\n\n${DRAFT}\n`,
});

async function aSite(test: TestContext) {
  const site = await aFolderOf(test, { 'index.html': `<p>${DRAFT}</p>`, 'other.html': '<p>آب</p>' });
  const cache = path.join(await aFolder(test), 'gate.json');
  const scan = async (draft: boolean, environment: NodeJS.ProcessEnv = {}) => (await Gate.open(await readContent(await aFolderOf(test, archive(draft))), { site: undefined }, environment, { cache })).scan(site);
  return { site, cache, scan };
}

describe('files that were found clean', () => {
  it('are passed over, and listed with what they hold all the same', async (test) => {
    const { scan } = await aSite(test);
    const [first, second] = [await scan(false), await scan(false)];
    assert.deepEqual(second, first);
    assert.deepEqual(second.files.map(({ path: name }) => name).sort(), ['index.html', 'other.html']);
  });

  it('are named from the root of the site, however that is named', async (test) => {
    const { site } = await aSite(test);
    const content = await readContent(await aFolderOf(test, archive(false)));
    for (const named of [site, `${site}/`, path.relative(process.cwd(), site)]) {
      const { files } = await (await Gate.open(content, { site: undefined }, {})).scan(named);
      assert.deepEqual(files.map(({ path: name }) => name).sort(), ['index.html', 'other.html'], named);
    }
  });

  it('are read again once something else must not get out', async (test) => {
    const { scan } = await aSite(test);
    assert.deepEqual((await scan(false)).findings, []);
    assert.deepEqual((await scan(true)).findings.map(({ path: name, rule }) => [name, rule]), [['index.html', 'draft']]);
    // And what was met is never taken for clean.
    assert.deepEqual((await scan(true)).findings.map(({ path: name }) => name), ['index.html']);
  });

  it('have what was met in them judged anew, though they are not read again', async (test) => {
    const { cache, scan } = await aSite(test);
    const record = `---\ntitle: بیانیهٔ دیگر\n${RECORD}\n---\n\n${DRAFT}\n`;
    const site = await aFolderOf(test, { 'index.html': `<p>${DRAFT}</p>` });
    const look = async (more: Record<string, string>) => {
      const content = await readContent(await aFolderOf(test, { ...archive(true), ...more }));
      const { findings } = await (await Gate.open(content, { site: undefined }, {}, { cache })).scan(site);
      return findings.map(({ rule }) => rule);
    };
    // What a draft says is no secret while a published text says it as well.
    assert.deepEqual(await look({ 'statements/said.mdx': record }), []);
    const kept = JSON.parse(readFileSync(cache, 'utf8').split('\n')[1]!) as { met: [string, unknown[]][] };
    assert.ok(kept.met.length === 1 && kept.met[0]![1].length > 0);
    assert.deepEqual(await look({ 'statements/said.mdx': record }), []);
    assert.deepEqual(await look({}), ['draft']);
    await scan(true);
    assert.deepEqual(await look({}), ['draft']);
  });

  it('are read again once a name is withheld', async (test) => {
    const { scan } = await aSite(test);
    const list = path.join(await aFolder(test), 'names.txt');
    writeFileSync(list, 'باغبانان\n');
    assert.deepEqual((await scan(false)).findings, []);
    assert.deepEqual((await scan(false, { ARCHIVE_WITHHELD: list })).findings.map(({ rule }) => rule), ['withheld-name']);
  });

  it('are read again under another name, and once they are changed', async (test) => {
    const { site, cache, scan } = await aSite(test);
    await scan(true);
    writeFileSync(path.join(site, 'other.html'), `<p>${DRAFT}</p>`);
    assert.deepEqual((await scan(true)).findings.map(({ path: name }) => name), ['index.html', 'other.html']);
    assert.deepEqual(readFileSync(cache, 'utf8').split('\n').slice(2), []);
  });

  it('are all read again where what was kept is damaged', async (test) => {
    const { cache, scan } = await aSite(test);
    await scan(true);
    writeFileSync(cache, '{"guard": "');
    assert.equal((await scan(true)).findings.length, 1);
  });

  it('what lies packed in a file is passed over as well, and read again once something else must not get out', async (test) => {
    const { site, scan } = await aSite(test);
    writeFileSync(path.join(site, 'index.html'), '<p>باغ</p>');
    const zip = async (more: string) => writeFileSync(path.join(site, 'texts.zip'), await zipOf({ 'well.txt': Buffer.from(DRAFT), 'more.txt': Buffer.from(more) }));
    await zip('آب');
    assert.deepEqual((await scan(false)).findings, []);
    await zip('خاک');
    assert.deepEqual((await scan(false)).findings, []);
    await zip('گل');
    assert.deepEqual((await scan(true)).findings.map(({ path: name, rule }) => [name, rule]), [['texts.zip › well.txt', 'draft']]);
    await zip('میوه');
    assert.deepEqual((await scan(true)).findings.map(({ path: name }) => name), ['texts.zip › well.txt']);
  });

  it('what lies packed in a file has the way to it looked at again, though it is passed over', async (test) => {
    const { site, cache } = await aSite(test);
    const list = path.join(await aFolder(test), 'names.txt');
    writeFileSync(list, 'نرگس\n');
    const content = await readContent(await aFolderOf(test, archive(false)));
    const scan = async (way: string) => {
      const texts = await zipOf({ [way]: await zipOf({ 'water.txt': Buffer.from('آب') }) });
      writeFileSync(path.join(site, 'texts.zip'), texts);
      return (await (await Gate.open(content, { site: undefined }, { ARCHIVE_WITHHELD: list }, { cache })).scan(site)).findings;
    };
    assert.deepEqual(await scan('باغ.zip'), []);
    const found = await scan('نرگس.zip');
    assert.deepEqual(new Set(found.map(({ rule }) => rule)), new Set(['withheld-name']));
    assert.ok(found.every(({ path: name }) => name.startsWith('texts.zip') && !name.includes('نرگس')));
  });

  it('are looked at again where a name that is withheld now stands in the way to them alone', async (test) => {
    const site = await aFolderOf(test, { 'نرگس/page.html': '<p>آب</p>', 'page.html': '<p>آب</p>' });
    const cache = path.join(await aFolder(test), 'gate.json');
    const list = path.join(await aFolder(test), 'names.txt');
    writeFileSync(list, 'نرگس\n');
    const content = await readContent(await aFolderOf(test, archive(false)));
    const { files } = await (await Gate.open(content, { site: undefined }, {}, { cache })).scan(site);
    const last = new Map(files.map((file) => [file.path, file]));
    const rules = async () => (await (await Gate.open(content, { site: undefined }, { ARCHIVE_WITHHELD: list }, { cache, last })).scan(site)).findings.map(({ rule }) => rule);
    assert.deepEqual(await rules(), ['withheld-name']);
    assert.deepEqual(await rules(), ['withheld-name']);
  });
});
