import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * When a process was started, in the system’s own words; empty where it doesn’t say. After a restart, and in each container anew, numbers
 * of processes are given again: the number alone does not tell who it is.
 */
export function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program stands in brackets and may hold anything; the fields behind it are counted from the third.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${ticks}`;
  } catch {
    return '';
  }
}

/** A name for a process that none after it has, as part of a file name: its number, and what stands for when it was started. */
export const markOf = (pid: number): string => `${pid}-${hash('sha256', startOf(pid)).slice(0, 8)}`;

/** Whether a process is still running. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else’s process is alive all the same.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
