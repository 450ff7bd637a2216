import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it, type TestContext } from 'node:test';
import { askAhead } from '../../../src/search/browser/thread/ahead.ts';

/** A host of an index that tells what it was asked for, and breaks off so many of its answers: every other one has begun then. */
async function host(test: TestContext, broken: Record<string, number> = {}) {
  const asked: string[] = [];
  const server = createServer(({ url }, response) => {
    const file = url!.slice('/pagefind/'.length);
    asked.push(file);
    if ((broken[file] ?? 0) > 0) {
      if (broken[file]!-- % 2 === 0) response.destroy();
      else response.writeHead(200, { 'content-length': 100 }).write('this', () => response.destroy());
    } else if (file === 'missing') response.writeHead(404).end();
    else response.end(file.startsWith('pagefind-entry') ? '{"languages":{"fa":{"hash":"fa_abc"}}}' : `this is ${file}`);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const fetchNow = globalThis.fetch;
  test.after(() => {
    globalThis.fetch = fetchNow;
    server.close();
    server.closeAllConnections();
  });
  const folder = `http://localhost:${(server.address() as AddressInfo).port}/pagefind/`;
  const settled = async (files: number) => {
    while (asked.length < files) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  return { folder, asked, settled };
}

const AHEAD = ['pagefind-entry.json', 'archive.json', 'wasm.unknown.pagefind', 'pagefind.fa_abc.pf_meta'];
const text = async (address: string) => (await fetch(address)).text();

describe('an index that is asked for ahead', () => {
  it('is asked for the files with which every search begins, the account by the name it has', async (test) => {
    const { folder, asked, settled } = await host(test);
    await askAhead(folder);
    await settled(4);
    assert.deepEqual(asked.toSorted(), AHEAD.toSorted());
  });

  it('gives each of them to who asks next, whatever stands behind the address, and asks anew after that', async (test) => {
    const { folder, asked, settled } = await host(test);
    await askAhead(folder);
    await settled(4);
    assert.match(await text(`${folder}pagefind-entry.json?ts=1`), /fa_abc/);
    for (const file of AHEAD.slice(1)) assert.equal(await text(folder + file), `this is ${file}`);
    assert.equal(asked.length, 4);
    assert.equal(await text(`${folder}archive.json`), 'this is archive.json');
    assert.equal(await text(`${folder}vocabulary.txt`), 'this is vocabulary.txt');
    assert.deepEqual(asked.slice(4), ['archive.json', 'vocabulary.txt']);
  });

  it('is asked again for what broke off, ahead or later, twice if need be', async (test) => {
    const { folder } = await host(test, { 'archive.json': 1, 'wasm.unknown.pagefind': 2, 'vocabulary.txt': 2 });
    await askAhead(folder);
    for (const file of ['archive.json', 'wasm.unknown.pagefind', 'vocabulary.txt']) assert.equal(await text(folder + file), `this is ${file}`);
  });

  it('tells who asks when it can’t be had, and is asked anew by who asks again', async (test) => {
    const { folder } = await host(test, { 'archive.json': 3 });
    await askAhead(folder);
    await assert.rejects(text(`${folder}archive.json`), TypeError);
    assert.equal(await text(`${folder}archive.json`), 'this is archive.json');
  });

  it('takes what a host says for its answer', async (test) => {
    const { folder, asked } = await host(test);
    await askAhead(folder);
    const { status } = await fetch(`${folder}missing`);
    assert.deepEqual([status, asked.filter((file) => file === 'missing').length], [404, 1]);
  });
});
