import path from 'node:path';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { adminPage } from './src/admin/integration.ts';
import { makeFonts } from './src/build/fonts.ts';
import { readSettings } from './src/model/settings.ts';

const { out, site, base, cache } = readSettings();

/** A page with every component, for whoever changes how the site looks; it is never built. */
const designPage = {
  name: 'bayegan-design-page',
  hooks: {
    'astro:config:setup': ({ command, injectRoute }) => {
      if (command === 'dev') injectRoute({ pattern: '/design', entrypoint: './src/design/Design.astro', prerender: true });
    },
  },
};

export default defineConfig({
  output: 'static',
  site,
  base,
  outDir: out,
  cacheDir: cache,
  trailingSlash: 'always',
  // Several pages at a time: one is rendered while another waits for something.
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never', concurrency: 4 },
  // The default drops spaces between inline elements that stand on lines of their own, which joins Persian words.
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [mdx({ smartypants: false, syntaxHighlight: false }), designPage, adminPage],
  vite: {
    // The style sheet names the faces as @fonts/…
    resolve: { alias: { '@fonts': await makeFonts(path.resolve('.cache')) } },
    // A build or a test that runs beside live editing writes thousands of files that are no news to it.
    server: { watch: { ignored: [out, path.resolve('dist'), path.resolve('.cache'), path.resolve('editions')].map((folder) => `${folder}/**`) } },
    // One module as it is: bundling it anew would have live editing load its first page twice.
    optimizeDeps: { exclude: ['comlink'] },
    // A thread of a page loads the parts of its code as the page does.
    worker: { format: 'es' },
    // Scripts name files from where they are themselves: a copy may lie under another path.
    experimental: { renderBuiltUrl: (_file, { hostType }) => (hostType === 'js' ? { relative: true } : undefined) },
    build: {
      // Nothing inline: a page’s scripts and styles are files of this site, which a strict policy can name.
      assetsInlineLimit: 0,
      // Old phones read as well: what these write in another way is written so. What they lack altogether, pages can do without.
      cssTarget: ['chrome88', 'firefox78', 'safari14.1'],
      // Preloading would name the files from the root, which a copy under another path does not have.
      modulePreload: false,
      rolldownOptions: {
        // Astro marks pages with a directive of its own and the bundler warns of each.
        onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
      },
    },
  },
});
