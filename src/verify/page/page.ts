import { readFileSync } from 'node:fs';
import path from 'node:path';
import { verify as words } from '../../i18n/fa/verify.ts';
import { escapeText } from '../../mdx/html.ts';

/** The page with which a visitor checks a copy, at the root of the site. */
export const VERIFY_PAGE = 'verify.html';

/** Its script, in an order in which each file uses only what stands before it; all but the last two run in Node too. */
export const VERIFY_SCRIPTS = ['verify/sha256.ts', 'verify/tree.ts', 'verify/file-name.ts', 'verify/manifest.ts', 'verify/update.ts', 'verify/compare.ts', 'verify/file-parts.ts', 'verify/within.ts', 'verify/page/unzip.ts', 'verify/page/copies.ts', 'verify/page/say.ts', 'verify/page/main.ts'];

/**
 * The page that checks a copy: one file that needs no other, so that it can be taken from a copy one trusts and held
 * against one that one doesn’t.
 * @param archive title of the archive
 * @param script all that it runs
 */
export function verifyPage(archive: string, script: string): string {
  const style = readFileSync(path.join(import.meta.dirname, 'verify.css'), 'utf8');
  const json = JSON.stringify(words.script).replaceAll('<', '\\u003c');
  return `<!DOCTYPE html>
<html lang="fa" dir="rtl">
<head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title} – ${escapeText(archive)}</title>
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<style>${style}</style>
</head>
<body>
<main>
<h1>${words.title}</h1>
<p>${words.intro}</p>
<noscript><p>${words.noScript}</p></noscript>
<div id="ways" hidden>
<label>${words.expected} <input type="text" id="expected" autocomplete="off" spellcheck="false"></label>
<section id="here"><h2>${words.here}</h2><p>${words.hereNote}</p><button type="button" id="check-here">${words.checkHere}</button></section>
<p id="from-disk" hidden>${words.fromDisk}</p>
<section><h2>${words.own}</h2>
<label>${words.folder} <input type="file" id="folder" webkitdirectory></label>
<label>${words.file} <input type="file" id="file"></label></section>
</div>
<div id="report" role="status"></div>
<h2>${words.trustTitle}</h2>
<p>${words.trust}</p>
<p><a href="index.html">${words.home}</a></p>
</main>
<script type="application/json" id="words">${json}</script>
<script>${script}</script>
</body>
</html>
`;
}
