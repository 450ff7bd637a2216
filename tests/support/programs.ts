import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Folders of system programs that are not in everybody’s PATH. */
const MORE_PLACES = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin'];

const look = (name: string) =>
  [...(process.env['PATH'] ?? '').split(path.delimiter), ...MORE_PLACES].map((folder) => path.join(folder, name)).find((file) => existsSync(file));

/**
 * Finds a program that a test sets beside our own code. As root on Debian it is installed when it is missing; elsewhere
 * the test is to be skipped with a note that says what to install.
 * @param name of the program
 * @param packageName of Debian’s package
 */
export function findProgram(name: string, packageName = name): string | undefined {
  const found = look(name);
  if (found || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return found;
  try {
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', packageName], {
      // Run level 1: what is installed is not started.
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
      stdio: 'ignore',
    });
  } catch {
    // Without a network, or without the package: the test says so.
  }
  return look(name);
}
