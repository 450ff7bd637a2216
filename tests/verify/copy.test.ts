import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { appendFile, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { ZipFile } from 'yazl';
import { serveSite } from '../../src/build/serve.ts';
import { compareCopy } from '../../src/verify/compare.ts';
import { readManifest } from '../../src/verify/manifest.ts';
import { copyInFile } from '../../src/verify/page/copies.ts';
import { openPlace, PlaceUnreadable } from '../../src/verify/places/index.ts';
import { verifyCopy, type Expectations, type Verification } from '../../src/verify/verify.ts';
import { aFolder } from '../fixtures/folders.ts';
import { aCopy, aHost, untold, writeZip, zipOf } from './copies.ts';

async function check(where: string, expectations: Expectations = {}): Promise<Verification> {
  const place = await openPlace(where);
  const found = await verifyCopy(place, expectations);
  await place.close();
  return found;
}

const differences = ({ missing, changed, extra, unreadable }: Verification) => ({ missing, changed, extra, unreadable: unreadable.map(({ path: name }) => name) });
const NONE = { missing: [], changed: [], extra: [], unreadable: [] };

/** The same copy on the web, under a path. */
async function onTheWeb(test: TestContext, folder: string): Promise<string> {
  const { server, address } = await serveSite(folder, '/mirror/', 0);
  test.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return address;
}

const FORMS: [string, (test: TestContext, folder: string) => Promise<string>, { seesExtra: boolean }][] = [
  ['folder', async (_, folder) => folder, { seesExtra: true }],
  ['zip file', (test, folder) => zipOf(test, folder), { seesExtra: true }],
  ['zip file with a folder in it', (test, folder) => zipOf(test, folder, 'archive/'), { seesExtra: true }],
  ['host', onTheWeb, { seesExtra: false }],
];

for (const [form, place, { seesExtra }] of FORMS) {
  describe(`a copy as a ${form}`, () => {
    it('is good as it was made', async (test) => {
      const found = await check(await place(test, await aCopy(test)));
      assert.deepEqual(differences(found), { ...NONE, extra: seesExtra ? [] : null });
      assert.ok(found.good && found.rootIsGood);
      assert.equal(found.files, 5);
      assert.deepEqual(found.signature, { state: 'absent' });
    });

    it('tells what is missing, changed and too many', async (test) => {
      const folder = await aCopy(test);
      await rm(path.join(folder, 'index.html'));
      await writeFile(path.join(folder, 'organs/index.html'), 'ارگانها!');
      await appendFile(path.join(folder, 'empty.txt'), 'x');
      await writeFile(path.join(folder, 'organs/extra.js'), 'x');
      const found = await check(await place(test, folder));
      assert.ok(!found.good);
      assert.deepEqual(differences(found), { missing: ['index.html'], changed: ['empty.txt', 'organs/index.html'], extra: seesExtra ? ['organs/extra.js'] : null, unreadable: [] });
    });

    it('is not good when its manifest was changed to suit it, since the root tells', async (test) => {
      const original = await check(await aCopy(test));
      const changed = await aCopy(test, { 'index.html': 'دروغ' });
      const found = await check(await place(test, changed), { root: original.root });
      assert.deepEqual([found.good, found.rootIsGood, found.statedRoot === found.root], [false, false, true]);
      const manifest = path.join(changed, 'manifest.json');
      await writeFile(manifest, readFileSync(manifest, 'utf8').replace(found.root, original.root));
      const stated = await check(await place(test, changed));
      assert.deepEqual([stated.good, stated.rootIsGood, stated.statedRoot], [false, false, original.root]);
    });

    it('can’t be read without a manifest', async (test) => {
      const folder = await aCopy(test);
      await rm(path.join(folder, 'manifest.json'));
      await assert.rejects(async () => check(await place(test, folder)), (error: Error) => error instanceof PlaceUnreadable && /manifest\.json/.test(error.message));
    });
  });
}

describe('a folder that plays tricks', () => {
  it('gains nothing by links: one in the place of a file is a change, any other too many', async (test) => {
    const folder = await aCopy(test);
    const outside = await aFolder(test);
    await writeFile(path.join(outside, 'same.html'), 'خانه');
    await rm(path.join(folder, 'index.html'));
    await symlink(path.join(outside, 'same.html'), path.join(folder, 'index.html'));
    await rm(path.join(folder, 'organs'), { recursive: true });
    await mkdir(path.join(outside, 'organs'));
    await writeFile(path.join(outside, 'organs/index.html'), 'ارگان‌ها');
    await symlink(path.join(outside, 'organs'), path.join(folder, 'organs'));
    await symlink('.', path.join(folder, 'loop'));
    const found = await check(folder);
    assert.deepEqual(differences(found), { missing: ['organs/index.html'], changed: ['index.html'], extra: ['loop', 'organs'], unreadable: [] });
  });

  it('is not read through a manifest that is a link', async (test) => {
    const folder = await aCopy(test);
    const other = await aCopy(test);
    await rm(path.join(folder, 'manifest.json'));
    await symlink(path.join(other, 'manifest.json'), path.join(folder, 'manifest.json'));
    await assert.rejects(check(folder), PlaceUnreadable);
  });
});

it('a zip file need not say that its names are in UTF-8', async (test) => {
  const file = await zipOf(test, await aCopy(test, { 'files/گزارش.pdf': 'x', 'index.html': 'خانه' }));
  await writeFile(file, untold(readFileSync(file)));
  assert.deepEqual(differences(await check(file)), NONE);
});

describe('a zip file that plays tricks', () => {
  it('is refused with two files of one name', async (test) => {
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from('1'), 'a');
    zip.addBuffer(Buffer.from('2'), 'a');
    await assert.rejects(openPlace(await writeZip(test, zip)), /twice/);
  });

  it('has a file too many where one stands beside the folder of the copy, also of the name of one in it', async (test) => {
    const folder = await aCopy(test);
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from('دروغ'), 'index.html');
    zip.addBuffer(Buffer.from('x'), '__MACOSX/archive/._index.html');
    for (const name of ['manifest.json', 'index.html', 'organs/index.html', 'assets/a.css', '_headers', 'empty.txt']) zip.addFile(path.join(folder, name), `archive/${name}`);
    const file = await writeZip(test, zip);
    const extra = ['../__MACOSX/archive/._index.html', '../index.html'];
    assert.deepEqual(differences(await check(file)), { ...NONE, extra });
    const shown = (await copyInFile(new Blob([readFileSync(file)])))!;
    const { extra: told, missing, changed } = await compareCopy(readManifest((await shown.list('manifest.json'))!), shown, 1, () => undefined);
    assert.deepEqual([told, missing, changed], [extra, [], []]);
  });

  it('is refused by the page as well with two files of one name', async () => {
    const local = (name: string, text: string) => {
      const head = Buffer.alloc(30);
      head.writeUInt32LE(0x04034b50);
      head.writeUInt16LE(name.length, 26);
      return Buffer.concat([head, Buffer.from(name + text)]);
    };
    const listed = (name: string, offset: number) => {
      const head = Buffer.alloc(46);
      head.writeUInt32LE(0x02014b50);
      head.writeUInt32LE(1, 20);
      head.writeUInt32LE(1, 24);
      head.writeUInt16LE(name.length, 28);
      head.writeUInt32LE(offset, 42);
      return Buffer.concat([head, Buffer.from(name)]);
    };
    const [one, list] = [Buffer.concat([local('a', '1'), local('a', '2')]), Buffer.concat([listed('a', 0), listed('a', 32)])];
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50);
    end.writeUInt16LE(2, 8);
    end.writeUInt16LE(2, 10);
    end.writeUInt32LE(list.length, 12);
    end.writeUInt32LE(one.length, 16);
    await assert.rejects(copyInFile(new Blob([one, list, end])), /twice/);
  });

  it('is refused with a name that leaves it', async (test) => {
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from('1'), 'xx/a');
    const file = await writeZip(test, zip);
    await writeFile(file, Buffer.from(readFileSync(file).toString('latin1').replaceAll('xx/a', '../a'), 'latin1'));
    await assert.rejects(openPlace(file), PlaceUnreadable);
  });

  it('is refused when it is none', async (test) => {
    const folder = await aCopy(test, { 'a.zip': 'PK' });
    await assert.rejects(openPlace(path.join(folder, 'a.zip')), PlaceUnreadable);
    await assert.rejects(openPlace(path.join(folder, 'nowhere')), PlaceUnreadable);
  });

  it('has a change where a link stands for a file', async (test) => {
    const zip = new ZipFile();
    const folder = await aCopy(test, { 'index.html': 'خانه' });
    zip.addFile(path.join(folder, 'manifest.json'), 'manifest.json');
    zip.addBuffer(Buffer.from('خانه'), 'index.html', { mode: 0o120777 });
    assert.deepEqual((await check(await writeZip(test, zip))).changed, ['index.html']);
  });
});

describe('a host that plays tricks', () => {
  const manifest = async (test: TestContext) => readFileSync(path.join(await aCopy(test, { 'index.html': 'خانه' }), 'manifest.json'));

  it('is not followed to another host', async (test) => {
    const elsewhere: string[] = [];
    const other = await aHost(test, (request, response) => {
      elsewhere.push(request.url!);
      response.end('خانه');
    });
    const list = await manifest(test);
    const address = await aHost(test, (request, response) => {
      if (request.url === '/manifest.json') response.end(list);
      else response.writeHead(302, { location: new URL('index.html', other).href }).end();
    });
    const found = await check(address);
    assert.equal(found.unreadable.length, 1);
    assert.match(found.unreadable[0]!.reason, /another host/);
    assert.deepEqual(elsewhere, []);
  });

  it('may answer with more than it should, or without end: reading stops', async (test) => {
    const list = await manifest(test);
    const address = await aHost(test, (request, response) => {
      if (request.url === '/manifest.json') return void response.end(list);
      const more = () => response.write('خانه'.repeat(1000)) ? setImmediate(more) : response.once('drain', more);
      response.on('error', () => {});
      if (request.url === '/index.html') more();
      else response.writeHead(404).end();
    });
    assert.deepEqual((await check(address)).changed, ['index.html']);
  });

  it('may send nobody round in circles', async (test) => {
    const list = await manifest(test);
    const address = await aHost(test, (request, response) => {
      if (request.url === '/manifest.json') response.end(list);
      else response.writeHead(302, { location: request.url }).end();
    });
    assert.match((await check(address)).unreadable[0]!.reason, /circles/);
  });

  it('may fail once: what is asked again is good', async (test) => {
    const list = await manifest(test);
    let asked = 0;
    const address = await aHost(test, (request, response) => {
      if (request.url === '/manifest.json') response.end(list);
      else if (/minisig$|update\.json$/.test(request.url!)) response.writeHead(404).end();
      else if (asked++ === 0) request.socket.destroy();
      else response.end('خانه');
    });
    assert.ok((await check(address)).good);
  });

  it('may keep its own settings to itself, but no page', async (test) => {
    const folder = await aCopy(test);
    const address = await aHost(test, (request, response) => {
      const file = path.join(folder, request.url!);
      if (/_headers$|minisig$|update\.json$/.test(request.url!)) response.writeHead(404).end();
      else response.end(readFileSync(file));
    });
    const found = await check(address);
    assert.deepEqual([found.good, found.keptByHost, found.missing], [true, ['_headers'], []]);
  });

  it('that is not there can’t be read', async () => {
    await assert.rejects(openPlace('http://localhost:9/').then((place) => verifyCopy(place)), PlaceUnreadable);
  });
});
