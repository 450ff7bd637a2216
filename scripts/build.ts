import { readCommand } from '../src/command/words.ts';

readCommand('usage: npm run build');
// Only now: to load what builds takes longer than to say how it is called.
const { runBuild } = await import('../src/build/run.ts');
process.exitCode = (await runBuild()) ? 0 : 1;
