import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { SITES } from '../support/sites.ts';

const { out } = SITES.imaginary;

/** What a page says to those who show it elsewhere. */
async function metaOf(page: string): Promise<Map<string, string>> {
  const html = await readFile(path.join(out, page), 'utf8');
  return new Map([...html.matchAll(/<meta (?:property|name)="((?:og|twitter):[^"]*|description)" content="([^"]*)"/g)].map(([, name = '', content = '']) => [name, content]));
}

describe('where the address of a page is passed on', () => {
  it('every page that may be listed has a title and a sentence', async () => {
    for (const page of globSync('**/index.html', { cwd: out })) {
      if ((await readFile(path.join(out, page), 'utf8')).includes('content="noindex"')) continue;
      if (!page.startsWith('verify')) for (const name of ['og:title', 'og:description', 'og:site_name', 'og:type', 'twitter:card']) assert.ok((await metaOf(page)).get(name), `${page}: ${name}`);
    }
  });

  it('a document is told by its abstract or, without one, by what it is', async () => {
    const [water, pruning] = [await metaOf('resolutions/water-resolution/index.html'), await metaOf('resolutions/pruning-decision/index.html')];
    assert.equal(water.get('og:title'), 'قطعنامه دربارهٔ تقسیم آب');
    assert.match(water.get('og:description')!, /^چکیدهٔ آرشیو: آب را دارایی همگانی باغ می‌شناسد/);
    assert.equal(water.get('og:type'), 'article');
    assert.equal(pruning.get('og:description'), 'قرار، شورای باغ، ۲۰ دسامبر ۲۰۱۲ (۳۰ آذر ۱۳۹۱)');
    for (const meta of [water, pruning]) assert.equal(meta.get('description'), meta.get('og:description'), 'search engines are told the same');
    assert.equal((await metaOf('resolutions/grafting-proposal/index.html')).get('og:title'), '[قرار پیشنهادی دربارهٔ پیوند زدن]');
  });

  it('no picture and no address is named by a site that does not know its own', async () => {
    const water = await metaOf('resolutions/water-resolution/index.html');
    for (const name of ['og:url', 'og:image', 'og:image:alt']) assert.equal(water.get(name), undefined);
    assert.equal(water.get('twitter:card'), 'summary');
    assert.equal((await metaOf('organs/index.html')).get('og:type'), 'website');
  });
});
