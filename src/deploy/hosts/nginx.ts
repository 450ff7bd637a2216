import { CACHE, CONTENT_TYPES, EDITIONS, isText, NAMED_BY_CONTENT_PATTERN, TO_BE_KEPT } from '../headers.ts';
import { type Redirect, redirectPattern } from '../redirect.ts';

/**
 * An old address counts from the root of the site, wherever that lies: /statements/water/ is not the former /water/. A pattern can’t name
 * a variable, so the path of the site stands before what is asked for, and the pattern wants it there once more.
 */
function redirectRules(redirects: readonly Redirect[]): string {
  if (redirects.length === 0) return '';
  const rules = redirects.map((redirect) => `if ($archive_asked ~ "^([^ ]*) \\1${redirectPattern(redirect)}$") { return 301 \${archive}${redirect.to.slice(1)}; }\n`);
  return `set $archive_asked "\${archive} $uri";\n${rules.join('')}`;
}

/** Settings for nginx, to be included in the location of the site. */
export function nginxSettings(headers: Record<string, string>, redirects: readonly Redirect[]): string {
  const types = Object.entries(CONTENT_TYPES);
  // nginx packs text/html in any case and complains when told to.
  const textTypes = types.map(([type]) => type).filter((type) => isText(type) && type !== 'text/html').join(' ');
  return `# Made by Bayegan; the next build writes it anew. Included in the location of the site:
#
#   location /path/ {
#     set $archive /path/;
#     alias /srv/archive/;
#     include /srv/archive/hosting/nginx.conf;
#   }
index index.html;
autoindex off;
etag on;
# Redirects to a folder keep the name and the port by which the reader came.
absolute_redirect off;
error_page 404 \${archive}404.html;

types {
${types.map(([type, endings]) => `  ${type} ${endings.join(' ')};`).join('\n')}
}
default_type application/octet-stream;
charset utf-8;
charset_types ${textTypes};
gzip on;
gzip_vary on;
gzip_proxied any;
gzip_types ${textTypes};

${redirectRules(redirects)}if ($uri ~ "/\\.(?!well-known/)") { return 404; }
set $archive_cache "${CACHE.ask}";
if ($uri ~ "/${NAMED_BY_CONTENT_PATTERN}") { set $archive_cache "${CACHE.forever}"; }
add_header Cache-Control $archive_cache;
# What is empty is not sent.
set $archive_kept "";
if ($uri ~ "/${EDITIONS}[^/]+$") { set $archive_kept "${TO_BE_KEPT.value}"; }
add_header ${TO_BE_KEPT.name} $archive_kept;
${Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;`).join('\n')}
`;
}
