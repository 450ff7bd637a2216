import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import type { Problem } from '../../src/model/problem.ts';
import { runScript } from '../support/run.ts';
import { environmentOf, SITES } from '../support/sites.ts';

const workshop = mkdtempSync(path.join(tmpdir(), 'bayegan-'));
after(() => rmSync(workshop, { recursive: true, force: true }));

/** Copies the shipped content and changes one text of one file; returns the environment to check it in, and the line changed. */
function broken(file: string, from: string, to: string): { environment: NodeJS.ProcessEnv; line: number } {
  const content = path.join(mkdtempSync(path.join(workshop, 'content-')), 'content');
  cpSync(SITES.shipped.content, content, { recursive: true });
  const text = readFileSync(path.join(content, file), 'utf8');
  assert.ok(text.includes(from), `${file} has “${from}”`);
  writeFileSync(path.join(content, file), text.replace(from, to));
  return { environment: { ARCHIVE_CONTENT: content }, line: text.slice(0, text.indexOf(from)).split('\n').length };
}

describe('npm run check', () => {
  test('finds nothing wrong with the shipped archive', async () => {
    const { code, out } = await runScript('check', ['--json'], environmentOf('shipped'));
    assert.deepEqual(JSON.parse(out), []);
    assert.equal(code, 0);
  });

  const DECISION = 'resolutions/pb-linguistic-discrimination-decision.mdx';
  for (const [what, file, from, to] of [
    ['an organ that does not exist', DECISION, 'issuedBy: political-bureau', 'issuedBy: politcal-bureau'],
    ['a day that does not exist', DECISION, 'date: 2021-07-30', 'date: 2021-02-30'],
    ['a kind that does not exist', DECISION, 'kind: decision', 'kind: decisoin'],
    ['an unknown field', DECISION, 'kind: decision', 'kinds: decision'],
    ['a relation to nowhere', 'reports/c12-report-political-bureau.mdx', 'target: aban-98-statement', 'target: aban-98'],
    ['a link to nowhere', 'reports/c12-report-political-bureau.mdx', '/people/farideh-arman/', '/people/farideh/'],
    ['an unknown topic', DECISION, '- linguistic-and-national-discrimination', '- linguistic-discrimination'],
    ['an organ relation to nowhere', 'organs.yaml', 'target: covid-staff', 'target: corona-staff'],
    ['a meeting date that is none', 'meetings.yaml', 'date: 1994-07', 'date: 1994-77'],
    ['YAML that can’t be read', 'topics.yaml', '- id: strikes', '- id: "strikes'],
    ['code in a text', 'reports/c12-report-political-bureau.mdx', 'هر سه را پلنوم', '{process.exit()} هر سه را پلنوم'],
  ] as const) {
    test(`names the place of ${what} and says what to do`, async () => {
      const { environment, line } = broken(file, from, to);
      const json = await runScript('check', ['--json'], environment);
      assert.equal(json.code, 1);
      const problems = JSON.parse(json.out) as Problem[];
      const found = problems.filter((problem) => problem.path.endsWith(file) && Math.abs(problem.line - line) <= (what.startsWith('YAML') ? 400 : 0));
      assert.ok(found.length > 0, json.out);
      for (const { column, message, remedy } of found) assert.ok(column >= 1 && message && remedy);
    });
  }

  test('says in plain lines what it says in JSON', async () => {
    const { environment } = broken(DECISION, 'kind: decision', 'kinds: decision');
    const [json, plain] = await Promise.all([runScript('check', ['--json'], environment), runScript('check', [], environment)]);
    assert.equal(plain.code, 1);
    const problems = JSON.parse(json.out) as Problem[];
    assert.ok(problems.length > 0);
    for (const { path: shown, line, column, rule, message, remedy } of problems) assert.ok(plain.out.includes(`${shown}:${line}:${column}  ${rule}  ${message}  → ${remedy}`));
  });
});

describe('npm run build', () => {
  test('builds nothing from broken content, and leaves the previous site as it was', async () => {
    const out = path.join(workshop, 'kept');
    cpSync(SITES.imaginary.out, out, { recursive: true });
    const before = readFileSync(path.join(out, 'manifest.json'), 'utf8');
    const { environment } = broken('resolutions/pb-linguistic-discrimination-decision.mdx', 'kind: decision', 'kind: x');
    const { code, err } = await runScript('build', [], { ...environment, ARCHIVE_OUT: out });
    assert.equal(code, 1);
    assert.match(err, /pb-linguistic-discrimination-decision\.mdx:\d+:\d+ {2}schema/);
    assert.equal(readFileSync(path.join(out, 'manifest.json'), 'utf8'), before);
    assert.deepEqual(readdirSync(workshop).filter((name) => name.includes('kept')), ['kept']);
  });

  test('builds a minimal archive: a title, an organ, a document', async () => {
    const content = path.join(workshop, 'minimal');
    const write = (file: string, text: string) => {
      cpSync(path.join(SITES.imaginary.content, 'archive.yaml'), path.join(content, file), { recursive: true });
      writeFileSync(path.join(content, file), text);
    };
    write('archive.yaml', 'title: آرشیو باغبانان\n');
    write('organs.yaml', '- id: garden-council\n  name: شورای باغ\n');
    write('statements/first.mdx', '---\ntitle: بیانیهٔ نخست\nkind: statement\ndate: 1400-01-15\nissuedBy: garden-council\n---\n\nمتن بیانیه.\n');
    const out = path.join(workshop, 'minimal-site');
    const built = await runScript('build', [], { ARCHIVE_CONTENT: content, ARCHIVE_OUT: out });
    assert.equal(built.code, 0, built.err);
    assert.match(readFileSync(path.join(out, 'statements/first/index.html'), 'utf8'), /متن بیانیه/);
    const { out: found } = await runScript('search', ['--json', 'بيانيه'], { ARCHIVE_OUT: out });
    const answer = JSON.parse(found) as { query: string; total: number; missing: string[]; results: { url: string; title: string; excerpt: string; anchors: string[]; missing: string[] }[]; suggestions: unknown[] };
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
});

describe('two builds at once', () => {
  test('both end well, and give the same site', async () => {
    const outs = ['one', 'two'].map((name) => path.join(workshop, name));
    const built = await Promise.all(outs.map((out) => runScript('build', [], { ...environmentOf('imaginary'), ARCHIVE_OUT: out })));
    assert.deepEqual(built.map(({ code }) => code), [0, 0], built.map(({ err }) => err).join('\n'));
    const manifests = outs.map((out) => readFileSync(path.join(out, 'manifest.json'), 'utf8'));
    assert.equal(new Set(manifests).size, 1);
  });
});
