import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pourFolder } from '../../src/build/pour.ts';
import { pathsIn } from '../../src/model/paths-in.ts';
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
});
