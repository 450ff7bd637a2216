import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { finishPage, type FinishOrder } from './finish-page.ts';

/** The page for missing addresses lies elsewhere than its address says, and takes in what is not there yet. */
const LEFT_TO_ASTRO = '/404';

/**
 * Finishes each page when Astro has made it, and writes it where it belongs, at once. Astro would write it elsewhere, to be read,
 * finished, written again and moved. For Astro such a page is without content, so it writes nothing. A file of public/ stays in the
 * place of a page, as Astro has it.
 * @param faults gets what was in the way of writing a page. The others are not made any more then, and nothing is thrown: Astro
 *   would tell of that page by page, and go on.
 */
export function finishAsMade(order: FinishOrder, faults: unknown[]): AstroIntegration {
  const write = (file: string, html: string): void => {
    const { bytes } = finishPage(html, file, order);
    const target = path.join(order.site, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  };
  return {
    name: 'bayegan-finish-as-made',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer((astro) => ({
        ...astro,
        async render(request, options) {
          if (faults.length > 0) return new Response(null);
          const made = await astro.render(request, options);
          const response = made instanceof Response ? made : made.response;
          const { type, route } = options.routeData;
          const file = `${decodeURI(new URL(request.url).pathname).slice(order.base.length)}index.html`;
          if (type !== 'page' || route === LEFT_TO_ASTRO || response.status !== 200 || existsSync(path.join('public', file))) return made;
          const html = await response.text();
          try {
            write(file, html);
          } catch (fault) {
            faults.push(fault);
          }
          return new Response(null);
        },
      })),
    },
  };
}
