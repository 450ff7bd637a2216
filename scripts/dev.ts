import { dev } from 'astro';
import { readSettings } from '../src/model/settings.ts';

// Nothing is reported to anybody.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

const DEFAULT_PORT = 4321;

const { resolvedUrls } = await dev({ server: { port: Number(process.env['PORT'] || DEFAULT_PORT) } }).then((server) => ({
  resolvedUrls: `http://localhost:${server.address.port}${readSettings().base}`,
}));
console.log(`Editing: ${resolvedUrls} (drafts are shown; search works after “npm run build”)`);
