import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import { publicFaults, takenAddresses } from '../../src/check/rules/public-links.ts';
import { readContent } from '../../src/model/read/content.ts';
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

it('a file that would take the place of a page, or of what a copy is checked by, is told before anything is built', async (test) => {
  const names = ['index.html', 'statements/first/index.html', 'statements/first/map.txt', 'statements/other/index.html', 'باغ/index.html', 'manifest.json', 'manifest.json.minisig', 'update.json', 'update.json.minisig', 'saved/proof.json'];
  const folder = await aFolderOf(test, Object.fromEntries(names.map((name) => [name, 'x'])));
  const faults = publicFaults(folder, new Set(['/', '/statements/first/', '/باغ/']));
  assert.deepEqual(faults.map(([name, message]) => `${name}: ${message}`), [
    'index.html: the archive has a page at /, which readers would never see',
    'manifest.json.minisig: every copy is checked by what it has at “manifest.json.minisig”: with this, no copy of the site could be',
    'saved/proof.json: every copy is checked by what it has at “saved/proof.json”: with this, no copy of the site could be',
    'statements/first/index.html: the archive has a page at /statements/first/, which readers would never see',
    'update.json: every copy is checked by what it has at “update.json”: with this, no copy of the site could be',
    'update.json.minisig: every copy is checked by what it has at “update.json.minisig”: with this, no copy of the site could be',
    'باغ/index.html: the archive has a page at /باغ/, which readers would never see',
  ]);
});

it('a file is refused where the page for missing addresses, the editor, editions or what browsers keep belong', async (test) => {
  const names = ['404.html', 'admin/index.html', 'sw.js', 'saved/manifest.json', 'saved/photos/garden.jpg', 'editions/editions.json', 'editions/archive-2026-11-30-text.zip', 'editions/poster.pdf', 'editions/old/archive-2026-11-30.zip', 'archive-2026-11-30.zip', 'statements/sw.js'];
  const folder = await aFolderOf(test, Object.fromEntries(names.map((name) => [name, 'x'])));
  const content = await readContent('tests/fixtures/archives/good');
  const { identity } = content;
  const withEditor = { ...content, identity: { ...identity!, record: { ...identity!.record, admin: true } } };
  const refused = (taken: ReadonlySet<string>) => publicFaults(folder, taken).map(([name]) => name);
  const always = ['404.html', 'editions/archive-2026-11-30-text.zip', 'editions/editions.json', 'saved/manifest.json', 'saved/photos/garden.jpg', 'sw.js'];
  assert.deepEqual(refused(takenAddresses(content)), always);
  assert.deepEqual(refused(takenAddresses(withEditor)), [...always, 'admin/index.html'].sort());
});
