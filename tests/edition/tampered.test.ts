import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { aboutSite } from '../../src/edition/about.ts';
import { publishEditions } from '../../src/edition/publish.ts';
import { makeSavedPacks } from '../../src/edition/saved/make.ts';
import { aGate } from '../gate/archive.ts';
import { runScript } from '../support/run.ts';
import { aCopy } from '../verify/copies.ts';

/** What somebody may do to a site between its build and its editions. */
const TAMPERED: [what: string, tamper: (site: string) => void][] = [
  ['a text was altered', (site) => writeFileSync(path.join(site, 'statements/a/index.txt'), 'دروغ')],
  ['a page was put in', (site) => writeFileSync(path.join(site, 'evil.html'), 'دروغ')],
  ['a record was taken out', (site) => rmSync(path.join(site, 'statements/a/index.json'))],
];

const aSite = (test: TestContext) => aCopy(test, { 'index.html': '<title>باغ</title>', 'editions/index.html': '', 'statements/a/index.txt': 'راست', 'statements/a/index.json': '{}' });

describe('a site that is not as its manifest says', () => {
  for (const [what, tamper] of TAMPERED) {
    it(`gives no edition: ${what}`, async (test) => {
      const site = await aSite(test);
      assert.equal((await aboutSite(site, '2026-03-21')).title, 'باغ');
      tamper(site);
      await assert.rejects(aboutSite(site, '2026-03-21'), { message: `${site} is not as its manifest says, so no edition was made of it. “npm run verify” says how it differs.` });
    });
  }

  for (const [what, change] of [['published into', async (site: string, test: TestContext) => publishEditions({ site, editions: site, gate: await aGate(test) })], ['made one to keep', (site: string) => makeSavedPacks({ site })]] as const) {
    it(`is not listed anew, nor ${what}`, async (test) => {
      const site = await aSite(test);
      for (const [, tamper] of TAMPERED) tamper(site);
      const there = readdirSync(site, { recursive: true });
      const manifest = readFileSync(path.join(site, 'manifest.json'), 'utf8');
      await assert.rejects(change(site, test), { message: `${site} is not as its manifest says, so it was left as it is. “npm run verify” says how it differs.` });
      assert.deepEqual([readdirSync(site, { recursive: true }), readFileSync(path.join(site, 'manifest.json'), 'utf8')], [there, manifest]);
    });
  }

  it('is told of in a sentence by the command', async (test) => {
    const site = await aSite(test);
    for (const [, tamper] of TAMPERED) tamper(site);
    const { code, err } = await runScript('edition', ['text', '--out', `${site}/../none`], { ARCHIVE_OUT: site });
    assert.deepEqual([code, err], [1, `${site} is not as its manifest says, so no edition was made of it. “npm run verify” says how it differs.\n`]);
  });
});
