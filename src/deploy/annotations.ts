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

/** GitLab’s “code quality” report. */
export function gitlabReport(problems: readonly Problem[]): string {
  const entries = problems.map(({ severity, path, line, rule, message, remedy }) => ({
    description: `${message} → ${remedy}`,
    check_name: rule,
    // Tells one problem from another across runs, so without the line, which moves.
    fingerprint: createHash('sha256').update(`${path}\n${rule}\n${message}`).digest('hex'),
    severity: severity === 'error' ? 'major' : 'minor',
    location: { path, lines: { begin: line } },
  }));
  return `${JSON.stringify(entries, null, 1)}\n`;
}
