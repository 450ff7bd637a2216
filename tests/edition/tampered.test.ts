import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { aboutSite } from '../../src/edition/about.ts';
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

  it('is not listed anew, and no command makes anything of it', async (test) => {
    const site = await aSite(test);
    for (const [, tamper] of TAMPERED) tamper(site);
    const there = readdirSync(site, { recursive: true });
    const manifest = readFileSync(path.join(site, 'manifest.json'), 'utf8');
    const commands = [['text'], ['saved'], ['publish']];
    const outcomes = await Promise.all(commands.map((words) => runScript('edition', [...words, '--out', `${site}/../none`], { ARCHIVE_OUT: site })));
    for (const { code, err } of outcomes) {
      assert.equal(code, 1);
      assert.match(err, /is not as its manifest says, so .*\. “npm run verify” says how it differs\.\n$/);
    }
    assert.deepEqual([readdirSync(site, { recursive: true }), readFileSync(path.join(site, 'manifest.json'), 'utf8')], [there, manifest]);
  });
});
