import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { relativeAssets, relativeSite } from '../../src/build/relative.ts';
import { aFolderOf } from '../fixtures/folders.ts';

describe('relativeAssets', () => {
  it('makes the addresses of assets relative to their page', () => {
    const page = '<link rel="stylesheet" href="/assets/site.css"><script src="/assets/a.js"></script><a href="/organs/">ارگان‌ها</a>';
    assert.equal(
      relativeAssets(page, '/statements/a/index.html', '/'),
      '<link rel="stylesheet" href="../../assets/site.css"><script src="../../assets/a.js"></script><a href="/organs/">ارگان‌ها</a>',
    );
  });

  it('makes the addresses of fonts relative to their style sheet', () => {
    assert.equal(relativeAssets('@font-face{src:url(/assets/font.woff2)}', '/assets/site.css', '/'), '@font-face{src:url(font.woff2)}');
  });

  it('knows the path under which the site was built', () => {
    assert.equal(relativeAssets('<link href="/mirror/copy/assets/site.css">', '/index.html', '/mirror/copy/'), '<link href="assets/site.css">');
    assert.equal(relativeAssets('<link href="/assets/site.css">', '/index.html', '/mirror/copy/'), '<link href="/assets/site.css">');
  });

  it('leaves words of the text alone', () => {
    const text = '<p>/assets/site.css و href=/assets/x</p>';
    assert.equal(relativeAssets(text, '/index.html', '/'), text);
  });
});

describe('relativeSite', () => {
  it('goes through pages and style sheets, but not the page for missing addresses, which is served at any depth', async (test) => {
    const link = '<link href="/assets/site.css">';
    const folder = await aFolderOf(test, {
      'index.html': link, '404.html': link, 'organs/a/index.html': link, 'assets/site.css': 'a{b:url(/assets/c.woff2)}', 'assets/a.js': 'href="/assets/x"',
    });
    await relativeSite(folder, '/');
    const read = (name: string) => readFile(path.join(folder, name), 'utf8');
    assert.deepEqual(await Promise.all(['index.html', '404.html', 'organs/a/index.html', 'assets/site.css', 'assets/a.js'].map(read)), [
      '<link href="assets/site.css">', link, '<link href="../../assets/site.css">', 'a{b:url(c.woff2)}', 'href="/assets/x"',
    ]);
  });
});
