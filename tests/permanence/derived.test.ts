import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { isDerived, pageAbove } from '../../src/permanence/derived.ts';
import { keepPromises, PromisesBroken } from '../../src/permanence/keep.ts';
import { aFolderOf } from '../fixtures/folders.ts';

const PAGE = '<!doctype html><title>x</title>';

describe('addresses of lists', () => {
  it('are those of pages that come and go with what they list', () => {
    for (const address of ['/years/1400/', '/a-z/آ/2/', '/on-this-day/jalali/7/', '/topics/water/documents/3/', '/statements/documents/1/', '/organs/garden-council/meetings/2/', '/meetings/kinds/session/1/', '/people/letters/be/', '/topics/letters/he-jimi/2/']) assert.ok(isDerived(address), address);
    for (const address of ['/', '/years/', '/a-z/', '/topics/water/', '/statements/years/', '/meetings/kinds/', '/topics/water/meetings/1/', '/people/letters/', '/meetings/letters/be/']) assert.ok(!isDerived(address), address);
  });

  it('lead to the nearest page above that is there', () => {
    const there = (...addresses: string[]) => (address: string) => addresses.includes(address);
    assert.equal(pageAbove('/years/1400/7/2/', there('/', '/years/')), '/years/');
    assert.equal(pageAbove('/topics/water/documents/2/', there('/', '/topics/water/')), '/topics/water/');
    assert.equal(pageAbove('/a-z/x/', there()), '/');
  });
});

describe('a built site keeps what was promised', () => {
  const site = { 'site/index.html': PAGE, 'site/years/index.html': PAGE, 'site/statements/a/index.html': PAGE };

  it('an emptied list leads to the list above it', async (test) => {
    const folder = await aFolderOf(test, { ...site, 'content/permalinks.txt': '/\n/years/\n/years/1372/\n/statements/a/ p-1\n' });
    await keepPromises(path.join(folder, 'content'), path.join(folder, 'site'));
    assert.match(readFileSync(path.join(folder, 'site/years/1372/index.html'), 'utf8'), /content="0; url=\.\.\/"/);
  });

  it('a document that is gone without a word refuses it, by name', async (test) => {
    const folder = await aFolderOf(test, { ...site, 'content/permalinks.txt': '/statements/a/\n/statements/b/\n' });
    await assert.rejects(keepPromises(path.join(folder, 'content'), path.join(folder, 'site')), (error: unknown) => error instanceof PromisesBroken && error.addresses.join() === '/statements/b/' && error.message.includes('redirectFrom'));
  });

  it('without a ledger nothing was promised', async (test) => {
    const folder = await aFolderOf(test, { ...site, 'content/archive.yaml': '' });
    await keepPromises(path.join(folder, 'content'), path.join(folder, 'site'));
  });
});
