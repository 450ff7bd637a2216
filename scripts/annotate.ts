import { text } from 'node:stream/consumers';
import { readCommand } from '../src/command/words.ts';
import { githubAnnotations, gitlabReport } from '../src/deploy/annotations.ts';
import type { Problem } from '../src/model/read/problem.ts';

const { values } = readCommand('usage: node scripts/annotate.ts [--format github|gitlab] < PROBLEMS.json', { options: { format: { type: 'string', default: 'github' } } });
const problems = JSON.parse(await text(process.stdin)) as Problem[];
process.stdout.write(values.format === 'gitlab' ? gitlabReport(problems) : githubAnnotations(problems));
process.exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0;
