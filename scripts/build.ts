import { runBuild } from '../src/build/run.ts';

process.exitCode = (await runBuild()) ? 0 : 1;
