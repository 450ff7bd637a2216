import { existsSync, readFileSync } from 'node:fs';
import type { Position, Problem } from '../model/read/problem.ts';
import type { Entry } from '../model/read/entry.ts';
import type { Content } from '../model/read/content.ts';
import { SILENCEABLE, type Silence } from '../model/schema/index.ts';

/** The name under which unused silences are told. */
const SILENCE = 'silence';

interface Findable extends Position {
  path: string;
}

/** The silences of one record, and which of them have silenced something. */
export class Silences {
  readonly used = new Set<number>();
  readonly #silences: readonly Silence[];
  #lines: string[] | undefined;

  constructor(silences: readonly Silence[], used: Iterable<number> = []) {
    this.#silences = silences;
    for (const index of used) this.used.add(index);
  }

  #lineOf({ path, line }: Findable): string {
    this.#lines ??= existsSync(path) ? readFileSync(path, 'utf8').normalize('NFC').split('\n') : [];
    return this.#lines[line - 1] ?? '';
  }

  /** Whether a warning of a rule is right as it is: a silence of that rule has its text on the line. */
  covers(rule: string, finding: Findable): boolean {
    if (this.#silences.length === 0 || !(SILENCEABLE as readonly string[]).includes(rule)) return false;
    const own = [...this.#silences.entries()].filter(([, silence]) => silence.rule === rule && this.#lineOf(finding).includes(silence.text.normalize('NFC')));
    for (const [index] of own) this.used.add(index);
    return own.length > 0;
  }
}

/** The silences that silence nothing any more, as warnings. */
export function unusedSilences(entry: Entry<{ silenced: Silence[] }>, used: ReadonlySet<number>): Problem[] {
  return [...entry.record.silenced.entries()]
    .filter(([index]) => !used.has(index))
    .map(([index, silence]): Problem => ({
      path: entry.path, ...entry.at(['silenced', index]), rule: SILENCE, severity: 'warning',
      message: `this silences nothing: no line with “${silence.text}” has a warning of “${silence.rule}”`,
      remedy: 'remove it, or correct its “text”, which is compared letter by letter',
    }));
}

/**
 * Takes the warnings out that documents say are right as they are, and adds one for each silence that has become idle.
 * @param used the silences, by path of their document, that have covered findings of rules that look at it alone
 */
export function withoutSilenced({ documents }: Content, problems: Problem[], used: ReadonlyMap<string, readonly number[]>): Problem[] {
  const silent = documents.filter(({ record }) => record.silenced.length > 0);
  if (silent.length === 0) return problems;
  const byPath = new Map(silent.map(({ path, record }) => [path, new Silences(record.silenced, used.get(path))]));
  const left = problems.filter((problem) => problem.severity === 'error' || !byPath.get(problem.path)?.covers(problem.rule, problem));
  return [...left, ...silent.flatMap((entry) => unusedSilences(entry, byPath.get(entry.path)!.used))];
}
