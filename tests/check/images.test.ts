import assert from 'node:assert/strict';
import { it } from 'node:test';
import { linesIn } from './problems.ts';

it('a picture is among the archive’s files and says what it shows', async () => {
  assert.deepEqual(await linesIn('images'), [
    'statements/water.mdx:8:1 image the picture /favicon.svg has no description',
    'statements/water.mdx:12:1 image-file there is no picture /images/nowhere.png',
    'statements/water.mdx:14:1 image the picture /favicon.svg has no description',
    'statements/water.mdx:16:1 image-file the address of the picture images/nowhere.png does not begin with a slash',
  ]);
});
