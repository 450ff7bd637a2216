import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import { pathsIn } from '../../src/system/paths-in.ts';

const files = ['pages', 'layouts', 'components'].flatMap((folder) => pathsIn(path.join('src', folder)).filter((name) => /\.(?:astro|ts)$/.test(name)).map((name) => `${folder}/${name}`));
const sourceOf = (file: string) => readFileSync(path.join('src', file), 'utf8');

// What asks them is rendered in another way, and with it every page that it is part of: everything that was made for a page
// stays in memory while further pages are made.
it('Astro’s collections are asked by the archive’s own pages alone', () => {
  const asking = files.filter((file) => sourceOf(file).includes("'astro:content'"));
  assert.deepEqual(asking, ['pages/[page].astro']);
});

// Behind what waits, all that is left of a page is rendered into buffers.
it('no component of a page waits for anything but a picture, the chart of organs, or words within its tags', () => {
  const waiting = files.filter((file) => file.endsWith('.astro') && !file.startsWith('pages/') && /\bawait\b/.test(sourceOf(file)));
  assert.deepEqual(waiting, ['components/PageLink.astro', 'components/charts/OrganChart.astro', 'components/document/Figure.astro']);
  const asking = files.filter((file) => /\bawait (?:getArchive|getText)\b/.test(sourceOf(file)));
  assert.deepEqual(asking, []);
});
