import { keepCompiled } from '../src/build/keep-compiled.ts';
import { readCommand } from '../src/command/words.ts';

readCommand('usage: npm run build');
keepCompiled();
const { runBuild } = await import('../src/build/run.ts');
process.exitCode = (await runBuild()) ? 0 : 1;
