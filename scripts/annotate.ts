import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { githubAnnotations, gitlabReport } from '../src/deploy/annotations.ts';
import type { Problem } from '../src/model/problem.ts';

const { values } = parseArgs({ options: { format: { type: 'string', default: 'github' } } });
const problems = JSON.parse(await text(process.stdin)) as Problem[];
process.stdout.write(values.format === 'gitlab' ? gitlabReport(problems) : githubAnnotations(problems));
process.exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0;
