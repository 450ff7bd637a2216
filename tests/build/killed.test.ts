import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { markOf, startOf } from '../../src/build/is-alive.ts';
import { putBack, replaceFolder } from '../../src/build/swap.ts';
import { readSettings } from '../../src/model/settings.ts';
import { openFolder } from '../../src/verify/places/folder.ts';
import { verifyCopy } from '../../src/verify/verify.ts';
import { aFolder, aFolderOf } from '../fixtures/folders.ts';
import { runScript } from '../support/run.ts';
import { environmentOf, SITES } from '../support/sites.ts';

const root = path.resolve(import.meta.dirname, '../..');
const isWhole = async (site: string) => (await verifyCopy(await openFolder(site))).good;

/** A build that was begun. */
function begin(out: string, environment = environmentOf('imaginary')) {
  const child = spawn(process.execPath, [path.join(root, 'scripts/build.ts')], { cwd: root, env: { ...environment, ARCHIVE_OUT: out }, stdio: ['ignore', 'ignore', 'pipe'] });
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (words += text));
  const beside = () => readdirSync(path.dirname(out)).find((name) => name.startsWith('.site-new-') && !name.endsWith('-old'));
  return { child, beside, said: () => words };
}

/** Kills a build when something lies in the folder beside the site. @returns what it said */
async function killWhen(sign: string, signal: NodeJS.Signals, out: string, environment?: NodeJS.ProcessEnv): Promise<string> {
  const { child, beside, said } = begin(out, environment);
  const ended = once(child, 'close');
  for (let fresh = beside(); !fresh || !existsSync(path.join(path.dirname(out), fresh, sign)); fresh = beside()) {
    assert.equal(child.exitCode, null, 'the build ended before it was killed');
    await sleep(2);
  }
  child.kill(signal);
  await ended;
  return said();
}

describe('a build that is killed', () => {
  it('when it has rendered the pages (SIGTERM) leaves the previous site whole', async (test) => {
    const out = path.join(await aFolder(test), 'site');
    cpSync(SITES.imaginary.out, out, { recursive: true });
    const said = await killWhen('index.html', 'SIGTERM', out);
    assert.ok(await isWhole(out));
    assert.deepEqual(readdirSync(path.dirname(out)), ['site']);
    assert.match(said, /^Nothing was built: told to end\. The previous site is as it was\.$/m);
  });

  it('when it is about to pass the gate (SIGKILL) leaves the previous site whole, and what was edited to the next one', async (test) => {
    const folder = await aFolder(test);
    const [content, out] = [path.join(folder, 'content'), path.join(folder, 'site')];
    cpSync(SITES.imaginary.content, content, { recursive: true });
    test.after(() => rmSync(`${readSettings({ ARCHIVE_CONTENT: content }).cache}-build`, { recursive: true, force: true }));
    const environment = { ...environmentOf('imaginary'), ARCHIVE_CONTENT: content, ARCHIVE_OUT: out };
    const build = async () => {
      const { code, err } = await runScript('build', [], environment);
      assert.equal(code, 0, err);
    };
    await build();
    appendFileSync(path.join(content, 'statements/spring-call.mdx'), '\nآب به باغ آمد.\n');
    await killWhen('pagefind/archive.json', 'SIGKILL', out, environment);
    assert.ok(await isWhole(out));
    await build();
    assert.ok(await isWhole(out));
    for (const name of ['index.html', 'index.txt']) assert.match(readFileSync(path.join(out, 'statements/spring-call', name), 'utf8'), /آب به باغ آمد/, name);
  });

  it('at its beginning leaves the previous site whole, and is cleared away by the next one: two at once end well, and give the same site', async (test) => {
    const out = path.join(await aFolder(test), 'site');
    const other = path.join(await aFolder(test), 'site');
    cpSync(SITES.imaginary.out, out, { recursive: true });
    const { child, beside } = begin(out);
    const ended = once(child, 'exit');
    while (!beside()) await sleep(2);
    child.kill('SIGKILL');
    await ended;
    assert.ok(beside());
    assert.ok(await isWhole(out));
    writeFileSync(path.join(out, 'of-before.txt'), '');
    const built = await Promise.all([out, other].map((folder) => runScript('build', [], { ...environmentOf('imaginary'), ARCHIVE_OUT: folder })));
    assert.deepEqual(built.map(({ code }) => code), [0, 0], built.map(({ err }) => err).join('\n'));
    assert.deepEqual(readdirSync(path.dirname(out)), ['site']);
    assert.ok(await isWhole(out));
    assert.equal(readFileSync(path.join(out, 'manifest.json'), 'utf8'), readFileSync(path.join(other, 'manifest.json'), 'utf8'));
  });
});

describe('replacing a folder after a kill', () => {
  /** The number of a process that has ended. */
  async function deadProcess(): Promise<number> {
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    return child.pid!;
  }

  it('puts back the old one, if the kill came in the middle of the swap, and clears up', async (test) => {
    const parent = await aFolderOf(test, { 'dist/index.html': 'کهنه' });
    const left = path.join(parent, `.dist-new-${await deadProcess()}-abc`);
    mkdirSync(left);
    renameSync(path.join(parent, 'dist'), `${left}-old`);
    const failing = replaceFolder(path.join(parent, 'dist'), () => Promise.reject(new Error('خشکسالی')));
    await assert.rejects(failing, /خشکسالی/);
    assert.deepEqual(readdirSync(parent), ['dist']);
    assert.equal(readFileSync(path.join(parent, 'dist/index.html'), 'utf8'), 'کهنه');
  });

  it('puts it back also where the next build refuses its content', async (test) => {
    const parent = await aFolderOf(test, { 'content/archive.yaml': 'title: [', 'dist/manifest.json': 'کهنه' });
    renameSync(path.join(parent, 'dist'), path.join(parent, `.dist-new-${await deadProcess()}-abc-old`));
    const { code, err } = await runScript('build', [], { ARCHIVE_CONTENT: path.join(parent, 'content'), ARCHIVE_OUT: path.join(parent, 'dist') });
    assert.equal(code, 1, err);
    assert.match(err, /Nothing was built: \d+ problems/);
    assert.deepEqual(readdirSync(parent).sort(), ['content', 'dist']);
    assert.equal(readFileSync(path.join(parent, 'dist/manifest.json'), 'utf8'), 'کهنه');
  });

  it('puts it back where the number of who died is another process’s now: after a restart, in a container', { skip: startOf(process.pid) === '' && 'the system does not say when a process was started' }, async (test) => {
    const parent = await aFolderOf(test, { 'dist/index.html': 'کهنه' });
    renameSync(path.join(parent, 'dist'), path.join(parent, `.dist-new-${process.ppid}-0123abcd-xyz-old`));
    putBack(path.join(parent, 'dist'));
    assert.deepEqual(readdirSync(parent), ['dist']);
  });

  it('leaves alone what a living process is making', async (test) => {
    const parent = await aFolder(test);
    const theirs = `.dist-new-${markOf(process.ppid)}-abc`;
    mkdirSync(path.join(parent, theirs));
    await replaceFolder(path.join(parent, 'dist'), async (folder) => writeFileSync(path.join(folder, 'index.html'), 'تازه'));
    assert.deepEqual(readdirSync(parent).sort(), [theirs, 'dist']);
  });
});
