import { checkFolder } from '../src/check/index.ts';
import { mergesOf } from '../src/check/merges.ts';
import { formatProblem } from '../src/model/format-problem.ts';
import { readSettings } from '../src/model/settings.ts';

/** Merges named one by one; more would hide the problems above them. */
const MOST_MERGES = 40;

const json = process.argv.includes('--json');
const { content, problems } = await checkFolder(readSettings().content);
const errors = problems.filter(({ severity }) => severity === 'error').length;

if (json) console.log(JSON.stringify(problems, null, 2));
else {
  for (const problem of problems) console.log(formatProblem(problem));
  const merges = mergesOf(content);
  if (merges.length > 0) {
    const named = merges.slice(0, MOST_MERGES).map(({ written, key }) => `${written} → ${key}`);
    const rest = merges.length > named.length ? ` and ${merges.length - named.length} more` : '';
    console.log(`search takes ${merges.length} words for others by rules that no reviewed table covers: ${named.join(', ')}${rest}`);
  }
  const records = content.documents.length + content.organs.length + content.meetings.length + content.people.length + content.topics.length;
  console.log(`${records} records read: ${errors} errors, ${problems.length - errors} warnings`);
}
process.exitCode = errors > 0 ? 1 : 0;
