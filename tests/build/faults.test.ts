import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { faultWords } from '../../src/build/fault-words.ts';
import { guardOut } from '../../src/build/guard-out.ts';
import { buildWords } from '../../src/build/run.ts';
import { NotPortable } from '../../src/export/manifest.ts';
import { plainFilesIn } from '../../src/system/paths-in.ts';
import { openFolder } from '../../src/verify/places/folder.ts';
import { verifyCopy } from '../../src/verify/verify.ts';
import { aFolder, aFolderOf } from '../fixtures/folders.ts';
import { runScript, type Outcome } from '../support/run.ts';
import { SITES } from '../support/sites.ts';

const root = path.resolve(import.meta.dirname, '../..');
const RECORD = '---\ntitle: بیانیهٔ نخست\nkind: statement\ndate: 1400-01-15\nissuedBy: garden-council\n---\n\nمتن بیانیه.\n';
const MINIMAL = { 'archive.yaml': 'title: آرشیو باغبانان\n', 'organs.yaml': '- id: garden-council\n  name: شورای باغ\n', 'statements/first.mdx': RECORD };

/** A site built before, and a content with something wrong. */
async function aWorkshop(test: TestContext, files: Record<string, string> = MINIMAL): Promise<{ content: string; out: string; build(environment?: NodeJS.ProcessEnv): Promise<Outcome> }> {
  const folder = await aFolderOf(test, Object.fromEntries(Object.entries(files).map(([name, text]) => [`content/${name}`, text])));
  const [content, out] = [path.join(folder, 'content'), path.join(folder, 'site')];
  cpSync(SITES.imaginary.out, out, { recursive: true });
  return { content, out, build: (environment = {}) => runScript('build', [], { ARCHIVE_CONTENT: content, ARCHIVE_OUT: out, ...environment }) };
}

/** A refusal says what is wrong in a sentence, without a trace of calls, and the previous site is whole. */
async function assertRefused({ code, err }: Outcome, out: string, ...signs: RegExp[]): Promise<void> {
  assert.equal(code, 1, err);
  for (const sign of signs) assert.match(err, sign);
  assert.doesNotMatch(err, /^\s+at .+:\d+:\d+\)?$/m);
  assert.match(err, /Nothing was built/);
  assert.ok((await verifyCopy(await openFolder(out))).good);
  assert.deepEqual(readdirSync(path.dirname(out)).filter((name) => name.includes('-new-')), []);
}

describe('a build from a content folder', () => {
  it('that is not there says so', async (test) => {
    const { content, out, build } = await aWorkshop(test);
    rmSync(content, { recursive: true });
    await assertRefused(await build(), out, /the content folder does not exist {2}→ create it, or name another one in ARCHIVE_CONTENT[\s\S]*Nothing was built: 1 problem in the content\./);
  });

  it('that is a file says so', async (test) => {
    const { content, out, build } = await aWorkshop(test);
    rmSync(content, { recursive: true });
    writeFileSync(content, 'x');
    await assertRefused(await build(), out, /what is to be the content folder is a file {2}→ create it/);
  });

  it('with a link that leads to itself names it', async (test) => {
    const { content, out, build } = await aWorkshop(test);
    symlinkSync('loop.mdx', path.join(content, 'statements/loop.mdx'));
    await assertRefused(await build(), out, /statements\/loop\.mdx:1:1 {2}file/);
  });

  it('with a link that leads nowhere, or a folder that is named like a document, names it', async (test) => {
    const { content, out, build } = await aWorkshop(test);
    symlinkSync('/nowhere', path.join(content, 'statements/gone.mdx'));
    mkdirSync(path.join(content, 'statements/folder.mdx'));
    await assertRefused(await build(), out, /statements\/gone\.mdx:1:1 {2}file/, /statements\/folder\.mdx:1:1 {2}file/);
  });

  it('with names that are no ids – capitals, spaces, direction marks, emoji – names each and how to rename it', async (test) => {
    const { content, out, build } = await aWorkshop(test);
    const names = ['First.mdx', 'two words.mdx', 'turn\u200fed.mdx', 'باغ.mdx', '🌱.mdx', 'a\u202eb.mdx', 'line\nbreak.mdx'];
    for (const name of names) writeFileSync(path.join(content, 'statements', name), RECORD);
    const outcome = await build();
    await assertRefused(outcome, out);
    assert.equal(outcome.err.match(/can’t be an id {2}→ rename it/g)?.length, names.length, outcome.err);
  });

  it('with the same id twice, in folders of their own, names it', async (test) => {
    const { out, build } = await aWorkshop(test, { ...MINIMAL, 'statements/old/first.mdx': RECORD });
    await assertRefused(await build(), out, /first\.mdx:\d+:\d+ {2}unique-ids?|first\.mdx:\d+:\d+ {2}\S+ {2}[^\n]*first/);
  });

  it('with folders linked in a circle and 20,000 other files, but hardly a record, is built all the same, without a warning', async (test) => {
    const { content, out, build } = await aWorkshop(test);
    symlinkSync('..', path.join(content, 'statements/circle'));
    const many = path.join(content, 'statements/notes');
    mkdirSync(many);
    execFileSync('sh', ['-c', 'seq 1 20000 | xargs touch'], { cwd: many });
    const { code, err } = await build();
    assert.equal(code, 0, err);
    assert.match(readFileSync(path.join(out, 'statements/first/index.html'), 'utf8'), /متن بیانیه/);
    assert.deepEqual(readdirSync(path.join(out, 'statements')).sort(), ['first', 'index.html']);
    assert.doesNotMatch(err, /WARN/);
    for (const page of ['resolutions', 'meetings', 'people', 'topics']) assert.match(readFileSync(path.join(out, page, 'index.html'), 'utf8'), /آرشیو هنوز در این بخش چیزی ندارد/, page);
  });

  it('that it may not read says which file', { skip: process.platform === 'win32' && 'permissions are another thing there' }, async (test) => {
    const { content } = await aWorkshop(test);
    const script = `import { readContent } from ${JSON.stringify(pathToFileURL(path.join(root, 'src/model/read/content.ts')).href)}; console.log(JSON.stringify((await readContent(process.argv[1])).problems));`;
    // The folders of tests are their owner’s alone, and root may read everything.
    chmodSync(path.dirname(content), 0o755);
    const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const read = () => {
      const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script, content], { ...nobody, cwd: root, encoding: 'utf8' });
      assert.ok(stdout, stderr);
      return stdout;
    };
    chmodSync(path.join(content, 'statements/first.mdx'), 0);
    assert.match(read(), /first\.mdx[^}]*can’t be read: EACCES[^}]*permissions/);
    chmodSync(path.join(content, 'organs.yaml'), 0);
    assert.match(read(), /organs\.yaml[^}]*can’t be read: EACCES/);
  });
});

describe('a build to a folder', () => {
  it('that holds something else refuses to replace it', async (test) => {
    const { content, out, build } = await aWorkshop(test);
    const other = await aFolderOf(test, { 'diary.txt': 'باغ' });
    await assertRefused(await build({ ARCHIVE_OUT: other }), out, /holds files but no built archive/);
    assert.deepEqual(readdirSync(other), ['diary.txt']);
    for (const place of [content, path.dirname(content), root, path.dirname(root), '/', path.join(content, 'dist')]) {
      assert.throws(() => guardOut({ out: place, content }), { name: 'OutRefused' }, place);
    }
    assert.throws(() => guardOut({ out: path.join(other, 'diary.txt'), content }), /is a file/);
    assert.ok(existsSync(content));
  });

  it('that can’t be made says why', async (test) => {
    const { out, build } = await aWorkshop(test);
    await assertRefused(await build({ ARCHIVE_OUT: path.join(out, 'index.html', 'site') }), out, /A file stands where a folder should be/);
  });

  const canMount = process.getuid?.() === 0 && process.platform === 'linux';
  it('on a disk that is full says so', { skip: canMount ? false : 'only root can make a small disk' }, async (test) => {
    const { out, build } = await aWorkshop(test);
    const disk = path.join(await aFolder(test), 'disk');
    mkdirSync(disk);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=400k', 'tmpfs', disk], { encoding: 'utf8' });
    if (mounted.status !== 0) return test.skip(`no small disk could be made: ${mounted.stderr}`);
    try {
      const small = path.join(disk, 'site');
      mkdirSync(small);
      writeFileSync(path.join(small, 'manifest.json'), 'کهنه');
      // Either the system names a file on that disk, or it is said how much is free on each.
      await assertRefused(await build({ ARCHIVE_OUT: small }), out, /The disk is full\. Make room and try again\. \(.*(?:free now: [\d.]+ MB on the disk of .*\/disk\/site, [\d.]+ MB on the disk of |'[^']*\/disk\/)/);
      assert.equal(readFileSync(path.join(small, 'manifest.json'), 'utf8'), 'کهنه');
      assert.deepEqual(readdirSync(disk), ['site']);
    } finally {
      spawnSync('umount', [disk]);
    }
  });
});

describe('a link among the files of a site, as public/ may hold one,', () => {
  it('is told in a sentence', async (test) => {
    const folder = await aFolderOf(test, { 'index.html': 'خانه' });
    symlinkSync('/nowhere', path.join(folder, 'linked'));
    assert.throws(() => plainFilesIn(folder), (error) => /^linked is not a plain file, .*; put the file itself there$/.test(String(buildWords(error))));
    assert.equal(buildWords(new NotPortable('Some systems take these files for one: A, a; rename them.')), 'Some systems take these files for one: A, a; rename them.');
  });
});

describe('what is wrong with the machine', () => {
  it('is said in a sentence, whoever said it first', () => {
    assert.match(faultWords(Object.assign(new Error('write'), { code: 'ENOSPC' })) ?? '', /^The disk is full.*; free now: [\d.]+ MB on the disk of \/.*\)$/);
    assert.match(faultWords(Object.assign(new Error("open '/disk/site'"), { code: 'ENOSPC' })) ?? '', /^The disk is full\. Make room and try again\. \(open '\/disk\/site'\)$/);
    for (const code of ['ENOSPC', 'EMFILE']) assert.match(faultWords(Object.assign(new Error(`${code}: as many as may be, watch '/x'`), { code })) ?? '', /^The system watches as many files as it may/);
    assert.match(faultWords(new Error('search index: No space left on device (os error 28)')) ?? '', /^The disk is full/);
    assert.match(faultWords(new Error('page', { cause: Object.assign(new Error('open'), { code: 'EMFILE' }) })) ?? '', /too few open files/);
    assert.match(faultWords(Object.assign(new Error('open'), { code: 'EACCES' })) ?? '', /permissions/);
    assert.match(faultWords(Object.assign(new Error('rename'), { code: 'EBUSY' })) ?? '', /^The system holds a folder .* a disk of its own .* Name a folder on that disk in ARCHIVE_OUT\./);
    assert.match(faultWords(Object.assign(new Error('write'), { code: 'EFBIG' })) ?? '', /^A file is larger than may be written/);
  });

  it('is not blamed for anything else', () => {
    for (const error of [new Error('x is not a function'), new TypeError('undefined'), null, 'text']) assert.equal(faultWords(error), undefined);
  });
});
