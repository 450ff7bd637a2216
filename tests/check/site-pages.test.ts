import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import { sitePages } from '../../src/check/site-pages.ts';
import { readContent } from '../../src/model/read/content.ts';
import { readLedger } from '../../src/permanence/ledger.ts';
import { aFolder, aFolderOf } from '../fixtures/folders.ts';
import { runScript } from '../support/run.ts';
import { SITES } from '../support/sites.ts';

it('the pages of a site are told from those of another archive: an edited content, what was promised and what is served as it is are its own', async (test) => {
  const site = await aFolderOf(test, Object.fromEntries(['', 'organs/', 'statements/first/', 'statements/renamed/', 'statements/promised/', 'map/', 'admin/'].map((name) => [`${name}index.html`, ''])));
  const served = await aFolderOf(test, { 'map/index.html': '' });
  const folder = await aFolderOf(test, {
    'archive.yaml': 'title: آرشیو باغبانان\n', 'organs.yaml': '- id: garden-council\n  name: شورای باغ\n', 'permalinks.txt': '/statements/promised/\n',
    'statements/first.mdx': '---\ntitle: بیانیهٔ نخست\nkind: statement\ndate: 1400-01-15\nissuedBy: garden-council\n---\n\nمتن بیانیه.\n',
  });
  assert.deepEqual(sitePages(site, await readContent(folder), served), { own: ['/', '/map/', '/organs/', '/statements/first/', '/statements/promised/'], others: ['/statements/renamed/'] });
});

it('the ledger promises nothing of another archive whose site lies where one’s own is built, and says so', async (test) => {
  const content = path.join(await aFolder(test), 'content');
  cpSync(SITES.imaginary.content, content, { recursive: true });
  const { code, err } = await runScript('ledger', [], { ARCHIVE_CONTENT: content, ARCHIVE_OUT: SITES.shipped.out });
  assert.equal(code, 0, err);
  assert.match(err, /has \d+ pages that this content does not make, such as \/\S+\/: they are not written down\. .*“npm run build”/);
  const ledger = readLedger(readFileSync(path.join(content, 'permalinks.txt'), 'utf8'));
  assert.ok(ledger.has('/statements/drought-statement/') && ledger.has('/organs/'));
  assert.equal(ledger.has('/organs/political-bureau/'), false);
});
