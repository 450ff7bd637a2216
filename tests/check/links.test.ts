import assert from 'node:assert/strict';
import { it } from 'node:test';
import { linesIn, problemsIn } from './problems.ts';

it('a link inside the archive has an address and leads somewhere, however it is written; a file is there or made, and a place on a page as well; drafts may lead to drafts; other sites are not asked about', async () => {
  const problems = await problemsIn('links');
  assert.deepEqual(problems.filter(({ message }) => message.includes('.mdx')).map(({ remedy }) => remedy), ['write /statements/water/']);
  assert.deepEqual(await linesIn('links'), [
    'statements/frost-draft.mdx:9:5 link the link /nowhere/ leads nowhere',
    'statements/water.mdx:8:54 fragment the link /statements/water/#p-1 leads to no place in “water”',
    'statements/water.mdx:9:48 link the link /files/water.pdf leads to a file that is not there',
    'statements/water.mdx:9:144 fragment the link #بند leads to no place in “water”',
    'statements/water.mdx:11:13 link the link /statements/watter/ leads nowhere',
    'statements/water.mdx:13:19 link the link /organs/garden-council lacks its last slash',
    'statements/water.mdx:14:13 link the link /statements/frost-draft/ leads to a draft',
    'statements/water.mdx:15:15 link the link /years/1380/ leads nowhere',
    'statements/water.mdx:17:27 link the link ../fire/ leads nowhere',
    'statements/water.mdx:17:46 link the link water/ leads nowhere',
    'statements/water.mdx:19:11 link this link has no address',
    'statements/water.mdx:19:22 link this link has no address',
    'statements/water.mdx:23:21 link the link water.mdx leads to a file that the site has not',
    'statements/water.mdx:23:38 link the link /statements/frost.html leads to a file that the site has not',
    'statements/water.mdx:23:68 link the link /statements/fire/index.txt leads to a file that is not there',
    'statements/water.mdx:25:40 fragment the link /statements/lost/#p-abcdef leads to a place in “lost”, of which the archive has no text',
    'statements/water.mdx:27:1 link the link /meetings/congress-1/ leads nowhere',
  ]);
});
