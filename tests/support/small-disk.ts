import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';

/** Why there are no small disks here; to be given to `skip`. */
export const noSmallDisk = process.getuid?.() === 0 && process.platform === 'linux' ? false : 'only root can make a small disk';

/**
 * A disk for one test; undefined, and the test skipped, where none can be made.
 * @param options as mount takes them: `size=400k` for a small one, `ro` for one that can’t be written to
 */
export function aSmallDisk(test: TestContext, options: string): string | undefined {
  const disk = mkdtempSync(path.join(tmpdir(), 'bayegan-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk], { encoding: 'utf8' });
  test.after(() => {
    if (mounted.status === 0) spawnSync('umount', [disk]);
    rmdirSync(disk);
  });
  if (mounted.status !== 0) return void test.skip(`no small disk could be made: ${mounted.stderr}`);
  return disk;
}
