import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { relativeAssets } from '../../src/build/relative.ts';

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
