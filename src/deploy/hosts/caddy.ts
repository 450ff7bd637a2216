import { relativePath } from '../../model/paths.ts';
import { CACHE, CONTENT_TYPES, EDITIONS, isText, NAMED_BY_CONTENT, TO_BE_KEPT } from '../headers.ts';
import type { Redirect } from '../redirect.ts';

/** Relative ways, since what is here does not know under which path the site lies. */
const redirectLines = ({ from, to }: Redirect) =>
  [...new Set([from, from.replace(/\/$/, '')])].map((address) => `redir ${address} ${relativePath(address, to)} 301\n`).join('');

/** Settings for Caddy 2, to be imported where the site is served; a `handle_path` around them sets a path. */
export function caddySettings(headers: Record<string, string>, redirects: readonly Redirect[]): string {
  const types = Object.entries(CONTENT_TYPES);
  const matcher = (name: string, endings: string[]) => `@${name} path ${endings.map((ending) => `*.${ending}`).join(' ')}`;
  return `# Made by Bayegan; the next build writes it anew. Imported where the site is served:
#
#   handle_path /path/* {
#     root * /srv/archive
#     import /srv/archive/hosting/Caddyfile
#   }
encode zstd gzip
${redirects.map(redirectLines).join('')}header {
${Object.entries(headers).map(([name, value]) => `	${name} "${value}"`).join('\n')}
	-Server
}
# Where nothing else was said.
header ?Cache-Control "${CACHE.ask}"
# What is not there yet, while a site is copied, is asked for again.
@forever {
	path ${NAMED_BY_CONTENT.map((folder) => `/${folder}/*`).join(' ')}
	file
}
header @forever Cache-Control "${CACHE.forever}"
@editions path /${EDITIONS}*
header @editions ${TO_BE_KEPT.name} "${TO_BE_KEPT.value}"
${types.map(([type, endings], index) => `${matcher(`type${index}`, endings)}\nheader @type${index} Content-Type "${isText(type) ? `${type}; charset=utf-8` : type}"`).join('\n')}
@page path */
header @page Content-Type "text/html; charset=utf-8"
# What is neither a file nor a folder with a page.
@missing {
	not file {path}/index.html
	not {
		not path */
		file
	}
}
handle @missing {
	header Content-Type "text/html; charset=utf-8"
	rewrite * /404.html
	file_server {
		status 404
	}
}
file_server {
	# All names that begin with a dot, but for .well-known.
	hide .[^w]* .w[^e]*
}
`;
}
