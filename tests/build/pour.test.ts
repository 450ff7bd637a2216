import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pourFolder } from '../../src/build/pour.ts';
import { pathsIn } from '../../src/system/paths-in.ts';
import { aFolder } from '../fixtures/folders.ts';

function write(folder: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}

describe('a folder that is poured into another', () => {
  it('lies there among what was there, and is gone', async (test) => {
    const [from, to] = [path.join(await aFolder(test), 'from'), await aFolder(test)];
    write(from, { 'index.html': 'home', 'resolutions/water/index.html': 'page', 'people/a/index.html': 'person' });
    write(to, { 'resolutions/water/index.txt': 'text', 'data/archive.json': '{}' });
    pourFolder(from, to);
    assert.deepEqual(pathsIn(to).filter((file) => path.extname(file)), ['data/archive.json', 'index.html', 'people/a/index.html', 'resolutions/water/index.html', 'resolutions/water/index.txt']);
    assert.ok(!existsSync(from));
  });

  it('replaces no file: what a build makes goes before a file of that name which the site is given', async (test) => {
    const [from, to] = [path.join(await aFolder(test), 'from'), await aFolder(test)];
    write(from, { 'robots.txt': 'given' });
    write(to, { 'robots.txt': 'made' });
    pourFolder(from, to);
    assert.equal(readFileSync(path.join(to, 'robots.txt'), 'utf8'), 'made');
  });

  const canMount = process.getuid?.() === 0 && process.platform === 'linux';
  for (const [size, what] of [['1m', 'is copied to another disk'], ['100k', 'says that another disk is full, and stays']] as const) {
    it(what, { skip: canMount ? false : 'only root can make a small disk' }, async (test) => {
      const [from, disk] = [path.join(await aFolder(test), 'from'), await aFolder(test)];
      write(from, { 'people/a/index.html': 'person'.repeat(50_000) });
      const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk], { encoding: 'utf8' });
      if (mounted.status !== 0) return test.skip(`no small disk could be made: ${mounted.stderr}`);
      try {
        if (size === '100k') assert.throws(() => pourFolder(from, disk), { code: 'ENOSPC' });
        else {
          pourFolder(from, disk);
          assert.equal(readFileSync(path.join(disk, 'people/a/index.html'), 'utf8').length, 300_000);
        }
        assert.equal(existsSync(from), size === '100k');
      } finally {
        spawnSync('umount', [disk]);
      }
    });
  }
});
