import { commonHeaders } from './headers.ts';
import { apacheSettings } from './hosts/apache.ts';
import { caddySettings } from './hosts/caddy.ts';
import { netlifyHeaders, netlifyRedirects } from './hosts/netlify.ts';
import { nginxSettings } from './hosts/nginx.ts';
import { checkRedirects, type Redirect } from './redirect.ts';

/**
 * The settings of every host, as files of the site, so that each copy carries them: by path from the root of the site.
 * @param policy the Content-Security-Policy of the site
 * @param redirects addresses that moved
 */
export function hostFiles(policy: string, redirects: readonly Redirect[]): Record<string, string> {
  checkRedirects(redirects);
  const headers = commonHeaders(policy);
  return {
    '_headers': netlifyHeaders(headers),
    ...(redirects.length > 0 ? { '_redirects': netlifyRedirects(redirects) } : {}),
    '.htaccess': apacheSettings(headers, redirects),
    // GitHub Pages would leave out files whose names begin with an underscore.
    '.nojekyll': '',
    'hosting/nginx.conf': nginxSettings(headers, redirects),
    'hosting/Caddyfile': caddySettings(headers, redirects),
  };
}
