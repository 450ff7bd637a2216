import { keepCompiled } from '../src/build/keep-compiled.ts';
import { readCommand } from '../src/command/words.ts';

readCommand('usage: npm run dev');
keepCompiled();
const { endInWords } = await import('../src/build/last-words.ts');
const { claimCache } = await import('../src/build/cache-claim.ts');
const { liveEditing } = await import('../src/dev/integration.ts');
const { LiveArchive } = await import('../src/dev/live-archive.ts');
const { forgetOtherContent, refuseOthers } = await import('../src/dev/other-content.ts');
const { readPort } = await import('../src/build/port.ts');
const { formatProblem } = await import('../src/model/read/format-problem.ts');
const { readSettings } = await import('../src/model/settings.ts');

endInWords();
// Nothing is reported to anybody.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const port = readPort();
claimCache('dev');
const settings = readSettings();
refuseOthers(settings.cache);
forgetOtherContent(settings.content);

const archive = new LiveArchive(settings);
// Loaded while the archive is read.
const { dev } = await import('astro');
const { address } = await dev({ integrations: [liveEditing(archive)], server: { port } });
for (const problem of (await archive.ready).problems) console.error(formatProblem(problem));
console.log(`Editing: http://localhost:${address.port}${settings.base} (drafts are shown; search works after “npm run build”)`);
