import assert from 'node:assert/strict';
import { it } from 'node:test';
import { linesIn } from './problems.ts';

it('a link inside the archive has an address and leads somewhere, however it is written; a file is there, and a place on a page as well; other sites are not asked about', async () => {
  assert.deepEqual(await linesIn('links'), [
    'statements/frost-draft.mdx:9:5 link the link /nowhere/ leads nowhere',
    'statements/water.mdx:8:54 fragment the link /statements/water/#p-1 leads to no place in “water”',
    'statements/water.mdx:9:48 link the link /files/water.pdf leads to a file that is not there',
    'statements/water.mdx:9:144 fragment the link #بند leads to no place in “water”',
    'statements/water.mdx:11:13 link the link /statements/watter/ leads nowhere',
    'statements/water.mdx:13:19 link the link /organs/garden-council lacks its last slash',
    'statements/water.mdx:14:13 link the link /statements/frost-draft/ leads nowhere',
    'statements/water.mdx:15:15 link the link /years/1380/ leads nowhere',
    'statements/water.mdx:17:27 link the link ../fire/ leads nowhere',
    'statements/water.mdx:17:46 link the link water/ leads nowhere',
    'statements/water.mdx:19:11 link this link has no address',
    'statements/water.mdx:19:22 link this link has no address',
    'statements/water.mdx:21:1 link the link /meetings/congress-1/ leads nowhere',
  ]);
});
