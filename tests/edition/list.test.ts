import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { addToList, readList } from '../../src/edition/list.ts';
import type { EditionRecord } from '../../src/edition/record.ts';
import { aFolderOf } from '../fixtures/folders.ts';

const record = (file: string, kind: EditionRecord['kind'], date: string): EditionRecord => ({ file, kind, title: 'باغ', date, bytes: 1, sha256: 'a'.repeat(64) });

describe('the list of editions', () => {
  const updates = [9, 10, 11].map((number) => record(`archive-2026-01-01-update-${number}.zip`, 'supplement', `2026-03-${number < 10 ? '0' : ''}${number}`));
  const others = [record('archive-2026-01-01.zip', 'folder', '2026-01-01'), record('archive-2026-02-02-update-1.zip', 'supplement', '2026-03-01')];

  it('names of the updates to one edition the newest alone: it holds all that the others do, and they may hold what was withdrawn since', async (test) => {
    const folder = await aFolderOf(test, Object.fromEntries([...updates, ...others].map(({ file }) => [file, 'x'])));
    addToList(folder, others);
    for (const update of updates) addToList(folder, [update]);
    assert.deepEqual(readList(folder).map(({ file }) => file), ['archive-2026-01-01-update-11.zip', 'archive-2026-01-01.zip', 'archive-2026-02-02-update-1.zip']);
  });

  it('forgets updates to a folder that was made anew as another; those to the same one, and to others, stay', async (test) => {
    const [folder, update] = [{ ...others[0]!, root: 'a'.repeat(64) }, updates[0]!];
    const at = await aFolderOf(test, Object.fromEntries([update, ...others].map(({ file }) => [file, 'x'])));
    addToList(at, [folder, update, others[1]!]);
    addToList(at, [folder]);
    assert.equal(readList(at).length, 3);
    addToList(at, [{ ...folder, root: 'b'.repeat(64) }]);
    assert.deepEqual(readList(at).map(({ file }) => file), [folder.file, others[1]!.file]);
  });

  it('forgets what is gone', async (test) => {
    const folder = await aFolderOf(test, Object.fromEntries(others.map(({ file }) => [file, 'x'])));
    addToList(folder, others);
    rmSync(path.join(folder, others[0]!.file));
    addToList(folder, []);
    assert.deepEqual(readList(folder), [others[1]]);
  });
});
