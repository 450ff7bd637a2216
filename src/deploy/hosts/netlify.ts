import { CACHE, EDITIONS, NAMED_BY_CONTENT, TO_BE_KEPT } from '../headers.ts';
import type { Redirect } from '../redirect.ts';

/**
 * `_headers`, as Netlify and Cloudflare Pages read it. A header named by two rules would be sent twice, so
 * no two rules name one. Types are left to these hosts, which know them by the ends of names.
 */
export function netlifyHeaders(headers: Record<string, string>): string {
  const lines = (path: string, fields: Record<string, string>) => [path, ...Object.entries(fields).map(([name, value]) => `  ${name}: ${value}`)];
  // Their own lifetime for everything else is “ask again”, as ours.
  const kept = NAMED_BY_CONTENT.flatMap((folder) => lines(`/${folder}/*`, { 'Cache-Control': CACHE.forever }));
  return [...lines('/*', headers), ...kept, ...lines(`/${EDITIONS}*`, { [TO_BE_KEPT.name]: TO_BE_KEPT.value }), ''].join('\n');
}

/**
 * `_redirects`, as Netlify, Cloudflare Pages and GitLab Pages read it. Only Cloudflare follows these rules where a page lies at
 * the former address; `netlify.toml` says what Netlify needs besides, and GitLab hands out the page, which leads on as well.
 */
export function netlifyRedirects(redirects: readonly Redirect[]): string {
  return redirects.map(({ from, to }) => `${encodeURI(from)} ${to} 301\n`).join('');
}
