import assert from 'node:assert/strict';
import { it } from 'node:test';
import { linesIn } from './problems.ts';

it('a document is described once, however its title is typed; what says how it stands to another, or only shares a listing, is another', async () => {
  assert.deepEqual(await linesIn('duplicates'), [
    'statements/b-same.mdx:2:8 duplicate tests/fixtures/archives/duplicates/statements/a-water.mdx has the same title, issuer and date',
    'statements/d-translation.mdx:2:8 duplicate tests/fixtures/archives/duplicates/statements/b-same.mdx has the same title, issuer and date',
    'statements/e-same-page.mdx:7:10 duplicate tests/fixtures/archives/duplicates/statements/a-water.mdx rests on the same page, seen in full, and is of the same kind and date',
    'statements/e-same-page.mdx:11:10 duplicate this source stands in the record twice',
    'statements/h-named-twice.mdx:6:24 duplicate “water” stands in “topics” twice',
    'statements/h-named-twice.mdx:10:31 duplicate the record says twice that it stands to “a-water” in this way',
  ]);
});
