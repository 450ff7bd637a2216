import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Problem } from '../../src/model/read/problem.ts';
import { runScript, type Outcome } from '../support/run.ts';
import { environmentOf, SITES } from '../support/sites.ts';

const workshop = mkdtempSync(path.join(tmpdir(), 'bayegan-'));
after(() => rmSync(workshop, { recursive: true, force: true }));

const DECISION = 'resolutions/pb-linguistic-discrimination-decision.mdx';
const REPORT = 'reports/c12-report-political-bureau.mdx';

/** One change of one text in one file. */
interface Fault {
  file: string;
  from: string;
  to: string;
  /** The file that has it, where the change is made in a copy. */
  copy?: string;
}

/** Copies the shipped content and breaks it; returns the environment to check it in, and the changed lines. */
function broken(...faults: Fault[]): { environment: NodeJS.ProcessEnv; lines: number[] } {
  const content = path.join(mkdtempSync(path.join(workshop, 'content-')), 'content');
  cpSync(SITES.shipped.content, content, { recursive: true });
  const lines = faults.map(({ file, from, to, copy }) => {
    const text = readFileSync(path.join(content, file), 'utf8');
    assert.ok(text.includes(from), `${file} has “${from}”`);
    writeFileSync(path.join(content, copy ?? file), text.replace(from, to));
    return text.slice(0, text.indexOf(from)).split('\n').length;
  });
  return { environment: { ARCHIVE_CONTENT: content }, lines };
}

describe('npm run check', () => {
  test('finds nothing wrong with the shipped archive', async () => {
    const { code, out } = await runScript('check', ['--json'], environmentOf('shipped'));
    assert.deepEqual(JSON.parse(out), []);
    assert.equal(code, 0);
  });

  const inCopy = (name: string, file: string, from: string, to: string): Fault => ({ file, from, to, copy: `${path.dirname(file)}/${name}.mdx` });
  const FAULTS: Record<string, Fault> = {
    'an organ that does not exist': inCopy('no-organ', DECISION, 'issuedBy: political-bureau', 'issuedBy: politcal-bureau'),
    'a day that does not exist': inCopy('no-day', DECISION, 'date: 2021-07-30', 'date: 2021-02-30'),
    'a kind that does not exist': inCopy('no-kind', DECISION, 'kind: decision', 'kind: decisoin'),
    'an unknown field': inCopy('no-field', DECISION, 'kind: decision', 'kinds: decision'),
    'a relation to nowhere': inCopy('no-target', REPORT, 'target: aban-98-statement', 'target: aban-98'),
    'a link to nowhere': inCopy('no-page', REPORT, '/people/farideh-arman/', '/people/farideh/'),
    'an unknown topic': inCopy('no-topic', DECISION, '- linguistic-and-national-discrimination', '- linguistic-discrimination'),
    'an organ relation to nowhere': { file: 'organs.yaml', from: 'target: covid-staff', to: 'target: corona-staff' },
    'a meeting date that is none': { file: 'meetings.yaml', from: 'date: 1994-07', to: 'date: 1994-77' },
    'code in a text': inCopy('code', REPORT, 'هر سه را پلنوم', '{process.exit()} هر سه را پلنوم'),
  };
  const { environment, lines } = broken(...Object.values(FAULTS));
  let plain: Outcome;
  let problems: Problem[];
  before(async () => {
    const [json, ...others] = await Promise.all([runScript('check', ['--json'], environment), runScript('check', [], environment)]);
    assert.equal(json.code, 1);
    problems = JSON.parse(json.out) as Problem[];
    plain = others[0]!;
  });

  for (const [index, [what, { file, copy }]] of Object.entries(FAULTS).entries()) {
    test(`names the place of ${what} and says what to do`, () => {
      const found = problems.filter((problem) => problem.severity === 'error' && problem.path.endsWith(copy ?? file) && problem.line === lines[index]);
      assert.ok(found.length > 0, JSON.stringify(problems));
      for (const { column, message, remedy } of found) assert.ok(column >= 1 && message && remedy);
    });
  }

  test('names the file of YAML that can’t be read and says what to do', async () => {
    const { code, out } = await runScript('check', ['--json'], broken({ file: 'topics.yaml', from: '- id: strikes', to: '- id: "strikes' }).environment);
    assert.equal(code, 1);
    const found = (JSON.parse(out) as Problem[]).filter((problem) => problem.path.endsWith('topics.yaml'));
    assert.ok(found.length > 0, out);
    for (const { line, column, message, remedy } of found) assert.ok(line >= 1 && column >= 1 && message && remedy);
  });

  test('says in plain lines what it says in JSON', () => {
    assert.equal(plain.code, 1);
    assert.ok(problems.length > 0);
    for (const { path: shown, line, column, rule, message, remedy } of problems) assert.ok(plain.out.includes(`${shown}:${line}:${column}  ${rule}  ${message}  → ${remedy}`));
  });
});

describe('npm run build', () => {
  test('builds nothing from broken content, and leaves the previous site as it was', async () => {
    const out = path.join(workshop, 'kept');
    cpSync(SITES.imaginary.out, out, { recursive: true });
    const before = readFileSync(path.join(out, 'manifest.json'), 'utf8');
    const { environment } = broken({ file: DECISION, from: 'kind: decision', to: 'kind: x' });
    const { code, err } = await runScript('build', [], { ...environment, ARCHIVE_OUT: out });
    assert.equal(code, 1);
    assert.match(err, /pb-linguistic-discrimination-decision\.mdx:\d+:\d+ {2}schema/);
    assert.equal(readFileSync(path.join(out, 'manifest.json'), 'utf8'), before);
    assert.deepEqual(readdirSync(workshop).filter((name) => name.includes('kept')), ['kept']);
  });
});

describe('npm run search', () => {
  test('prints what it found as JSON, however the word is spelled', async () => {
    const { code, out } = await runScript('search', ['--json', 'گشايش'], environmentOf('imaginary'));
    assert.equal(code, 0);
    const answer = JSON.parse(out) as { query: string; total: number; missing: string[]; results: { url: string; title: string; excerpt: string; anchors: string[]; missing: string[] }[]; suggestions: unknown[] };
    assert.equal(answer.total, 1);
    assert.deepEqual(Object.keys(answer).sort(), ['missing', 'query', 'results', 'suggestions', 'total']);
    assert.deepEqual(Object.keys(answer.results[0]!).sort(), ['anchors', 'excerpt', 'missing', 'title', 'url']);
  });
});

describe('npm run analyze', () => {
  test('prints tokens with keys and offsets as JSON', async () => {
    const { code, out } = await runScript('analyze', ['كنگره', 'سوم']);
    const tokens = JSON.parse(out) as { key: string; start: number; end: number }[];
    assert.equal(code, 0);
    assert.deepEqual(tokens.map(({ start, end }) => [start, end]), [[0, 5], [6, 9]]);
    assert.equal(tokens[0]!.key, 'کنگره');
  });

  test('says how it is used where that is asked, and where there is no text', async () => {
    const asked = await runScript('analyze', ['--help']);
    assert.deepEqual([asked.code, asked.out.trim()], [0, 'usage: npm run analyze -- TEXT']);
    const nothing = await runScript('analyze', [' ']);
    assert.deepEqual([nothing.code, nothing.err.trim()], [2, 'there is no text\nusage: npm run analyze -- TEXT']);
  });
});
