import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, test } from 'node:test';
import type { Problem } from '../../src/model/read/problem.ts';
import { runScript } from '../support/run.ts';

const ARCHIVE_CONTENT = path.resolve(import.meta.dirname, '../fixtures/archives/good');
const COMMANDS: Record<string, string[]> = { build: [], dev: [], pdf: ['first'], schemas: [], sign: [] };

describe('a setting that can’t be used', { concurrency: 2 }, () => {
  for (const [name, words] of Object.entries(COMMANDS)) {
    test(`ends npm run ${name} in one sentence`, async () => {
      const { code, out, err } = await runScript(name, words, { ARCHIVE_CONTENT, SITE_URL: 'https://ali:rose@garden.example' });
      assert.equal(code, 1, err);
      assert.match(err, /^SITE_URL holds a user name or a password, which every page would publish: leave it out\.$/m);
      assert.doesNotMatch(err + out, /rose|^\s+at /m);
    });
  }

  test('is a problem in the array of npm run check -- --json', async () => {
    const { code, out, err } = await runScript('check', ['--json'], { ARCHIVE_CONTENT, BASE_PATH: 'two words' });
    assert.equal(code, 1);
    assert.match(err, /^BASE_PATH can’t hold “two words”/);
    const [problem, ...others] = JSON.parse(out) as Problem[];
    assert.deepEqual(others, []);
    assert.deepEqual(Object.keys(problem!), ['path', 'line', 'column', 'rule', 'severity', 'message', 'remedy']);
    assert.equal(problem!.severity, 'error');
  });
});
