import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { readPack } from '../../src/edition/folder/packs.ts';
import { openSite } from '../support/browser.ts';
import { DAY } from '../support/edition.ts';
import { run, runScript } from '../support/run.ts';
import { ask } from '../support/search-suite.ts';
import { SITES } from '../support/sites.ts';

/** A word that no document of the imaginary archive holds, one of the document that is withdrawn, and some that are withheld in another: others hold none. */
const [ADDED, WITHDRAWN, WITHHELD] = ['قنات‌بانان', 'گشایش', 'بیدار شو، بید'];

describe('a reader who brings a copy up to date', () => {
  const work = mkdtempSync(path.join(tmpdir(), 'update-'));
  const at = (name: string) => path.join(work, name);
  const environment = { ARCHIVE_CONTENT: at('content'), ARCHIVE_OUT: at('dist'), ASTRO_TELEMETRY_DISABLED: '1' };
  const command = async (name: string, ...words: string[]) => {
    // What is to be updated is of the site as it is built for all tests.
    const outcome = await runScript(name, words, words[0] === 'folder' ? { ...environment, ARCHIVE_OUT: SITES.imaginary.out } : environment);
    assert.equal(outcome.code, 0, outcome.err);
    return outcome.out;
  };
  const document = (name: string) => path.join(at('content'), `${name}.mdx`);
  const base = at(`editions/archive-${DAY}`);
  const update = at(`editions/archive-${DAY}-update-1.zip`);
  const site = openSite('imaginary');
  const search = async (folder: string, query: string) => {
    const visit = await site.visit(pathToFileURL(path.join(folder, 'search/index.html')).href);
    const pathOf = (address: string) => address.replace(pathToFileURL(folder).href, '').replace(/index\.html.*/, '');
    const found = await ask({ pathOf }, visit, query);
    const said = await visit.page.locator('main').innerText();
    assert.deepEqual(visit.errors, []);
    await visit.close();
    return { found, said };
  };

  before(async () => {
    cpSync(SITES.imaginary.content, at('content'), { recursive: true });
    await command('edition', 'folder', '--out', at('editions'), '--date', DAY);
    rmSync(document('reports/opening-speech'));
    writeFileSync(document('statements/spring-call'), `${readFileSync(document('statements/spring-call'), 'utf8')}\nاین بند از ${ADDED} است.\n`);
    const closing = document('reports/congress-2-closing');
    writeFileSync(closing, readFileSync(closing, 'utf8').replace(WITHHELD, (words) => `<Redacted>${words}</Redacted>`));
    await command('build');
    await command('edition', '--since', base, '--out', at('editions'), '--date', '2026-04-21');
    cpSync(base, at('copy'), { recursive: true });
    await command('edition', 'apply', update, at('copy'));
  });
  after(() => rmSync(work, { recursive: true, force: true }));

  test('is told what a file of an update is, and that it is no copy', async () => {
    const { code, out, err } = await runScript('verify', [update]);
    assert.equal(code, 2);
    assert.match(out, /SHA-256 of the file: [0-9a-f]{64}/);
    assert.match(err, /no manifest\.json in an update: it is judged when it is applied/);
  });

  test('finds before what the copy held, and not what came later', async () => {
    assert.deepEqual((await search(base, WITHDRAWN)).found, ['/reports/opening-speech/']);
    assert.match((await search(base, ADDED)).said, /در آرشیو نیست/);
  });

  test('arrives by a former address at the page that took its place, and at the paragraph that was cited', async () => {
    const visit = await site.revisit(pathToFileURL(path.join(base, 'statements/kam-abi/index.html')).href);
    await visit.page.waitForURL('**/statements/drought-statement/index.html');
    const cited = await visit.page.locator('.text p[id]').last().getAttribute('id');
    await visit.page.goto(`${pathToFileURL(path.join(base, 'statements/kam-abi/index.html')).href}#${cited}`);
    await visit.page.waitForURL(`**/statements/drought-statement/index.html#${cited}`);
    assert.deepEqual(visit.errors, []);
    await visit.close();
  });

  test('finds what came, and finds and counts what was withdrawn no more', async () => {
    assert.deepEqual((await search(at('copy'), ADDED)).found, ['/statements/spring-call/']);
    const { found, said } = await search(at('copy'), WITHDRAWN);
    assert.deepEqual(found, []);
    assert.match(said, /در آرشیو نیست/);
  });

  test('has nothing of a text that is withdrawn, or of words that are withheld, left on the disk: no page, no words, no place where a word stood', () => {
    const files = readdirSync(at('copy'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const entry of files) {
      const file = path.join(entry.parentPath, entry.name);
      const text = readFileSync(file, 'utf8');
      const packed = file.includes(`${path.sep}packs${path.sep}`) ? Object.values(readPack(text)).map((content) => {
        const bytes = Buffer.from(content, 'base64');
        return bytes[0] === 0x1f ? gunzipSync(bytes).toString() : bytes.toString();
      }) : [];
      for (const content of [text, ...packed]) for (const gone of [WITHDRAWN, WITHHELD]) assert.ok(!content.includes(gone), file);
    }
  });

  test('has a copy that is as its lists say', async () => {
    assert.match(await command('verify', at('copy')), /good/);
  });

  test('is refused when the update was applied already, and when it is for another edition', async () => {
    const again = await runScript('edition', ['apply', update, at('copy')], environment);
    assert.equal(again.code, 1);
    assert.match(again.err, /applied already/);
    await command('edition', 'folder', '--out', at('later'), '--date', '2026-04-22');
    const foreign = await runScript('edition', ['apply', update, at('later/archive-2026-04-22')], environment);
    assert.equal(foreign.code, 1);
    assert.match(foreign.err, /another|since/);
  });

  test('can as well unpack the update over the copy', async () => {
    cpSync(base, at('unpacked'), { recursive: true });
    assert.equal((await run('unzip', ['-q', '-o', update, '-d', at('unpacked')], work)).code, 0);
    assert.match(await command('verify', at('unpacked')), /good/);
    assert.deepEqual((await search(at('unpacked'), WITHDRAWN)).found, []);
    const visit = await site.visit(pathToFileURL(path.join(at('unpacked'), 'reports/opening-speech/index.html')).href);
    assert.match(await visit.page.locator('body').innerText(), /بازپس|برداشته|نیست/);
    await visit.close();
  });
});
