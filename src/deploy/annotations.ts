/** What `npm run check -- --json` found, as the services that host a repository show it beside the lines it is about. */
import { createHash } from 'node:crypto';
import type { Problem } from '../model/read/problem.ts';

const escapeMessage = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string) => escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Lines that GitHub takes out of the output of a step. */
export function githubAnnotations(problems: readonly Problem[]): string {
  return problems
    .map(({ severity, path, line, column, rule, message, remedy }) => {
      const place = `file=${escapeProperty(path)},line=${line},col=${column},title=${escapeProperty(rule)}`;
      return `::${severity === 'error' ? 'error' : 'warning'} ${place}::${escapeMessage(`${message} → ${remedy}`)}\n`;
    })
    .join('');
}

/** GitLab’s “code quality” report. Of two problems with one fingerprint GitLab would show one. */
export function gitlabReport(problems: readonly Problem[]): string {
  const told = new Map<string, number>();
  // Tells one problem from another across runs, so without the line, which moves; the same once more is told by how many came before.
  const fingerprintOf = ({ path, rule, message }: Problem) => {
    const said = `${path}\n${rule}\n${message}`;
    const before = told.get(said) ?? 0;
    told.set(said, before + 1);
    return createHash('sha256').update(before === 0 ? said : `${said}\n${before}`).digest('hex');
  };
  const entries = problems.map((problem) => ({
    description: `${problem.message} → ${problem.remedy}`,
    check_name: problem.rule,
    fingerprint: fingerprintOf(problem),
    severity: problem.severity === 'error' ? 'major' : 'minor',
    location: { path: problem.path, lines: { begin: problem.line } },
  }));
  return `${JSON.stringify(entries, null, 1)}\n`;
}
