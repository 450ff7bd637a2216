import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lighthousePages } from '../../src/bench/lighthouse-pages.ts';

const files = ['index.html', 'statements/index.html', 'statements/short/index.html', 'reports/long/index.html', 'organs/longest/index.html'].map((path, index) => ({ path, bytes: index * 1000 }));

describe('the pages that Lighthouse looks at', () => {
  it('are the first that readers see, and the longest document', () => assert.deepEqual(lighthousePages(files), ['', 'statements/', 'reports/long/', 'search/']));
  it('name no document twice where there is none', () => assert.deepEqual(lighthousePages([]), ['', 'statements/', 'search/']));
  it('may be named as addresses are written', () => assert.deepEqual(lighthousePages(files, ['/people/', 'organs/']), ['people/', 'organs/']));
});
