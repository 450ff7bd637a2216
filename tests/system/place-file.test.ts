import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { FileNotPlaced, placeFile } from '../../src/system/place-file.ts';
import { aFolder, aFolderOf } from '../fixtures/folders.ts';

const refused = (message: RegExp, exists = false) => (error: unknown) => {
  assert.ok(error instanceof FileNotPlaced);
  assert.match(error.message, message);
  assert.equal(error.exists, exists);
  return true;
};

describe('a new file', () => {
  it('is there whole, in folders made for it, and nothing beside it', async (test) => {
    const folder = await aFolder(test);
    await placeFile(path.join(folder, 'statements', '۱۴۰۰ سال', 'باغ.mdx'), 'متن\n');
    assert.equal(await readFile(path.join(folder, 'statements', '۱۴۰۰ سال', 'باغ.mdx'), 'utf8'), 'متن\n');
    assert.deepEqual(await readdir(path.join(folder, 'statements', '۱۴۰۰ سال')), ['باغ.mdx']);
  });

  it('may be bytes', async (test) => {
    const file = path.join(await aFolder(test), 'a.bin');
    await placeFile(file, Uint8Array.of(0, 255, 10));
    assert.deepEqual([...(await readFile(file))], [0, 255, 10]);
  });

  it('may have the longest name there is', async (test) => {
    const folder = await aFolder(test);
    await placeFile(path.join(folder, `${'a'.repeat(251)}.mdx`), 'x');
    assert.equal((await readdir(folder)).length, 1);
  });

  it('of many written at once under one name, one wins and stays', async (test) => {
    const file = path.join(await aFolder(test), 'a.mdx');
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => placeFile(file, `${index}`)));
    const winners = outcomes.flatMap(({ status }, index) => (status === 'fulfilled' ? [String(index)] : []));
    assert.deepEqual(winners, [await readFile(file, 'utf8')]);
    assert.deepEqual(await readdir(path.dirname(file)), ['a.mdx']);
  });
});

describe('an existing file', () => {
  it('is left as it is', async (test) => {
    const folder = await aFolderOf(test, { 'a.mdx': 'پیشین' });
    await assert.rejects(placeFile(path.join(folder, 'a.mdx'), 'نو'), refused(/a\.mdx exists; it was left as it is/, true));
    assert.equal(await readFile(path.join(folder, 'a.mdx'), 'utf8'), 'پیشین');
    assert.deepEqual(await readdir(folder), ['a.mdx']);
  });

  it('is replaced when forced, with its permissions', async (test) => {
    const folder = await aFolderOf(test, { 'a.mdx': 'پیشین' });
    await chmod(path.join(folder, 'a.mdx'), 0o600);
    await placeFile(path.join(folder, 'a.mdx'), 'نو', { force: true });
    assert.equal(await readFile(path.join(folder, 'a.mdx'), 'utf8'), 'نو');
    assert.equal((await stat(path.join(folder, 'a.mdx'))).mode & 0o777, 0o600);
    assert.deepEqual(await readdir(folder), ['a.mdx']);
  });

  it('that a link leads to is what is replaced, not the link', async (test) => {
    const folder = await aFolderOf(test, { 'real.mdx': 'پیشین' });
    await symlink('real.mdx', path.join(folder, 'link.mdx'));
    await placeFile(path.join(folder, 'link.mdx'), 'نو', { force: true });
    assert.equal(await readFile(path.join(folder, 'real.mdx'), 'utf8'), 'نو');
  });
});

describe('what can’t be written', () => {
  it('a folder of that name stays, forced or not', async (test) => {
    const folder = await aFolder(test);
    await mkdir(path.join(folder, 'a.mdx'));
    await assert.rejects(placeFile(path.join(folder, 'a.mdx'), 'x'), refused(/exists/, true));
    await assert.rejects(placeFile(path.join(folder, 'a.mdx'), 'x', { force: true }), refused(/a folder of that name exists/));
    assert.deepEqual(await readdir(folder), ['a.mdx']);
  });

  it('below a file there are no folders', async (test) => {
    const folder = await aFolderOf(test, { 'statements': 'یک پرونده' });
    await assert.rejects(placeFile(path.join(folder, 'statements', 'a.mdx'), 'x'), refused(/a part of the path is a file/));
  });

  it('a name that is too long leaves no folders behind', async (test) => {
    const folder = await aFolder(test);
    await assert.rejects(placeFile(path.join(folder, 'new', 'folders', `${'a'.repeat(300)}.mdx`), 'x'), refused(/the name is too long/));
    assert.deepEqual(await readdir(folder), []);
  });

  it('where there is no permission', { skip: process.platform === 'win32' }, async (test) => {
    const folder = await aFolder(test);
    const closed = path.join(folder, 'closed');
    await mkdir(closed, { mode: 0o500 });
    const isRoot = process.geteuid!() === 0;
    // Root may write everywhere, so it steps down for a moment.
    if (isRoot) {
      await chmod(folder, 0o755);
      process.seteuid!(65534);
    }
    try {
      await assert.rejects(placeFile(path.join(closed, 'a.mdx'), 'x'), refused(/there is no permission to write there/));
    } finally {
      if (isRoot) process.seteuid!(0);
    }
    assert.deepEqual(await readdir(closed), []);
  });

  it('when the disk takes only a part of it, nothing half-written stays and what was there is whole', { skip: process.platform === 'win32' }, async (test) => {
    const folder = await aFolder(test);
    await writeFile(path.join(folder, 'old.mdx'), 'پیشین');
    const program = `
      import { placeFile } from ${JSON.stringify(path.resolve(import.meta.dirname, '../../src/system/place-file.ts'))};
      for (const [name, force] of [['new/new.mdx', false], ['old.mdx', true]]) {
        await placeFile(${JSON.stringify(folder)} + '/' + name, 'x'.repeat(1_000_000), { force }).catch(({ message }) => console.log(message));
      }`;
    // A limit on the size of files stands for a full disk: the system takes a part of what is written, then refuses.
    const { stdout } = await promisify(execFile)('/bin/sh', ['-c', 'ulimit -f 100 && exec "$0" --input-type=module -e "$1"', process.execPath, program]);
    assert.equal(stdout.match(/can’t be written: the file is larger than may be written/g)?.length, 2, stdout);
    assert.deepEqual(await readdir(folder), ['old.mdx']);
    assert.equal(await readFile(path.join(folder, 'old.mdx'), 'utf8'), 'پیشین');
  });
});
