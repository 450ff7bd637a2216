import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { it } from 'node:test';
import { SITES } from '../support/sites.ts';

it('what a relation of organs rests on is told, whether it has an address or only a title', async () => {
  const page = await readFile(path.join(SITES.imaginary.out, 'organs/garden-congress/index.html'), 'utf8');
  assert.match(page, /منبع ۱: اصول سازمانی حزب باغبانان، چاپخانهٔ شکوفه/);
});

it('where corrections go is told on every page and on the map of what is missing, whether that is a page or a mail address', async () => {
  for (const page of ['index.html', 'gaps/index.html']) {
    const html = await readFile(path.join(SITES.imaginary.out, page), 'utf8');
    assert.match(html, /<a href="https:\/\/baghbanan\.example\/contact" rel="external noopener noreferrer">نشانی تماس<\/a>/, page);
    assert.match(html, /href="mailto:archive@baghbanan\.example"/, page);
  }
});
