import assert from 'node:assert/strict';
import { it } from 'node:test';
import { linesIn } from './problems.ts';

it('an old address leads to something that is there, in no circle, is said once, is nobody’s address today, takes no file’s place, and stays within the site', async () => {
  assert.deepEqual(await linesIn('old-addresses'), [
    'old-addresses.yaml:6:12 redirect whoever follows /statements/one/ comes back to where they were',
    'old-addresses.yaml:8:12 redirect whoever follows /statements/other/ comes back to where they were',
    'old-addresses.yaml:10:12 redirect there is no page at /statements/nowhere/',
    'old-addresses.yaml:12:12 redirect /statements/khak/ is a draft',
    'old-addresses.yaml:13:12 redirect /statements/water/ is the address of a page of this archive',
    'old-addresses.yaml:17:12 redirect /statements/ab/ stands in this file already',
    'old-addresses.yaml:21:15 redirect there is no page at /statements/nowhere/',
    'old-addresses.yaml:22:12 redirect /old/ab/ leads to tests/fixtures/archives/old-addresses/statements/water.mdx already',
    'old-addresses.yaml:24:12 schema “/statements/../secret/” does not fit “address”',
    'old-addresses.yaml:27:12 schema “/../statements/water/” does not fit “movedTo”',
    'old-addresses.yaml:28:12 redirect some systems take /Statements/Water/ and /statements/water/ for one',
    'old-addresses.yaml:30:12 redirect /verify.html/ would take the place of a file of the site',
    'old-addresses.yaml:32:12 redirect /statements/index.html/ would take the place of a file of the site',
    'old-addresses.yaml:36:12 redirect /sw.js/ would take the place of a file of the site',
    'old-addresses.yaml:38:12 redirect /saved/for-later/ would take the place of a file of the site',
    'old-addresses.yaml:41:12 redirect there is no page at /statements/soil/',
  ]);
});
