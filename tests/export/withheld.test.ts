import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { aFolder } from '../fixtures/folders.ts';
import { aList } from '../gate/archive.ts';
import { runScript } from '../support/run.ts';

const GOOD = path.resolve(import.meta.dirname, '../fixtures/archives/good');

describe('a form of the archive that is made without a build', () => {
  for (const command of ['epub', 'export-opensearch']) {
    it(`is not written with a withheld name in it, nor without the list of them: ${command}`, async (test) => {
      const folder = await aFolder(test);
      const write = async (list: string) => runScript(command, ['--out', path.join(folder, 'out')], { ARCHIVE_CONTENT: GOOD, ARCHIVE_WITHHELD: list });
      const [refused, unguarded] = await Promise.all([write(await aList(test, 'نرگس بیدستان\n')), write(path.join(folder, 'none.txt'))]);
      assert.equal(refused.code, 1);
      assert.match(refused.err, /people\.yaml:\d+:\d+ {2}withheld {2}here stands the name on line 1 /);
      assert.doesNotMatch(refused.err, /بیدستان/);
      assert.equal(unguarded.code, 1);
      assert.match(unguarded.err, / {2}withheld {2}The list of withheld names that ARCHIVE_WITHHELD names can’t be read/);
      assert.deepEqual([existsSync(path.join(folder, 'out')), readdirSync(folder)], [false, []]);
    });
  }
});
