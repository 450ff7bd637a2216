import { dev } from 'astro';
import { claimCache } from '../src/build/cache-claim.ts';
import { forgetOtherContent } from '../src/dev/other-content.ts';
import { readSettings } from '../src/model/settings.ts';

// Nothing is reported to anybody.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
claimCache('dev');
forgetOtherContent(readSettings().content);

const DEFAULT_PORT = 4321;

const { address } = await dev({ server: { port: Number(process.env['PORT'] || DEFAULT_PORT) } });
console.log(`Editing: http://localhost:${address.port}${readSettings().base} (drafts are shown; search works after “npm run build”)`);
