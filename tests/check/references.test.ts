import assert from 'node:assert/strict';
import { it } from 'node:test';
import { linesIn } from './problems.ts';

it('a reference leads to a record of the right kind, and what is published never leads to a draft; a draft may lead to a draft', async () => {
  assert.deepEqual(await linesIn('references'), [
    'archive.yaml:4:10 reference there is no organ “praty”',
    'archive.yaml:6:5 reference there is no meeting “congress-9”',
    'archive.yaml:7:14 reference “frost-draft” is a draft',
    'meetings.yaml:3:10 reference there is no organ “congress”',
    'organs.yaml:5:15 reference there is no organ “irrigation-bord”',
    'organs.yaml:9:19 reference “water” is the id of a topic, not of a document',
    'organs.yaml:10:16 reference “garden-council” is the id of an organ, not of a topic',
    'organs.yaml:13:15 reference there is no organ “nobody”',
    'people.yaml:4:14 reference there is no organ “seed-secretary”',
    'statements/call.mdx:5:11 reference there is no organ “garden-counsel”',
    'statements/call.mdx:6:10 reference there is no meeting “congress-2”',
    'statements/call.mdx:7:32 reference there is no person “sohrab”',
    'statements/call.mdx:10:5 reference “narges-bidestan” is the id of a person, not of an organ',
    'statements/call.mdx:14:9 reference there is no organ “irrigation-bord”',
    'statements/call.mdx:15:14 reference there is no meeting “plenum-1”',
    'statements/call.mdx:16:15 reference there is no document “drought”',
    'statements/call.mdx:19:13 reference “frost-draft” is a draft',
    'statements/call.mdx:21:13 reference “congress-1” is the id of a meeting, not of a document',
    'topics.yaml:3:13 reference there is no topic “nature”',
  ]);
});
