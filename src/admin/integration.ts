import type { AstroIntegration } from 'astro';
import { readIdentityFile } from '../model/read/read-authorities.ts';
import { Reader } from '../model/read/reader.ts';
import { readSettings } from '../model/settings.ts';

/**
 * Parts of Sveltia CMS that no field of an archive uses, and that would be most of what is built: colours for two hundred
 * programming languages, maps, and the compression of drawings.
 */
const UNUSED = /^(?:@shikijs\/(?:langs|themes)\/|leaflet\/|terra-draw|svgo\/)/;
const NOTHING = '\0nothing';

/**
 * Addresses that Sveltia CMS would ask of its own accord: for fonts it has brought along, for newer versions of itself, for the
 * health of the repository’s host. The page’s policy forbids them; without them the browser has nothing to complain of.
 */
const CALLS_HOME = /https:\/\/(?:cdn\.jsdelivr\.net\/fontsource\/fonts|unpkg\.com\/@sveltia\/cms|www\.githubstatus\.com\/api[\w./]*|status-api\.hostedstatus\.com[\w./]*)/g;

/** Leaves out what is not used, and lets files of the editor be found whatever path the site is served from. */
const lighter = {
  // While editing, as it is: bundled beforehand, it would not find the files it has brought along.
  optimizeDeps: { exclude: ['@sveltia/cms'] },
  plugins: [
    {
      name: 'bayegan-admin-lighter',
      enforce: 'pre' as const,
      resolveId: (source: string) => (UNUSED.test(source) ? NOTHING : undefined),
      load: (id: string) => (id === NOTHING ? 'export default [];' : undefined),
      transform: (code: string, id: string) => (id.includes('@sveltia/cms') ? { code: code.replace(CALLS_HOME, 'data:,'), map: null } : undefined),
    },
  ],
  experimental: {
    renderBuiltUrl: (_file: string, { hostType }: { hostType: string }) => (hostType === 'js' ? { relative: true } : undefined),
  },
};

/** Adds the editor at /admin/ where archive.yaml says `admin: true`; elsewhere nothing of it is read or built. */
export const adminPage: AstroIntegration = {
  name: 'bayegan-admin',
  hooks: {
    'astro:config:setup': async ({ injectRoute, updateConfig }) => {
      const identity = await readIdentityFile(readSettings().content, new Reader());
      if (!identity?.record.admin) return;
      injectRoute({ pattern: '/admin', entrypoint: './src/admin/Admin.astro', prerender: true });
      updateConfig({ vite: lighter });
    },
  },
};
