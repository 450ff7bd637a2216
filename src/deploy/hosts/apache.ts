import { CACHE, CONTENT_TYPES, EDITIONS, isText, NAMED_BY_CONTENT_PATTERN, TO_BE_KEPT } from '../headers.ts';
import { type Redirect, redirectPattern } from '../redirect.ts';

/**
 * `.htaccess` for Apache 2.4 (mod_headers, mod_rewrite, mod_mime, mod_dir; mod_deflate if there). It names no folder, so a
 * copy may lie under any path: the first rule finds out under which.
 */
export function apacheSettings(headers: Record<string, string>, redirects: readonly Redirect[]): string {
  const types = Object.entries(CONTENT_TYPES);
  const textTypes = types.filter(([type]) => isText(type)).map(([type]) => type).join(' ');
  return `# Made by Bayegan; the next build writes it anew.
Options -Indexes -MultiViews
DirectoryIndex index.html
FileETag MTime Size

${types.map(([type, endings]) => `AddType ${type} ${endings.map((ending) => `.${ending}`).join(' ')}`).join('\n')}
AddCharset utf-8 ${types.filter(([type]) => isText(type)).flatMap(([, endings]) => endings.map((ending) => `.${ending}`)).join(' ')}

RewriteEngine On
# The path under which the site lies: what is asked for, without what is asked for here.
RewriteCond $0#%{REQUEST_URI} ([^#]*)#/?(.*)\\1$
RewriteRule ^.*$ - [E=ARCHIVE:%2]
${redirects.map((redirect) => `RewriteRule ^${redirectPattern(redirect)}$ /%{ENV:ARCHIVE}${redirect.to.slice(1)} [R=301,L]\n`).join('')}ErrorDocument 404 /%{reqenv:ARCHIVE}404.html

<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE ${textTypes}
  # Apache marks what it packed, and would not know its own mark when a reader shows it.
  RequestHeader edit* If-None-Match '-gzip"' '"'
</IfModule>

${Object.entries(headers).map(([name, value]) => `Header always set ${name} "${value}"`).join('\n')}
Header set Cache-Control "${CACHE.ask}"
<If "%{REQUEST_URI} =~ m#/${NAMED_BY_CONTENT_PATTERN.replaceAll('(?:', '(')}#">
  Header set Cache-Control "${CACHE.forever}"
</If>
<If "%{REQUEST_URI} =~ m#/${EDITIONS}[^/]+$#">
  Header set ${TO_BE_KEPT.name} "${TO_BE_KEPT.value}"
</If>
`;
}
