import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { replaceFolder } from '../../src/build/swap.ts';
import { aFolder, aFolderOf } from '../fixtures/folders.ts';

const NOBODY = 65534;
const filesIn = (folder: string) => (readdirSync(folder, { recursive: true }) as string[]).sort();
const put = (name: string, text: string) => (folder: string) => writeFile(path.join(folder, name), text);

describe('replaceFolder', () => {
  it('makes a folder that was not there, with the folders above it', async (test) => {
    const parent = await aFolder(test);
    await replaceFolder(path.join(parent, 'sites', 'dist'), put('index.html', 'تازه'));
    assert.deepEqual(filesIn(parent), ['sites', 'sites/dist', 'sites/dist/index.html']);
  });

  it('replaces a folder whole: nothing of the old one stays, in it or beside it', async (test) => {
    const parent = await aFolderOf(test, { 'dist/index.html': 'کهنه', 'dist/gone/index.html': 'کهنه' });
    await replaceFolder(path.join(parent, 'dist'), put('index.html', 'تازه'));
    assert.deepEqual(filesIn(parent), ['dist', 'dist/index.html']);
    assert.equal(readFileSync(path.join(parent, 'dist/index.html'), 'utf8'), 'تازه');
  });

  it('leaves the old folder whole when the work fails, and nothing beside it', async (test) => {
    const parent = await aFolderOf(test, { 'dist/index.html': 'کهنه' });
    const failing = replaceFolder(path.join(parent, 'dist'), async (folder) => {
      await put('index.html', 'نیمه‌کاره')(folder);
      throw new Error('خشکسالی');
    });
    await assert.rejects(failing, /خشکسالی/);
    assert.deepEqual(filesIn(parent), ['dist', 'dist/index.html']);
    assert.equal(readFileSync(path.join(parent, 'dist/index.html'), 'utf8'), 'کهنه');
  });

  it('leaves nothing beside it either where a thread goes on writing for a moment', async (test) => {
    const parent = await aFolderOf(test, { 'dist/index.html': 'کهنه' });
    // The moment begins with the last of the nine folders: a thread that gets no turn for a while has not used it up.
    const writing = `const { mkdirSync, writeFileSync } = require('node:fs'); const { workerData: folder } = require('node:worker_threads');
      for (let n = 0, end = Infinity; Date.now() < end; n++) {
        try { mkdirSync(folder + '/' + n % 9 + '/' + n, { recursive: true }); writeFileSync(folder + '/' + n % 9 + '/' + n + '/text', ''); } catch {}
        if (n === 8) end = Date.now() + 200;
        // As a thread does that has to wait for its turn.
        if (n % 20 === 8) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60);
      }`;
    let written: Promise<unknown> | undefined;
    const failing = replaceFolder(path.join(parent, 'dist'), async (folder) => {
      written = once(new Worker(writing, { eval: true, workerData: folder }), 'exit');
      while (!existsSync(path.join(folder, '8'))) await sleep(5);
      throw new Error('خشکسالی');
    });
    await assert.rejects(failing, /خشکسالی/);
    await written;
    assert.deepEqual(filesIn(parent), ['dist', 'dist/index.html']);
  });

  it('brings the old folder back when the new one can’t take its place', async (test) => {
    const parent = await aFolderOf(test, { 'dist/index.html': 'کهنه' });
    await assert.rejects(replaceFolder(path.join(parent, 'dist'), (folder) => rm(folder, { recursive: true })), /ENOENT/);
    assert.deepEqual(filesIn(parent), ['dist', 'dist/index.html']);
  });

  it('makes no folder when the work for a new one fails', async (test) => {
    const parent = await aFolder(test);
    await assert.rejects(replaceFolder(path.join(parent, 'dist'), () => Promise.reject(new Error('خشکسالی'))), /خشکسالی/);
    assert.deepEqual(filesIn(parent), []);
  });

  it('says that the new folder is there where the old one, somebody else’s, can’t be removed, and takes no spare that is somebody else’s', { skip: process.getuid?.() !== 0 && 'only root can give a folder to somebody else' }, async (test) => {
    const parent = await aFolderOf(test, { 'dist/index.html': 'کهنه', 'spare/index.html': 'کهنه' });
    for (const folder of [path.dirname(parent), parent]) chmodSync(folder, 0o755);
    chownSync(parent, NOBODY, NOBODY);
    const script = `import { replaceFolder } from ${JSON.stringify(new URL('../../src/build/swap.ts', import.meta.url).href)};
      import { writeFileSync } from 'node:fs';
      const [target, spare] = process.argv.slice(1);
      await replaceFolder(target, async (folder, isSpare) => writeFileSync(folder + '/index.html', String(isSpare)), spare);`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script, path.join(parent, 'dist'), path.join(parent, 'spare')], { uid: NOBODY, gid: NOBODY, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    assert.match(stderr, /^\S+\/\.dist-new-\S+-old is of no use any more, and can’t be removed \(EACCES.*\)\. → Remove it yourself\.$/m);
    assert.equal(readFileSync(path.join(parent, 'dist/index.html'), 'utf8'), 'false');
  });

  it('shows the old folder until the work is done', async (test) => {
    const parent = await aFolderOf(test, { 'dist/index.html': 'کهنه' });
    await replaceFolder(path.join(parent, 'dist'), async (folder) => {
      assert.notEqual(folder, path.join(parent, 'dist'));
      assert.equal(readFileSync(path.join(parent, 'dist/index.html'), 'utf8'), 'کهنه');
    });
    assert.deepEqual(filesIn(parent), ['dist']);
  });
});
