import { writeFileSync } from 'node:fs';

/** What a step of a build cost. */
export interface Phase {
  name: string;
  /** Seconds by the clock. */
  wall: number;
  /** Seconds of processor time of this process, its threads included. */
  cpu: number;
}

/** Names a file to which a build writes what each of its steps cost, as JSON: for benchmarks. */
export const PHASES_VARIABLE = 'ARCHIVE_PHASES';

/** Notes what the steps of a build cost. Steps that run side by side share their processor time. */
export class Phases {
  readonly #done: Phase[] = [];

  async time<T>(name: string, work: () => T | Promise<T>): Promise<T> {
    const [started, before] = [performance.now(), process.cpuUsage()];
    try {
      return await work();
    } finally {
      const { user, system } = process.cpuUsage(before);
      this.#done.push({ name, wall: (performance.now() - started) / 1000, cpu: (user + system) / 1e6 });
    }
  }

  /** Writes what was noted, where somebody asked for it. */
  write(): void {
    const file = process.env[PHASES_VARIABLE];
    if (file) writeFileSync(file, `${JSON.stringify(this.#done, null, 2)}\n`);
  }
}
