import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { headersOf } from '../../src/build/header-rules.ts';
import { CACHE, cacheLifetime, commonHeaders, contentType, EDITIONS } from '../../src/deploy/headers.ts';
import { hostFiles } from '../../src/deploy/index.ts';
import { sitePolicy } from '../../src/deploy/policy.ts';
import { nameOf } from '../../src/edition/make.ts';
import { aFolderOf } from '../fixtures/folders.ts';

const POLICY = sitePolicy({ inlineScripts: ['sha256-a'], inlineStyles: [], bringsOwn: false });
const MOVED = [{ from: '/statements/old/', to: '/organs/new/' }];

describe('the settings of hosts', () => {
  const files = hostFiles(POLICY, MOVED);

  it('are there for each host, and say the same', () => {
    assert.deepEqual(Object.keys(files).sort(), ['.htaccess', '.nojekyll', '_headers', '_redirects', 'hosting/Caddyfile', 'hosting/nginx.conf']);
    for (const name of ['_headers', '.htaccess', 'hosting/nginx.conf', 'hosting/Caddyfile']) {
      for (const [header, value] of Object.entries(commonHeaders(POLICY))) assert.ok(files[name]!.includes(header) && files[name]!.includes(value), `${name}: ${header}`);
      assert.ok(files[name]!.includes(CACHE.forever), name);
    }
    for (const name of ['_redirects', '.htaccess', 'hosting/nginx.conf', 'hosting/Caddyfile']) assert.match(files[name]!, /statements\/old[^\n]*organs\/new\//, name);
  });

  it('have no redirects where nothing moved', () => assert.ok(!('_redirects' in hostFiles(POLICY, []))));

  it('take no address that a host would read as something else', () => {
    for (const address of ['/a b/', '/a"/', '/a\nb/', 'https://x.test/', '//x.test/', '/a/$1/', '/a/{x}/', '/a/../b/;', 'a/', '/(a)/']) {
      assert.throws(() => hostFiles(POLICY, [{ from: '/old/', to: address }]), /plain address/, address);
      assert.throws(() => hostFiles(POLICY, [{ from: address, to: '/new/' }]), /plain address/, address);
    }
  });

  it('as hosts that know “_headers” read them, name no header twice for one file', async (test) => {
    const headers = headersOf(await aFolderOf(test, files));
    for (const file of ['/', '/index.html', '/assets/a.css', '/pagefind/index/a.pf_index', '/pagefind/fragment/a.pf_fragment']) {
      const names = headers(file).slice(1).map(([name]) => name);
      assert.equal(new Set(names).size, names.length, file);
    }
    assert.equal(new Map(headers('/assets/a.css')).get('Cache-Control'), CACHE.forever);
    assert.equal(new Map(headers('/assets.html')).get('Cache-Control'), CACHE.ask);
  });
});

describe('“_headers”', () => {
  it('stays within what hosts read: short lines, few rules, a star at the end only', () => {
    const lines = hostFiles(POLICY, [])['_headers']!.split('\n');
    assert.ok(lines.every((line) => line.length < 2000));
    assert.ok(lines.filter((line) => line.startsWith('/')).length < 100);
    assert.deepEqual(lines.filter((line) => /^\/.*\*./.test(line)), []);
  });
});

describe('the table', () => {
  it('keeps for ever only what is named by its content', () => {
    for (const name of ['assets/a.css', 'pagefind/index/a.pf_index', 'pagefind/filter/a.pf_filter']) assert.equal(cacheLifetime(name), CACHE.forever, name);
    for (const name of ['index.html', 'pagefind/pagefind.js', 'statements/assets/index.html', 'favicon.svg', 'assets/a/b.css']) assert.equal(cacheLifetime(name), CACHE.ask, name);
  });

  it('knows editions by their names', () => assert.ok(`editions/${nameOf({ date: '2026-01-01', root: '', id: '', title: '', address: undefined })}`.startsWith(EDITIONS)));

  it('knows the type of files', () => {
    assert.equal(contentType('a/index.html'), 'text/html; charset=utf-8');
    assert.equal(contentType('a.pf_meta'), 'application/octet-stream');
    assert.equal(contentType('LICENSE'), undefined);
    assert.equal(contentType('files/DSC_0001.JPG'), 'image/jpeg');
  });

  it('allows no more than the pages need, and leaves room for a page that brings its own policy', () => {
    assert.doesNotMatch(POLICY, /unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|\*|https?:|data:/);
    assert.match(POLICY, /frame-ancestors 'none'$/);
    const own = sitePolicy({ inlineScripts: [], inlineStyles: [], bringsOwn: true });
    assert.doesNotMatch(own, /default-src|script-src/);
    assert.match(own, /frame-ancestors 'none'/);
  });
});
