import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { it } from 'node:test';
import { watchFolder } from '../../src/dev/watch-folder.ts';
import { aFolderOf } from '../fixtures/folders.ts';

it('a folder is looked at whenever something in it has changed, also in a folder that is new or came back, and when it came back itself', async (test) => {
  const folder = await aFolderOf(test, { 'old/a.txt': 'first' });
  const ended = new AbortController();
  test.after(() => ended.abort());
  let seen: (words: string) => void = () => undefined;
  let looks = 0;
  /** Waits for a look that finds these words in a file. */
  const isSeen = (file: string, words: string) =>
    new Promise<void>((resolve) => {
      seen = async () => {
        if ((await readFile(path.join(folder, file), 'utf8').catch(() => '')) === words) resolve();
      };
    });
  const write = async (file: string, words: string) => {
    const waiting = isSeen(file, words);
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), words);
    await waiting;
  };
  const first = isSeen('old/a.txt', 'first');
  watchFolder(folder, async () => {
    assert.equal(++looks, 1, 'one at a time');
    await new Promise((resolve) => setImmediate(resolve));
    looks--;
    seen('');
  }, ended.signal);
  await first;
  await write('old/a.txt', 'changed');
  await write('new/deep/b.txt', 'in new folders');
  await write('new/deep/b.txt', 'changed there');
  rmSync(path.join(folder, 'old'), { recursive: true });
  await write('old/a.txt', 'back');
  await write('old/a.txt', 'changed again');
  // As where another branch, which has no such folder, is checked out for a moment.
  const away = path.join(await aFolderOf(test, {}), 'away');
  const gone = isSeen('old/a.txt', '');
  renameSync(folder, away);
  await gone;
  const back = isSeen('old/a.txt', 'changed again');
  renameSync(away, folder);
  await back;
  await write('old/a.txt', 'changed after all');
});
