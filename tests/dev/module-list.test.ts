import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { ModuleList } from '../../src/dev/module-list.ts';
import { aFolderOf } from '../fixtures/folders.ts';

it('a list of modules that a build of another archive has put in the place of ours is written again, and waited for', async (test) => {
  const root = await aFolderOf(test, { 'content/pages/about.mdx': '', 'content/pages/more.mdx': '', '.astro/content-modules.mjs': '', 'empty/archive.yaml': '' });
  const file = path.join(root, '.astro/content-modules.mjs');
  const watcher = new EventEmitter<{ all: [event: string, file: string] }>();
  const put = (text: string) => {
    writeFileSync(file, text);
    watcher.emit('all', 'change', file);
  };
  let written = 0;
  const write = async () => {
    assert.ok(!existsSync(file), 'Astro writes it only where it is missing');
    written++;
    put('[["content/pages/about.mdx", () => 1]]');
  };
  const modules = new ModuleList(path.join(root, 'content'), watcher, write, root);
  const without = new ModuleList(path.join(root, 'empty'), watcher, () => assert.fail('an archive without own pages needs no list'), root);
  await modules.ready;
  put('[["../garden/pages/about.mdx", () => 1]]');
  await modules.ready;
  assert.match(readFileSync(file, 'utf8'), /content\/pages/);
  put('[["content/pages/about.mdx", () => 1], ["content/pages/more.mdx", () => 1]]');
  await Promise.all([modules.ready, without.ready]);
  assert.equal(written, 1);
  // A page is removed: until Astro has written the list anew, it names what is not there.
  rmSync(path.join(root, 'content/pages/more.mdx'));
  let isReady = false;
  const ready = modules.ready.then(() => (isReady = true));
  await setImmediate();
  assert.ok(!isReady);
  put('[["content/pages/about.mdx", () => 1]]');
  await ready;
  assert.equal(watcher.listenerCount('all'), 2);
});
