import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command cost. */
export interface Cost {
  /** Seconds by the clock. */
  wall: number;
  /** Seconds of processor time of the command and all it started; null where the system does not tell. */
  cpu: number | null;
  /** Most memory that any one process of it held, in bytes; null where the system does not tell. */
  peak: number | null;
}

/** Often enough to see a process that lives for a tenth of a second. */
const SAMPLE_MS = 40;
const TICKS_PER_SECOND = 100;

/** The line of numbers that Linux keeps of a process, from the state on: names before it may hold anything. */
function statOf(id: number | 'self'): string[] | null {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/** Processor time of all children that have ended, in seconds; null outside Linux. */
function cpuOfChildren(): number | null {
  const stat = statOf('self');
  return stat && (Number(stat[13]) + Number(stat[14])) / TICKS_PER_SECOND;
}

/** The most memory that each process of a tree has held so far, in bytes. */
function peaksOf(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const id = Number(name);
    const stat = Number.isInteger(id) ? statOf(id) : null;
    if (stat) parents.set(id, Number(stat[1]));
  }
  const isWithin = (id: number): boolean => id === root || (parents.has(id) && isWithin(parents.get(id)!));
  return [...parents.keys()].filter(isWithin).map((id) => {
    try {
      return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) * 1024;
    } catch {
      return 0;
    }
  });
}

/** Runs a command and says what it cost. @throws Error with what the command said, when it fails */
export async function costOf(command: string, args: readonly string[], options: { cwd: string; env?: NodeJS.ProcessEnv }): Promise<Cost> {
  const before = cpuOfChildren();
  const started = performance.now();
  const child = spawn(command, args, { ...options, env: { ...process.env, ...options.env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (said = (said + bytes.toString()).slice(-4000)));
  let peak = 0;
  const sampling = before === null ? undefined : setInterval(() => (peak = Math.max(peak, ...peaksOf(child.pid!))), SAMPLE_MS);
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  clearInterval(sampling);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${said}`);
  const after = cpuOfChildren();
  return { wall: (performance.now() - started) / 1000, cpu: before === null || after === null ? null : after - before, peak: before === null ? null : peak };
}

/** What several commands cost, one after the other. */
export function sumOf(costs: readonly Cost[]): Cost {
  const sum = (values: (number | null)[]) => (values.includes(null) ? null : (values as number[]).reduce((total, value) => total + value, 0));
  return {
    wall: costs.reduce((total, { wall }) => total + wall, 0),
    cpu: sum(costs.map(({ cpu }) => cpu)),
    peak: costs.some(({ peak }) => peak === null) ? null : Math.max(...costs.map(({ peak }) => peak!)),
  };
}
