import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import { publicFaults } from '../../src/check/rules/public-links.ts';
import { aFolderOf } from '../fixtures/folders.ts';

it('what is served is told before anything is built, where a copy could not hold it or it belongs to tools', async (test) => {
  const folder = await aFolderOf(test, {
    'map.txt': '', 'نقشهٔ باغ.txt': '', '.well-known/security.txt': '', 'Map.txt': '', 'cafe\u0301.txt': '', 'turn\u202e.txt': '', '.env': '', 'notes.bak': '', 'of/key.pem': '',
  });
  symlinkSync('map.txt', path.join(folder, 'inside.txt'));
  symlinkSync('/etc/hostname', path.join(folder, 'outside.txt'));
  assert.deepEqual(publicFaults(folder).map(([name, message]) => `${name}: ${message}`), [
    '.env: a hidden file or folder is among what would be published',
    'Map.txt: some systems take “Map.txt” and another file here for one',
    'cafe\u0301.txt: the file name "cafe\u0301.txt" is not in Unicode’s composed form (NFC)',
    'map.txt: some systems take “map.txt” and another file here for one',
    'notes.bak: a file of the tools, not of the site, is among what would be published',
    'of/key.pem: a source or key file is among what would be published',
    'outside.txt: “outside.txt” is a link that leads out of public/, or nowhere',
    'turn\u202e.txt: the file name "turn\u202e.txt" holds control characters or direction marks',
  ]);
});
