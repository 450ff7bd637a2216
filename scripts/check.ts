import { checkFolder } from '../src/check/index.ts';
import { formatProblem } from '../src/model/format-problem.ts';
import { readSettings } from '../src/model/settings.ts';

const json = process.argv.includes('--json');
const { content, problems } = await checkFolder(readSettings().content);
const errors = problems.filter(({ severity }) => severity === 'error').length;

if (json) console.log(JSON.stringify(problems, null, 2));
else {
  for (const problem of problems) console.log(formatProblem(problem));
  const records = content.documents.length + content.organs.length + content.meetings.length + content.people.length + content.topics.length;
  console.log(`${records} records read: ${errors} errors, ${problems.length - errors} warnings`);
}
process.exitCode = errors > 0 ? 1 : 0;
