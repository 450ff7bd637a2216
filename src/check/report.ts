import { counted } from '../model/counted.ts';
import { formatProblem } from '../model/read/format-problem.ts';
import type { Problem } from '../model/read/problem.ts';
import type { FixedFile } from './fix/index.ts';

/** Problems of one rule that are shown of one file; more would hide those of other rules. */
const MOST_OF_A_RULE = 8;
/** Files whose warnings are shown one by one. Errors are shown of all. */
const MOST_FILES = 60;

const byPath = (problems: readonly Problem[]) => [...Map.groupBy(problems, ({ path }) => path)];

const isError = ({ severity }: Problem) => severity === 'error';

/** The lines of a file under its heading: errors, then warnings, each in order of place. */
function linesOfFile(path: string, problems: readonly Problem[]): string[] {
  const [errors, warnings] = [problems.filter(isError), problems.filter((problem) => !isError(problem))];
  const heading = [errors.length > 0 ? counted(errors.length, 'error') : [], warnings.length > 0 ? counted(warnings.length, 'warning') : []].flat().join(', ');
  const shown = [...Map.groupBy(warnings, ({ rule }) => rule).values()].flatMap((same) => {
    const lines = same.slice(0, MOST_OF_A_RULE).map(formatProblem);
    return same.length > lines.length ? [...lines, `… and ${same.length - lines.length} more of “${same[0]!.rule}”`] : lines;
  });
  return [`${path}: ${heading}`, ...errors.map(formatProblem), ...shown, ''];
}

/** Problems for a person to read, by file: those with errors first, then as many of the others as can be read. */
export function reportLines(problems: readonly Problem[]): string[] {
  const files = byPath(problems);
  const ordered = [...files.filter(([, of]) => of.some(isError)), ...files.filter(([, of]) => !of.some(isError))];
  const shown = ordered.filter(([, of], index) => of.some(isError) || index < MOST_FILES);
  const lines = shown.flatMap(([path, of]) => linesOfFile(path, of));
  const rest = ordered.slice(shown.length);
  const restCount = rest.reduce((sum, [, of]) => sum + of.length, 0);
  return rest.length > 0 ? [...lines, `… and ${counted(restCount, 'warning')} in ${counted(rest.length, 'other file')}; --json names all`] : lines;
}

/** What was mended, for a person to read. */
export function fixLines(files: readonly FixedFile[]): string[] {
  const lines = files.flatMap(({ path, fixes }) => [
    ...fixes.map(({ line: at, what, before, after }) => `${path}:${at}  ${what}${before === '' ? '' : `: “${before}” → “${after}”`}`),
    '',
  ]);
  const total = files.reduce((sum, { fixes }) => sum + fixes.length, 0);
  return [...lines, total === 0 ? 'nothing to mend' : `${counted(total, 'place')} mended in ${counted(files.length, 'file')}`];
}
