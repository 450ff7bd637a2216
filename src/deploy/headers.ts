/** How a site is to be served: the one table from which the settings of every host are made. */

/**
 * What a browser could offer to a page, and this site never asks for. A name that no browser of today knows by default is left
 * out, since each is an error in the console of every page (so `ambient-light-sensor`, which waits behind a flag, and
 * `attribution-reporting`, which Chromium has given up). Chromium on Linux complains of `bluetooth` and `web-share`, which it
 * knows on other systems: there they would be open.
 */
const UNUSED_POWERS = [
  'accelerometer', 'autoplay', 'bluetooth', 'browsing-topics', 'camera', 'display-capture', 'encrypted-media',
  'fullscreen', 'gamepad', 'geolocation', 'gyroscope', 'hid', 'identity-credentials-get', 'idle-detection', 'interest-cohort', 'magnetometer', 'microphone', 'midi',
  'payment', 'picture-in-picture', 'private-state-token-issuance', 'private-state-token-redemption', 'publickey-credentials-get', 'screen-wake-lock', 'serial',
  'sync-xhr', 'usb', 'web-share', 'xr-spatial-tracking',
];

/**
 * Headers sent with every file.
 * @param policy the Content-Security-Policy of the site
 */
export function commonHeaders(policy: string): Record<string, string> {
  return {
    'Content-Security-Policy': policy,
    // The address of a page is nobody’s business, that of a search result least of all.
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': UNUSED_POWERS.map((power) => `${power}=()`).join(', '),
    'X-Content-Type-Options': 'nosniff',
    // Pages of others can neither look into a window of this site nor embed its files.
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    // For browsers that do not know frame-ancestors.
    'X-Frame-Options': 'DENY',
    // A browser that looks up the hosts behind links tells the network what is being read.
    'X-DNS-Prefetch-Control': 'off',
  };
}

/**
 * The beginning of the paths of editions, which are to be kept and not to be opened where they lie: in the one file is what the policy of
 * the site forbids, so that it would say of itself that it had not come whole. A link from elsewhere knows nothing of “download”.
 */
export const EDITIONS = 'editions/archive-';
/** Sent with them. */
export const TO_BE_KEPT = { name: 'Content-Disposition', value: 'attachment' } as const;

/** How long a file may be kept: for ever where its name changes with its content, else only after asking again. */
export const CACHE = { forever: 'public, max-age=31536000, immutable', ask: 'no-cache' } as const;

/** Folders whose files are named by their content. */
export const NAMED_BY_CONTENT = ['assets', 'pagefind/index', 'pagefind/filter', 'pagefind/fragment', 'saved/packs'] as const;

/**
 * The end of paths that are named by their content, for hosts that match patterns. They do not know where the site begins,
 * so that a page at /statements/assets/ must not be taken for one of these.
 */
export const NAMED_BY_CONTENT_PATTERN = `(?:${NAMED_BY_CONTENT.join('|')})/[^/]+(?<!\\.html)$`;

/** The lifetime of a file, by its path from the root of the site. */
export function cacheLifetime(path: string): string {
  return new RegExp(`^${NAMED_BY_CONTENT_PATTERN}`).test(path) ? CACHE.forever : CACHE.ask;
}

/** Type of the files of a site by the end of their names; those of the search index have no registered type. */
export const CONTENT_TYPES: Record<string, string[]> = {
  'text/html': ['html'],
  'text/css': ['css'],
  'text/javascript': ['js', 'mjs'],
  'text/plain': ['txt', 'minisig', 'conf'],
  'text/markdown': ['md'],
  'text/csv': ['csv'],
  'text/calendar': ['ics'],
  'application/json': ['json'],
  'application/ld+json': ['jsonld'],
  'application/xml': ['xml'],
  'application/rss+xml': ['rss'],
  'application/atom+xml': ['atom'],
  'application/manifest+json': ['webmanifest'],
  'application/pdf': ['pdf'],
  'application/epub+zip': ['epub'],
  'application/zip': ['zip'],
  'application/wasm': ['wasm'],
  'application/x-bibtex': ['bib'],
  'application/x-research-info-systems': ['ris'],
  'image/svg+xml': ['svg'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  'image/avif': ['avif'],
  'image/gif': ['gif'],
  'image/x-icon': ['ico'],
  'font/woff2': ['woff2'],
  // Packed already, so of a type that no host packs again.
  'application/octet-stream': ['pf_meta', 'pf_index', 'pf_fragment', 'pf_filter', 'pagefind', 'pack'],
};

/** Types that are text, and so have an encoding and are worth packing. */
export function isText(type: string): boolean {
  return /^text\/|json$|xml$|x-bibtex|research-info/.test(type);
}

/** The type of a file by its name, as hosts tell it: whatever the letter case, as of what cameras write; undefined where the table has none. */
export function contentType(path: string): string | undefined {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  const type = Object.keys(CONTENT_TYPES).find((name) => CONTENT_TYPES[name]!.includes(ending));
  return type && isText(type) ? `${type}; charset=utf-8` : type;
}
