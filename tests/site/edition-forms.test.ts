import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { serveSite, type Serving } from '../../src/build/serve.ts';
import { toPersianDigits } from '../../src/persian/digits.ts';
import { openIndex } from '../../src/search/node.ts';
import { readEditions } from '../../src/edition/record.ts';
import { openSite } from '../support/browser.ts';
import { DAY, makeEditions } from '../support/edition.ts';
import { findFirefox, type FirefoxPage, NO_FIREFOX, openFirefox } from '../support/firefox.ts';
import { run, runScript } from '../support/run.ts';
import { environmentOf, SITES } from '../support/sites.ts';
import { aPair } from '../verify/keys.ts';

const has = (program: string) => spawnSync(program, ['--version']).error === undefined;
const canZim = has('zimwriterfs') && has('zimcheck') && has('kiwix-serve');
const NO_ZIM = 'needs zimwriterfs, zimcheck and kiwix-serve (on Debian: apt-get install zim-tools kiwix-tools)';
const PORT = 18_431;

const made = makeEditions('shipped', ['folder', 'text']);

describe('the bundle of texts', () => {
  test('holds the text and the record of a document, as its manifest says', async () => {
    const zip = `${made.folder}-text.zip`;
    assert.equal((await runScript('verify', [zip])).code, 0);
    const { out } = await run('unzip', ['-p', zip, `archive-${DAY}-text/resolutions/pb-linguistic-discrimination-decision.txt`], made.to);
    assert.match(out, /قرار در مورد رفع تبعیض زبانی/);
    const record = await run('unzip', ['-p', zip, `archive-${DAY}-text/resolutions/pb-linguistic-discrimination-decision.json`], made.to);
    assert.match((JSON.parse(record.out) as { name: string }).name, /تبعیض زبانی/);
  });
});

describe('editions that were made with a key', () => {
  test('each have a signature beside them, the one file one in itself too; made again without a key, they have none', async () => {
    const { publicKey, secretKey } = aPair();
    const keys = mkdtempSync(path.join(tmpdir(), 'keys-'));
    writeFileSync(path.join(keys, 'key'), secretKey);
    writeFileSync(path.join(keys, 'pub'), publicKey);
    const to = path.join(keys, 'editions');
    const make = (key: string) => runScript('edition', ['file', 'text', '--out', to, '--date', DAY], { ...environmentOf('imaginary'), ARCHIVE_SIGNING_KEY: key });
    const files = [`archive-${DAY}-all.html`, `archive-${DAY}-text.zip`];
    assert.equal((await make(path.join(keys, 'key'))).code, 0);
    for (const file of files) {
      const { code, out } = await runScript('verify', [path.join(to, file), '--key', path.join(keys, 'pub')]);
      assert.deepEqual([code, out.match(/^signature.*: good \(/gm)?.length], [0, 2], out);
    }
    assert.deepEqual(readdirSync(to).sort(), [...files.flatMap((file) => [file, `${file}.minisig`]), 'editions.json']);
    assert.equal((await make('')).code, 0);
    assert.deepEqual(readdirSync(to).sort(), [...files, 'editions.json']);
    rmSync(keys, { recursive: true, force: true });
  });
});

describe('the list of editions', () => {
  test('names each with its size and digest', () => {
    const list = readEditions(readFileSync(path.join(made.to, 'editions.json'), 'utf8'));
    assert.deepEqual(list.map(({ file, kind }) => [file, kind]), [[`archive-${DAY}-text.zip`, 'text'], [`archive-${DAY}.zip`, 'folder']]);
    assert.ok(list.every(({ bytes, sha256, documents }) => bytes > 1000 && sha256.length === 64 && documents === 154));
  });
});

/** What a reader of a search page in Firefox sees of the answer to a query: how many were found, and their addresses. */
async function seenInFirefox(page: FirefoxPage, query: string): Promise<{ said: string; paths: string[] }> {
  const seen = await page.run(`new Promise((resolve) => {
    document.querySelector('#search-status').textContent = '';
    location.hash = 'q=' + encodeURIComponent(${JSON.stringify(query)});
    const look = () => {
      const said = document.querySelector('#search-status').textContent;
      if (!/پیدا/.test(said) || document.querySelector('#search-results [aria-busy]')) return setTimeout(look, 50);
      resolve(JSON.stringify({ said, paths: [...document.querySelectorAll('#search-results a')].map((link) => decodeURI(link.href)) }));
    };
    setTimeout(look, 50);
  })`);
  const { said, paths } = JSON.parse(seen) as { said: string; paths: string[] };
  return { said, paths: paths.map((address) => /\/(?:statements|resolutions|reports)\/[^/]+\//.exec(address)![0]) };
}

const QUERIES = ['تبعيض زباني', 'کنگره', '«دفتر سیاسی» -کرونا', 'کنگره ۸', 'قلنبهسازانه زنان', 'زندانی سیاسی', 'می‌خواهیم', 'سال ۱۴۰۰', 'iran'];

describe('a list of queries in Firefox', { skip: findFirefox() ? false : NO_FIREFOX }, () => {
  const onDisk = () => pathToFileURL(path.join(made.folder, 'search/index.html')).href;
  let online: Serving;
  before(async () => void (online = await serveSite(SITES.shipped.out, '/', 0)));
  after(() => void online.server.close());

  for (const [how, webAssembly, places] of [
    ['as it usually is', true, [['on the web', () => `${online.address}search/`], ['in the folder on the disk', onDisk]]],
    ['without WebAssembly', false, [['in the folder on the disk', onDisk]]],
  ] as const) {
    describe(how, () => {
      let page: FirefoxPage;
      before(async () => void (page = await openFirefox(findFirefox()!, { webAssembly })));
      after(() => page.close());

      for (const [place, address] of places) {
        test(`gives ${place} what the index gives elsewhere`, async () => {
          const session = await openIndex(SITES.shipped.out);
          await page.open(address());
          assert.equal(await page.run('typeof WebAssembly'), webAssembly ? 'object' : 'undefined');
          for (const query of QUERIES) {
            const { results, partial } = await session.ask(query);
            const expected = await Promise.all([...results.slice(0, 10), ...partial.slice(0, 10)].map((result) => result.load()));
            const { said, paths } = await seenInFirefox(page, query);
            assert.deepEqual(paths, expected.map(({ url }) => url.replace(/#.*/, '')), query);
            if (results.length > 0) assert.ok(said.includes(toPersianDigits(String(results.length))), `${query}: ${said}`);
          }
        });
      }
    });
  }
});

test('a ZIM file, where nothing can write one, is refused with what to install', async () => {
  const { code, err } = await runScript('edition', ['zim', '--out', made.to, '--date', DAY], { ...environmentOf('shipped'), PATH: '' });
  assert.equal(code, 1);
  assert.match(err, /zimwriterfs, which is not installed.*apt-get install zim-tools/);
});

describe('the ZIM file', { skip: canZim ? false : NO_ZIM }, () => {
  const site = openSite('shipped');
  const zim = `${made.folder}.zim`;
  let server: ChildProcess | undefined;
  before(async () => {
    const { code, err } = await runScript('edition', ['zim', '--out', made.to, '--date', DAY], environmentOf('shipped'));
    assert.equal(code, 0, err);
    server = spawn('kiwix-serve', ['--port', String(PORT), '--address', '127.0.0.1', zim], { stdio: 'ignore' });
  });
  after(() => void server?.kill());

  test('passes the check of its makers', async () => assert.equal((await run('zimcheck', [zim], made.to)).code, 0));

  test('is searched with the site’s own search where Kiwix serves it', async () => {
    const visit = await site.visit('/');
    const { page } = visit;
    await page.context().unrouteAll();
    let opened = false;
    for (let tries = 0; tries < 50 && !opened; tries++) {
      opened = await page.goto(`http://127.0.0.1:${PORT}/archive-${DAY}/search/index.html#q=${encodeURIComponent('تبعيض زباني')}`).then((response) => response?.ok() ?? false, () => false);
      if (!opened) await page.waitForTimeout(200);
    }
    await page.locator('#search-results mark').first().waitFor();
    assert.match(await page.locator('#search-results a').first().innerText(), /تبعیض زبانی/);
    await visit.close();
  });
});
