import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { it } from 'node:test';
import { SITES } from '../support/sites.ts';

it('what a relation of organs rests on is told, whether it has an address or only a title', async () => {
  const page = await readFile(path.join(SITES.imaginary.out, 'organs/garden-congress/index.html'), 'utf8');
  assert.match(page, /منبع ۱: اصول سازمانی حزب باغبانان، چاپخانهٔ شکوفه/);
});
