import assert from 'node:assert/strict';
import { it } from 'node:test';
import { linesIn } from './problems.ts';

it('relations that order records run in no circle; elections, mentions, neighbouring topics and circles of two types may', async () => {
  assert.deepEqual(await linesIn('cycles'), [
    'organs.yaml:16:7 cycle organ relations of type “partOf” run in a circle: garden-council → party → garden-council',
    'resolutions/c.mdx:9:5 cycle relations of type “amends” run in a circle: a → b → c → a',
    'resolutions/d.mdx:7:5 cycle relations of type “repeals” run in a circle: d → d',
    'topics.yaml:7:13 cycle broader topics run in a circle: water → nature → drought → water',
    'topics.yaml:14:13 cycle broader topics run in a circle: soil → soil',
  ]);
});
