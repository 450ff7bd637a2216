import { keepCompiled } from '../src/build/keep-compiled.ts';
import { readCommand } from '../src/command/words.ts';

readCommand('usage: npm start');
keepCompiled();
const { endInWords } = await import('../src/build/last-words.ts');
const { runBuild } = await import('../src/build/run.ts');
const { serveSite } = await import('../src/build/serve.ts');
const { readSettings } = await import('../src/model/settings.ts');

endInWords();
const DEFAULT_PORT = 4321;

if (await runBuild()) {
  const { out, base } = readSettings();
  const port = Number(process.env['PORT'] || DEFAULT_PORT);
  try {
    const { address } = await serveSite(out, base, port);
    console.log(`The archive is open at ${address}`);
  } catch (error) {
    const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
    console.error(isTaken ? `Port ${port} is taken. Choose another: PORT=${port + 1} npm start` : error);
    process.exitCode = 1;
  }
} else process.exitCode = 1;
