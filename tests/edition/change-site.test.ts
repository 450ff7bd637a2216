import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { changeSite } from '../../src/edition/change-site.ts';
import type { ChangedSite } from '../../src/edition/changed-site.ts';
import { addSavedPacks, makeSavedPacks } from '../../src/edition/saved/make.ts';
import { openFolder } from '../../src/verify/places/folder.ts';
import { verifyCopy } from '../../src/verify/verify.ts';
import { aFolder } from '../fixtures/folders.ts';
import { environmentOf, SITES } from '../support/sites.ts';
import { aSmallDisk, noSmallDisk } from '../support/small-disk.ts';
import { aCopy } from '../verify/copies.ts';

const root = path.resolve(import.meta.dirname, '../..');
const isWhole = async (site: string) => (await verifyCopy(await openFolder(site))).good;
const aSite = async (test: TestContext) => aCopy(test, { 'index.html': 'خانه', 'editions/index.html': '<p data-offered="no"></p>', 'saved/packs/a.pack': 'کهنه', 'saved/packs/b.pack': 'کهنه' });
const leftBeside = (site: string) => readdirSync(path.dirname(site)).filter((name) => name.startsWith(`.${path.basename(site)}`));

describe('a site that is changed', () => {
  const STEPS: [what: string, fail: (changed: ChangedSite) => unknown][] = [
    ['a file is written over', (changed) => changed.write('index.html', 'تازه')],
    ['a file is put in', (changed) => changed.add('editions/a.zip', path.join(root, 'package.json'))],
    ['a folder is taken out', (changed) => changed.removeFolder('saved')],
    ['a file is missing that was to be put in', (changed) => changed.add('index.html', path.join(root, 'none'))],
    ['the packs for browsers are made', (changed) => addSavedPacks(changed)],
  ];
  for (const [what, step] of STEPS) {
    it(`stays whole, with nothing beside it, where the work fails after ${what}`, async (test) => {
      const site = await aSite(test);
      await assert.rejects(changeSite(site, async (changed) => {
        await step(changed);
        assert.ok(await isWhole(site));
        throw new Error('خشکسالی');
      }));
      assert.deepEqual([await isWhole(site), readFileSync(path.join(site, 'index.html'), 'utf8'), leftBeside(site)], [true, 'خانه', []]);
    });
  }

  it('is listed as it is then, and known by its digests without being read again', async (test) => {
    const site = await aSite(test);
    await changeSite(site, async (changed) => {
      changed.removeFolder('saved');
      changed.write('saved/packs/c.pack', 'تازه');
      changed.write('index.html', 'تازه');
      await changed.add('editions/a.zip', path.join(root, 'package.json'));
      return {};
    });
    assert.ok(await isWhole(site));
    assert.deepEqual(readdirSync(path.join(site, 'saved/packs')), ['c.pack']);
    assert.equal(readFileSync(path.join(site, 'index.html'), 'utf8'), 'تازه');
    // What somebody puts into a file meanwhile is not vouched for.
    await changeSite(site, async () => {
      writeFileSync(path.join(site, 'editions/index.html'), 'دروغ');
      return {};
    });
    assert.equal(await isWhole(site), false);
  });

  it('stays whole on a disk that gets full', { skip: noSmallDisk }, async (test) => {
    const disk = aSmallDisk(test, 'size=400k');
    if (!disk) return;
    const site = path.join(disk, 'site');
    cpSync(await aSite(test), site, { recursive: true });
    await assert.rejects(changeSite(site, async (changed) => {
      changed.write('index.html', 'تازه');
      changed.write('editions/a.zip', Buffer.alloc(1_000_000));
      return {};
    }), /ENOSPC/);
    assert.deepEqual([await isWhole(site), readdirSync(disk)], [true, ['site']]);
  });

  /** Starts the command that packs a site, and kills it once a file is there beside the site. Whether it was still at work then. */
  async function killed(site: string, sign: string, signal: NodeJS.Signals): Promise<boolean> {
    const child = spawn(process.execPath, [path.join(root, 'scripts/edition.ts'), 'saved'], { cwd: root, env: { ...environmentOf('imaginary'), ARCHIVE_OUT: site }, stdio: 'ignore' });
    const ended = once(child, 'exit');
    for (let [fresh] = leftBeside(site); child.exitCode === null && (!fresh || !existsSync(path.join(path.dirname(site), fresh, sign))); [fresh] = leftBeside(site)) await sleep(1);
    child.kill(signal);
    await ended;
    return child.exitCode !== 0;
  }

  for (const [stage, sign, signal] of [['began', '.', 'SIGKILL'], ['has made packs', 'saved/packs', 'SIGKILL'], ['is about to list the files', 'sw.js', 'SIGTERM']] as const) {
    it(`stays whole where the command is killed when it ${stage} (${signal})`, async (test) => {
      const site = path.join(await aFolder(test), 'site');
      cpSync(SITES.imaginary.out, site, { recursive: true });
      // On a busy machine the command may be done before it is looked at again.
      while (!(await killed(site, sign, signal)));
      assert.ok(await isWhole(site));
      assert.ok((await makeSavedPacks({ site })).packs.length > 0);
      assert.deepEqual([await isWhole(site), leftBeside(site)], [true, []]);
    });
  }
});
