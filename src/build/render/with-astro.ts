import type { AstroIntegration } from 'astro';
import { inTurn } from '../cache-claim.ts';
import { learnImports, type ScriptImports } from '../script-imports.ts';
import { keepBundle } from './keep-bundle.ts';
import type { BundleStore } from './bundle-store.ts';
import type { MadePages } from './made-pages.ts';

/**
 * Hands the pages that Astro makes to whoever finishes them. For Astro such a page is without content, so it writes nothing. A fault is
 * not thrown here: Astro would tell of it page by page, and go on.
 */
function handPages(pages: MadePages): AstroIntegration {
  return {
    name: 'bayegan-hand-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer((astro) => ({
        ...astro,
        async render(request, options) {
          if (pages.fault) return new Response(null);
          const made = await astro.render(request, options);
          const response = made instanceof Response ? made : made.response;
          return (await pages.take(request.url, options.routeData, response)) ? new Response(null) : made;
        },
      })),
    },
  };
}

/**
 * Has Astro bundle all code of the site and render the pages. What was bundled is kept for the next build.
 * @param rendered gets assets, files of public/ and the page for missing addresses
 * @param imports gets what the scripts of pages import
 */
export async function renderWithAstro(rendered: string, pages: MadePages, imports: ScriptImports, store: BundleStore): Promise<void> {
  // Nothing is reported to anybody.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Only here: content that is refused, and pages that need no bundler, are not kept waiting for it.
  const { build } = await import('astro');
  await inTurn(() => build({ outDir: rendered, logLevel: 'warn', integrations: [learnImports(imports), handPages(pages), keepBundle(store, pages, imports)] }));
}
