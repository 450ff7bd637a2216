import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { checkFolder } from '../../src/check/index.ts';
import { CORPUS_VERSION, corpusFiles, MARKER, writeCorpus } from '../../src/corpus/index.ts';
import { runScript } from '../support/run.ts';

const scratch = mkdtempSync(path.join(os.tmpdir(), 'bayegan-corpus-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

function digestOf(documents: number, seed: string): string {
  const hash = createHash('sha256');
  for (const { path: name, text } of corpusFiles({ documents, seed })) hash.update(name).update('\0').update(text).update('\0');
  return hash.digest('hex').slice(0, 16);
}

/** Names and bytes of every file of a folder. */
function treeOf(folder: string): Record<string, string> {
  const files = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => path.join(entry.parentPath, entry.name)).sort().map((file) => [path.relative(folder, file), readFileSync(file, 'utf8')]),
  );
}

describe('the corpus command', () => {
  it('writes the same bytes for the same number and seed, in every time zone', async () => {
    const folders = await Promise.all(
      ['Asia/Tehran', 'America/Los_Angeles'].map(async (zone) => {
        const folder = path.join(scratch, zone.replace('/', '-'));
        const { code, err } = await runScript('corpus', ['--documents', '30', '--out', folder, '--seed', 'zone'], { TZ: zone });
        assert.equal(code, 0, err);
        return folder;
      }),
    );
    const [first, second] = folders.map(treeOf);
    assert.equal(Object.keys(first!).length, 30 + 6);
    assert.deepEqual(first, second);
  });

  it('asks for what it needs', async () => {
    const { code, err } = await runScript('corpus', ['--documents', 'many']);
    assert.equal(code, 2);
    assert.match(err, /usage: npm run corpus/);
  });
});

describe('corpusFiles', () => {
  it('keeps its promise from one version to the next: other bytes of the same numbers mean another CORPUS_VERSION', () => {
    assert.deepEqual([CORPUS_VERSION, digestOf(30, '1')], [1, '44dbf2fdc9360887']);
  });

  it('another seed gives another corpus', () => {
    assert.notEqual(digestOf(5, '1'), digestOf(5, '2'));
  });

  it('does not ask the machine for chance or for the time', (context) => {
    const refuse = () => assert.fail('asked the machine');
    context.mock.method(Math, 'random', refuse);
    context.mock.method(Date, 'now', refuse);
    for (const name of ['pow', 'exp', 'log', 'sin', 'cos'] as const) context.mock.method(Math, name, refuse);
    digestOf(20, 'machine');
  });
});

describe('a corpus', () => {
  const folder = path.join(scratch, 'sixty');
  writeCorpus(folder, { documents: 60, seed: '7' });

  it('passes every content rule, and every text compiles', async () => {
    const { content, problems } = await checkFolder(folder);
    // Half of its documents are typed as people really type, which the check says, as it should.
    assert.deepEqual(problems.filter(({ rule }) => rule !== 'typography'), []);
    assert.equal(content.documents.length, 60);
    assert.ok(content.documents.some(({ record }) => record.draft));
    assert.ok(content.documents.some(({ record }) => record.access === 'restricted'));
  });

  it('says that it is generated and that the party does not exist', () => {
    assert.match(readFileSync(path.join(folder, 'archive.yaml'), 'utf8'), /حزبی که وجود ندارد/);
    assert.match(readFileSync(path.join(folder, 'pages/about.mdx'), 'utf8'), /وجود ندارد و هرگز وجود نداشته است/);
  });

  it('has no Latin words in what readers read, besides markup', () => {
    for (const file of globSync('{statements,resolutions,reports}/**/*.mdx', { cwd: folder })) {
      const body = readFileSync(path.join(folder, file), 'utf8').split('\n---\n')[1]!;
      const prose = body.replace(/<[^>]*>|\]\([^)]*\)/g, '');
      assert.doesNotMatch(prose, /[A-Za-z{}]/, file);
      assert.doesNotMatch(prose, /undefined|\^[^\d]/, file);
    }
  });
});

describe('the folder of a corpus', () => {
  it('is left alone when somebody else’s files are in it', () => {
    const folder = mkdtempSync(path.join(scratch, 'foreign-'));
    writeFileSync(path.join(folder, 'archive.yaml'), 'title: بایگانی من\n');
    assert.throws(() => writeCorpus(folder, { documents: 1, seed: '1' }), /is not empty and holds no \.corpus\.json/);
    assert.deepEqual(treeOf(folder), { 'archive.yaml': 'title: بایگانی من\n' });
  });

  it('is replaced when an earlier corpus is in it', () => {
    const folder = mkdtempSync(path.join(scratch, 'again-'));
    writeCorpus(folder, { documents: 12, seed: '1' });
    writeCorpus(folder, { documents: 3, seed: '1' });
    assert.equal(globSync('{statements,resolutions,reports}/*/*.mdx', { cwd: folder }).length, 3);
    assert.ok(existsSync(path.join(folder, MARKER)));
    assert.deepEqual(JSON.parse(readFileSync(path.join(folder, MARKER), 'utf8')), { documents: 3, seed: '1', version: CORPUS_VERSION });
  });
});
