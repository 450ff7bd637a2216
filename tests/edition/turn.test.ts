import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { it, type TestContext } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { changeInTurn, makeInTurn } from '../../src/edition/turn.ts';
import { openPlace } from '../../src/verify/places/index.ts';
import { verifyCopy } from '../../src/verify/verify.ts';
import { aFolder } from '../fixtures/folders.ts';
import { findProgram } from '../support/programs.ts';
import { runScript } from '../support/run.ts';
import { environmentOf } from '../support/sites.ts';
import { aSmallDisk, noSmallDisk } from '../support/small-disk.ts';

const environment = environmentOf('imaginary');
const DAY = '2026-03-21';
const words = (to: string, ...kinds: string[]) => [...kinds, '--out', to, '--date', DAY];

it('editions of another process in the same folder are waited for, and those before stay listed', async (test) => {
  const to = await aFolder(test);
  assert.equal((await runScript('edition', words(to, 'text'), environment)).code, 0);
  const { ended, said } = await makeInTurn(to, async () => {
    const child = spawn(process.execPath, ['scripts/edition.ts', ...words(to, 'file')], { env: environment, stdio: ['ignore', 'ignore', 'pipe'] });
    test.after(() => child.kill('SIGKILL'));
    const first = await new Promise<string>((resolve) => child.stderr.setEncoding('utf8').once('data', resolve));
    return { said: first, ended: new Promise((resolve) => child.once('exit', resolve)) };
  });
  assert.match(said, new RegExp(`^Editions are being made or published in .* \\(process ${process.pid}\\); waiting for that\\.$`, 'm'));
  assert.equal(await ended, 0);
  assert.deepEqual(readdirSync(to).sort(), [`archive-${DAY}-all.html`, `archive-${DAY}-text.zip`, 'editions.json']);
  assert.deepEqual((JSON.parse(readFileSync(path.join(to, 'editions.json'), 'utf8')) as { kind: string }[]).map(({ kind }) => kind).sort(), ['file', 'text']);
});

it('what a killed process has left of an edition is removed by the next', async (test) => {
  const to = await aFolder(test);
  mkdirSync(path.join(to, '.being-made'));
  // A number that no process has.
  writeFileSync(path.join(to, '.being-made/pid'), '99999999 never');
  writeFileSync(path.join(to, '.being-made', `archive-${DAY}.zip`), 'half a zip');
  assert.equal((await runScript('edition', words(to, 'text'), environment)).code, 0);
  assert.deepEqual(readdirSync(to).sort(), [`archive-${DAY}-text.zip`, 'editions.json']);
});

it('the edition that was there stays where the disk is full, and nothing lies beside it', { skip: noSmallDisk }, async (test) => {
  const disk = aSmallDisk(test, 'size=100k');
  if (disk === undefined) return;
  const file = path.join(disk, `archive-${DAY}-all.html`);
  writeFileSync(file, 'of this morning');
  const { code, err } = await runScript('edition', words(disk, 'file'), environment);
  assert.equal(code, 1);
  assert.match(err, /^The disk is full\. Make room and try again\./m);
  assert.deepEqual(readdirSync(disk), [path.basename(file)]);
  assert.equal(readFileSync(file, 'utf8'), 'of this morning');
});

it('a site is given its editions when none is being made, and where none can be made at once', async (test) => {
  const to = await aFolder(test);
  const order: string[] = [];
  const made = Promise.withResolvers<void>();
  const making = makeInTurn(to, async () => {
    await made.promise;
    order.push('made');
  });
  const publishing = changeInTurn(to, async () => void order.push('published'));
  await changeInTurn(path.join(to, 'none'), async () => void order.push('published from nowhere'));
  made.resolve();
  await Promise.all([making, publishing]);
  assert.deepEqual(order, ['published from nowhere', 'made', 'published']);
  assert.deepEqual(readdirSync(to), []);
});

/** Waits until something is there. */
async function until(isThere: () => boolean): Promise<void> {
  while (!isThere()) await wait(5);
}

async function toldToEnd(test: TestContext, to: string): Promise<void> {
  const child = spawn(process.execPath, ['scripts/edition.ts', ...words(to, 'zim')], { env: environment, stdio: 'ignore' });
  test.after(() => child.kill('SIGKILL'));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const work = path.join(to, '.being-made');
  await until(() => existsSync(work) && readdirSync(work, { recursive: true }).some((name) => String(name).includes('.zim')) || child.exitCode !== null);
  child.kill('SIGTERM');
  await ended;
}

it('a command that is told to end while another program writes a ZIM file leaves nothing half-made, and the folder as it was listed', async (test) => {
  if (!findProgram('zimwriterfs', 'zim-tools')) return test.skip('needs zim-tools');
  const to = await aFolder(test);
  await toldToEnd(test, to);
  // Files of the program that was ended with it would come back here.
  await wait(200);
  assert.deepEqual(readdirSync(to).filter((name) => name.startsWith('.')), []);
  assert.ok((await verifyCopy(await openPlace(path.join(to, `archive-${DAY}`)))).good);
});
