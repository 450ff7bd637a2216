import { runBuild } from '../src/build/run.ts';
import { readCommand } from '../src/command/words.ts';

readCommand('usage: npm run build');
process.exitCode = (await runBuild()) ? 0 : 1;
