import assert from 'node:assert/strict';
import { once } from 'node:events';
import { describe, it, type TestContext } from 'node:test';
import { serveSite } from '../../src/build/serve.ts';
import { aFolderOf } from '../fixtures/folders.ts';

async function serve(test: TestContext, base: string): Promise<string> {
  const folder = await aFolderOf(test, { 'index.html': 'خانه', 'organs/index.html': 'ارگان‌ها', '404.html': 'نیست', 'organs/index.txt': 'متن', 'organs/index.bib': '@misc{}', 'سند/index.html': 'سند' });
  const { server, address } = await serveSite(folder, base, 0);
  test.after(async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  });
  return address;
}

async function answer(url: string): Promise<[number, string]> {
  const response = await fetch(url);
  return [response.status, await response.text()];
}

describe('a served site', () => {
  it('answers at the address it gives', async (test) => {
    const address = await serve(test, '/');
    assert.deepEqual(await answer(address), [200, 'خانه']);
    assert.deepEqual(await answer(`${address}organs/`), [200, 'ارگان‌ها']);
  });

  it('says what is missing with the page for it', async (test) => {
    assert.deepEqual(await answer(`${await serve(test, '/')}nowhere/`), [404, 'نیست']);
  });

  it('lives under its base and nowhere else', async (test) => {
    const address = await serve(test, '/mirror/copy/');
    assert.ok(address.endsWith('/mirror/copy/'));
    assert.deepEqual(await answer(`${address}organs/`), [200, 'ارگان‌ها']);
    assert.deepEqual(await answer(new URL('/organs/', address).href), [404, 'نیست']);
    assert.deepEqual(await answer(address.slice(0, -1)), [200, 'خانه']);
  });

  it('leads from a page without the slash at its end to the page, since its links are relative', async (test) => {
    for (const base of ['/', '/mirror/copy/']) {
      const address = await serve(test, base);
      const leads = async (way: string) => {
        const { status, headers } = await fetch(address + way, { redirect: 'manual' });
        return [status, headers.get('location')];
      };
      assert.deepEqual(await leads('organs'), [301, `${base}organs/`]);
      assert.deepEqual(await leads('organs?a=1'), [301, `${base}organs/?a=1`]);
      assert.deepEqual(await leads('%D8%B3%D9%86%D8%AF'), [301, `${base}%D8%B3%D9%86%D8%AF/`]);
      assert.deepEqual(await leads('/organs'), [301, `${base}organs/`], 'never to another host');
      assert.deepEqual(await leads('nowhere'), [404, null]);
      assert.deepEqual(await leads('%'), [404, null]);
    }
  });

  it('says what its files are, and that texts are UTF-8', async (test) => {
    const address = await serve(test, '/');
    const typeOf = async (way: string) => (await fetch(address + way)).headers.get('content-type');
    assert.equal(await typeOf(''), 'text/html; charset=utf-8');
    assert.equal(await typeOf('organs/'), 'text/html; charset=utf-8');
    assert.equal(await typeOf('organs/index.txt'), 'text/plain; charset=utf-8');
    assert.equal(await typeOf('organs/index.bib'), 'application/x-bibtex; charset=utf-8');
  });

  it('gives no file outside its folder', async (test) => {
    const address = await serve(test, '/');
    for (const way of ['..%2f..%2fetc%2fpasswd', '%2e%2e/%2e%2e/etc/passwd', '....//etc/passwd']) assert.equal((await answer(address + way))[0], 404);
  });
});
