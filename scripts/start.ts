import { endInWords } from '../src/build/last-words.ts';
import { portFault, readPort, tryPort } from '../src/build/port.ts';
import { readCommand } from '../src/command/words.ts';

readCommand('usage: npm start');

endInWords();
const port = readPort();
await tryPort(port);
const { runBuild } = await import('../src/build/run.ts');
const { serveSite } = await import('../src/build/serve.ts');
const { readSettings } = await import('../src/model/settings.ts');

if (await runBuild()) {
  const { out, base } = readSettings();
  const { address } = await serveSite(out, base, port).catch((error: unknown) => {
    throw portFault(error, port);
  });
  console.log(`The archive is open at ${address}`);
} else process.exitCode = 1;
