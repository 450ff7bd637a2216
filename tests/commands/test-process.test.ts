import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';

const end = pathToFileURL(path.resolve(import.meta.dirname, '../support/end.ts')).href;

/** Runs a test file as `npm test` does, and reads what it tells as one who is busy with others. */
const reader = `
  import { run } from 'node:test';
  const told = { passed: 0, failed: [], said: '' };
  const busy = setInterval(() => { const until = Date.now() + 200; while (Date.now() < until); }, 20);
  run({ files: [process.argv[2]], execArgv: ['--import', ${JSON.stringify(end)}] })
    .on('test:pass', () => told.passed++)
    .on('test:fail', ({ name }) => told.failed.push(name))
    .on('test:stderr', ({ message }) => (told.said += message))
    .on('end', () => { clearInterval(busy); console.log(JSON.stringify(told)); })
    .resume();`;

/** What a test file of this text comes to, ended when it has told nothing for so many seconds. */
function tests(text: string, patience: number): { passed: number; failed: string[]; said: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'bayegan-test-process-'));
  const [parent, file] = [path.join(folder, 'reader.mjs'), path.join(folder, 'a.test.mjs')];
  writeFileSync(parent, reader);
  writeFileSync(file, `import test from 'node:test';\n${text}\n`);
  const { NODE_TEST_CONTEXT: _, ...rest } = process.env;
  const env = { ...rest, TESTS_END_AFTER: `${patience}` };
  const { stdout, stderr } = spawnSync(process.execPath, [parent, file], { env, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  assert.equal(stderr, '');
  return JSON.parse(stdout);
}

test('a test file whose reader is busy tells of all its tests', () => {
  assert.deepEqual(tests("for (let n = 0; n < 1200; n++) test(`${n} ${'x'.repeat(20)}`, () => {});", 10), { passed: 1200, failed: [], said: '' });
});

test('a test file that goes on telling after its tests, at times with nothing left to read, is let go on', () => {
  const slow = "const pause = () => new Promise((go) => setTimeout(go, 300));\nafter(async () => { for (let n = 0; n < 12; n++) { await pause(); console.log(n); } });";
  assert.deepEqual(tests(`import { after } from 'node:test';\n${slow}\ntest('a', () => {});`, 2), { passed: 1, failed: [], said: '' });
});

test('a test file that leaves something open ends all the same, fails, and says what', () => {
  const { failed, said } = tests("test('a', () => { setInterval(() => {}, 1000); });", 1);
  assert.equal(failed.length, 1);
  assert.match(said, /leave something open: .*Timeout/);
});
