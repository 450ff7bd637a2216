import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { run } from '../support/run.ts';

const runner = pathToFileURL(path.resolve(import.meta.dirname, '../support/run-files.ts')).href;

/** Runs test files of these texts in two lanes, as `npm test` does: the first lane takes those of the first list first. */
async function runAll(first: Record<string, string>, rest: Record<string, string>) {
  const folder = mkdtempSync(path.join(tmpdir(), 'bayegan-run-files-'));
  mkdirSync(path.join(folder, 'tests'));
  const write = (texts: Record<string, string>) => Object.entries(texts).map(([name, text]) => {
    const file = path.join(folder, 'tests', `${name}.test.mjs`);
    writeFileSync(file, `import test, { describe } from 'node:test';\n${text}\n`);
    return { file, stepsBack: false };
  });
  const lists = [write(first), write(rest)];
  const script = `import { runFiles } from ${JSON.stringify(runner)};
    const [first, rest] = ${JSON.stringify(lists)};
    console.log('', JSON.stringify(await runFiles([[first, rest], [rest]], ${JSON.stringify(folder)})));`;
  // Within a test, Node runs no further ones.
  writeFileSync(path.join(folder, 'all.mjs'), script);
  const { out, err } = await run(process.execPath, ['all.mjs'], folder, { NODE_TEST_CONTEXT: undefined });
  rmSync(folder, { recursive: true });
  assert.equal(err, '');
  return { out, outcome: JSON.parse(out.slice(out.lastIndexOf('\n {') + 1)) };
}

test('files in two lanes tell of all their tests, and the report of each stands by itself', async () => {
  const slow = "describe('slow', () => { for (const n of [1, 2, 3]) test(`step ${n}`, () => new Promise((go) => setTimeout(go, 50))); });";
  const quick = (name: string) => `for (const n of [1, 2, 3]) test('${name} ' + n, () => {});`;
  const { out, outcome } = await runAll({ a: slow }, { b: quick('b'), c: quick('c'), d: slow });
  assert.deepEqual(outcome, { passed: 12, failures: [] });
  const told = [...out.matchAll(/(slow|step|b|c) ?\d?(?= \()/g)].map(([, name]) => name).join(' ');
  assert.match(told, /step step step slow.*step step step slow/);
  assert.match(told, /b b b/);
  assert.match(told, /c c c/);
});

test('tests that fail are named with their file, and a file that breaks off counts as one', async () => {
  const { out, outcome } = await runAll({ a: "test('good', () => {}); test('bad', () => { throw new Error('so it is'); });" }, { b: "throw new Error('no tests');" });
  assert.deepEqual(outcome.passed, 1);
  assert.deepEqual(outcome.failures.map((name: string) => name.split(': ')[0]).sort(), ['tests/a.test.mjs', 'tests/b.test.mjs']);
  assert.match(out, /so it is/);
});

test('an error that nobody caught fails its file, and leaves the tests of others alone', async () => {
  const late = (throws: string) => `test('goes on', async () => { setTimeout(() => { ${throws} }, 10); await new Promise((go) => setTimeout(go, 200)); });`;
  const { outcome } = await runAll({ a: late("throw new Error('nobody’s');"), b: late("Promise.reject(new Error('nobody’s'));") }, { c: "test('good', () => {});" });
  assert.deepEqual([...new Set<string>(outcome.failures.map((name: string) => name.split(': ')[0]!))].sort(), ['tests/a.test.mjs', 'tests/b.test.mjs']);
  assert.ok(outcome.passed > 0);
});

test('what a suite does before its tests, it does before no others', async () => {
  const text = "import { before } from 'node:test';\nlet made = false;\ntest('outside', () => { if (made) throw new Error('too early'); });\ndescribe('suite', () => { before(async () => { await null; made = true; }); test('inside', () => { if (!made) throw new Error('too late'); }); });";
  assert.deepEqual((await runAll({ a: text }, {})).outcome, { passed: 2, failures: [] });
});
