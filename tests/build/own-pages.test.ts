import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import { pathsIn } from '../../src/system/paths-in.ts';

// What asks them is rendered in another way, and with it every page that it is part of: everything that was made for a page
// stays in memory while further pages are made.
it('Astro’s collections are asked by the archive’s own pages alone', () => {
  const asking = ['pages', 'layouts', 'components'].flatMap((folder) => pathsIn(path.join('src', folder)).filter((name) => /\.(?:astro|ts)$/.test(name)).map((name) => `${folder}/${name}`))
    .filter((file) => readFileSync(path.join('src', file), 'utf8').includes("'astro:content'"));
  assert.deepEqual(asking, ['pages/[page].astro']);
});
