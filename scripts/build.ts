import { keepCompiled } from '../src/build/keep-compiled.ts';

keepCompiled();
const { runBuild } = await import('../src/build/run.ts');
process.exitCode = (await runBuild()) ? 0 : 1;
