import { claimCache } from '../src/build/cache-claim.ts';
import { liveEditing } from '../src/dev/integration.ts';
import { LiveArchive } from '../src/dev/live-archive.ts';
import { forgetOtherContent } from '../src/dev/other-content.ts';
import { formatProblem } from '../src/model/format-problem.ts';
import { readSettings } from '../src/model/settings.ts';

// Nothing is reported to anybody.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
claimCache('dev');
const settings = readSettings();
forgetOtherContent(settings.content);

const DEFAULT_PORT = 4321;

const archive = new LiveArchive(settings);
// Loaded while the archive is read.
const { dev } = await import('astro');
const { address } = await dev({ integrations: [liveEditing(archive)], server: { port: Number(process.env['PORT'] || DEFAULT_PORT) } });
for (const problem of (await archive.ready).problems) console.error(formatProblem(problem));
console.log(`Editing: http://localhost:${address.port}${settings.base} (drafts are shown; search works after “npm run build”)`);
