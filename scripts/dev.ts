import { claimCache } from '../src/build/cache-claim.ts';
import { endInWords } from '../src/build/last-words.ts';
import { readPort } from '../src/build/port.ts';
import { readCommand } from '../src/command/words.ts';
import { liveEditing } from '../src/dev/integration.ts';
import { LiveArchive } from '../src/dev/live-archive.ts';
import { forgetOtherContent, refuseOthers } from '../src/dev/other-content.ts';
import { formatProblem } from '../src/model/read/format-problem.ts';
import { readSettings } from '../src/model/settings.ts';

readCommand('usage: npm run dev');

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
