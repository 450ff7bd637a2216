import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { requireChromium } from '../../src/browser/chromium.ts';
import { headersOf } from '../../src/build/header-rules.ts';
import { cacheLifetime, commonHeaders, contentType } from '../../src/deploy/headers.ts';
import { hostFiles } from '../../src/deploy/index.ts';
import { openPlace } from '../../src/verify/places/index.ts';
import { formatManifest, siteManifest } from '../../src/export/manifest.ts';
import { verifyCopy } from '../../src/verify/verify.ts';
import { SITES } from '../support/sites.ts';
import { openToAll, SERVERS, startServer, type RunningServer } from './servers.ts';

const workshop = mkdtempSync(path.join(tmpdir(), 'bayegan-hosts-'));
after(() => rmSync(workshop, { recursive: true, force: true }));

/** The built archive, with two addresses that moved. */
const site = path.join(workshop, 'site');
const policy = new Map(headersOf(SITES.imaginary.out)('/')).get('Content-Security-Policy')!;
const [document] = readdirSync(path.join(SITES.imaginary.out, 'statements'));
const REDIRECTS = [{ from: '/statements/an-old.name/', to: `/statements/${document}/` }, { from: '/gone/', to: '/' }, { from: '/دربارهٔ-آب\u200cها/', to: '/search/' }];
/** Editions, as they lie in a site that was given some. */
const EDITIONS = ['archive-2026-01-01-all.html', 'archive-2026-01-01.zip', 'archive-2026-01-01-all.html.minisig'];
before(async () => {
  cpSync(SITES.imaginary.out, site, { recursive: true });
  for (const [name, text] of Object.entries(hostFiles(policy, REDIRECTS))) writeFileSync(path.join(site, name), text);
  // Documents of unlucky names: of a folder of files, and of an address that moved.
  for (const name of ['assets', 'gone']) cpSync(path.join(site, 'statements', document!), path.join(site, 'statements', name), { recursive: true });
  for (const name of EDITIONS) writeFileSync(path.join(site, 'editions', name), '<p>A file to be kept.</p>');
  // What anybody may ask a host for, hidden as its name looks.
  mkdirSync(path.join(site, '.well-known'));
  writeFileSync(path.join(site, '.well-known/security.txt'), 'Contact: mailto:garden@example.org\n');
  writeFileSync(path.join(site, 'manifest.json'), formatManifest(await siteManifest(site)));
  openToAll(workshop);
});

/** An answer as it came, not unpacked. */
function ask(address: string, headers: Record<string, string> = {}): Promise<{ status: number; headers: IncomingMessage['headers']; body: Buffer }> {
  return new Promise((resolve, reject) => {
    request(address, { headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) }));
    }).on('error', reject).end();
  });
}

const files = () => readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.relative(site, path.join(entry.parentPath, entry.name)));

let browser: Browser;
before(async () => (browser = await chromium.launch({ executablePath: requireChromium(), args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })));
after(() => browser.close());

for (const server of SERVERS) {
  for (const base of ['/', '/sub/path/']) {
    const skip = server.program ? false : `${server.name} is not installed (Debian: apt-get install ${server.packageName})`;
    describe(`${server.name} serving the archive under ${base}`, { skip }, () => {
      let running: RunningServer;
      before(async () => (running = await startServer(server, workshop, site, base)));
      after(() => running.stop());
      const at = (name: string) => running.address + name;
      const read = (name: string) => readFileSync(path.join(site, name));

      it('sends the headers of the table with pages, files, redirects to folders and missing addresses alike', async () => {
        for (const name of ['', 'search/', 'favicon.svg', 'nowhere/at/all/']) {
          const { headers } = await ask(at(name));
          for (const [header, value] of Object.entries(commonHeaders(policy))) assert.equal(headers[header.toLowerCase()], value, `${name}: ${header}`);
        }
      });

      it('gives each kind of file its type and its lifetime', async () => {
        const kinds = new Map(files().filter((name) => !/(?:^|\/)[._]|^hosting/.test(name)).map((name) => [path.extname(name) + cacheLifetime(name), name]));
        assert.ok(kinds.size > 8);
        for (const name of [...kinds.values(), 'statements/assets/index.html']) {
          const { status, headers } = await ask(at(name.replace(/index\.html$/, '')));
          assert.equal(status, 200, name);
          assert.equal(headers['content-type']?.toLowerCase().replace(/;\s*/, '; '), contentType(name), name);
          assert.equal(headers['cache-control'], cacheLifetime(name), name);
        }
      });

      it('hands out editions to be kept, and nothing else so: opened where they lie, its own policy would forbid what is in them', async () => {
        for (const name of EDITIONS) assert.equal((await ask(at(`editions/${name}`))).headers['content-disposition'], 'attachment', name);
        for (const name of ['', 'editions/', 'verify.html', 'editions/editions.json']) assert.equal((await ask(at(name))).headers['content-disposition'], undefined, name);
      });

      it('lets a reader search in a thread of its own, and its policy refuses nothing of that', async () => {
        const page = await browser.newPage();
        const errors: string[] = [];
        page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
        await page.goto(at(`search/#q=${encodeURIComponent('باغ')}`));
        await page.locator('#search-results li').first().waitFor();
        assert.deepEqual([page.workers().length, errors], [1, []]);
        await page.close();
      });

      it('packs text, and leaves what is packed already', async () => {
        // The largest of a kind: hosts leave what is small as it is.
        const names = files().sort((one, other) => read(other).length - read(one).length);
        const find = (pattern: RegExp) => names.find((name) => pattern.test(name))!;
        for (const name of ['index.html', find(/^assets\/.*\.css$/), find(/^assets\/.*\.js$/), 'manifest.json']) {
          const { headers, body } = await ask(at(name), { 'accept-encoding': 'gzip' });
          assert.equal(headers['content-encoding'], 'gzip', name);
          assert.match(headers['vary'] ?? '', /accept-encoding/i);
          assert.deepEqual(gunzipSync(body), read(name));
        }
        for (const name of [find(/pf_fragment$/), find(/pf_meta$/), find(/\.pagefind$/), find(/woff2$/)]) {
          const { headers, body } = await ask(at(name), { 'accept-encoding': 'gzip' });
          assert.equal(headers['content-encoding'], undefined, name);
          assert.deepEqual(body, read(name));
        }
      });

      it('does not send again what a reader has', async () => {
        for (const encoding of ['identity', 'gzip']) {
          const first = await ask(at('index.html'), { 'accept-encoding': encoding });
          const again = await ask(at('index.html'), { 'accept-encoding': encoding, 'if-none-match': first.headers.etag! });
          assert.deepEqual([again.status, again.body.length], [304, 0], encoding);
        }
      });

      it('says what is missing with the page for it, at any depth', async () => {
        for (const name of ['nowhere', 'statements/nowhere/', 'a/b/c/d.html', 'assets/nowhere.js', 'pagefind/fragment/nowhere.pf_fragment']) {
          const { status, headers, body } = await ask(at(name));
          assert.equal(status, 404);
          // It may be there in a moment, when a site is being copied to its host.
          assert.doesNotMatch(headers['cache-control'] ?? '', /max-age/, name);
          assert.match(headers['content-type']!, /^text\/html/);
          assert.deepEqual(body, read('404.html'));
        }
      });

      it('leads from an old address to the new one, and from a folder’s name into it', async () => {
        for (const [from, to] of [['statements/an-old.name/', `statements/${document}/`], ['statements/an-old.name', `statements/${document}/`], ['gone/', ''], [encodeURI('دربارهٔ-آب\u200cها/'), 'search/'], ['statements', 'statements/']] as const) {
          const { status, headers } = await ask(at(from));
          assert.ok(status === 301 || status === 308, `${from}: ${status}`);
          assert.equal(new URL(headers.location!, at(from)).pathname, new URL(at(to)).pathname);
        }
        assert.equal((await ask(at('statements/gone/'))).status, 200, 'a page whose name alone is that of an old address');
      });

      it('leads into the archive from its path without the last slash', { skip: base === '/' && 'the root has no such path' }, async () => {
        const { status, headers } = await ask(at('').slice(0, -1));
        assert.equal(status, 301);
        assert.equal(new URL(headers.location!, at('')).href, at(''));
      });

      it('lists no folder and shows no settings', async () => {
        for (const name of ['assets/', 'pagefind/', '.htaccess']) {
          const { status, body } = await ask(at(name));
          assert.ok(status === 403 || status === 404, `${name}: ${status}`);
          assert.doesNotMatch(body.toString(), /woff2|pf_meta|RewriteEngine/);
        }
      });

      it('hands out a whole copy', async () => {
        const found = await verifyCopy(await openPlace(running.address));
        assert.deepEqual([found.good, found.missing, found.changed, found.unreadable], [true, [], [], []]);
      });
    });
  }
}
