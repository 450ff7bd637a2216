import { noInlineParts, withPolicy } from '../../build/policies.ts';
import { EDITION_META } from './names.ts';
import { linkOnDisk } from './links.ts';
import { folder as words, readMe } from '../../i18n/fa/edition.ts';
import { NOT_OFFERED, OFFERED } from '../page.ts';
import { READ_ME } from '../read-me.ts';

/** How a page is changed on its way into a folder. */
export interface PagePlace {
  /** Its path from the root of the site. */
  file: string;
  /** The edition that it belongs to. */
  edition: string;
  isThere(file: string): boolean;
}

/** The rest of a tag up to its end, or less: in a value, as in a title that is quoted like <<this>>, the sign of an end is none. */
const ATTRIBUTES = '(?:[^>"]|"[^"]*")*?';

/** What a page in a folder has no use for: other forms that stay behind, and what is loaded early from a network. */
const HEAD_LINK = new RegExp(`<link rel="(?:alternate|search|preload|modulepreload)"${ATTRIBUTES}>\\s*`, 'g');
const CARD_META = new RegExp(`<meta (?:property="og:image[^"]*"|name="twitter:card")${ATTRIBUTES}>\\s*`, 'g');
const LINK = new RegExp(`(<(?!link\\b)[a-z]${ATTRIBUTES}\\s)href="([^"]*)"`, 'g');
/** By which a page leads on by itself. */
const REFRESH = /<meta http-equiv="refresh" content="(\d+; url=)([^"]*)"[^>]*>/g;
const MODULE = /<script type="module" src="[^"]*"><\/script>/g;

/** What the page may do is computed anew: every page runs a script here. */
const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/g;

/** Says, where no style sheet came with the page, that it was taken out of its folder; the style sheet hides it. */
const ALONE = `<p class="alone">${words.alone}</p>`;

/** Turns the links of an element; one whose target stayed behind is no link any more, and says so. */
function turnLinks(html: string, { file, isThere }: PagePlace): string {
  const turn = (href: string) => {
    const link = linkOnDisk(file, href.replaceAll('&amp;', '&'), isThere);
    return link === href ? href : link?.replaceAll('&', '&amp;');
  };
  const turned = html.replace(LINK, (_all, before: string, href: string) => {
    const link = turn(href);
    return before + (link === undefined ? `title="${words.leftOut}"` : `href="${link}"`);
  });
  // From a disk a browser would show the folder that a former address leads to, and not the page in it.
  const led = turned.replace(REFRESH, (_all, when: string, href: string) => {
    const link = turn(href);
    return link === undefined ? '' : `<meta http-equiv="refresh" content="${when}${link}">`;
  });
  return led.replace(/(\sdata-address=")([^"]*)"/g, (all, before: string, address: string) => {
    const link = linkOnDisk(file, address, isThere);
    return link === null ? all : `${before}${link}"`;
  });
}

/** Which script a page runs. */
const scriptOf = (html: string) => (/<article class="document[" ]/.test(html) ? 'document' : 'page');

/** A page that is one of the site’s, and not one that holds all it needs. */
const isOfSite = (html: string) => html.includes('<link rel="stylesheet"');

/**
 * Makes a page of the site one that works from a disk: links lead to files, one plain script stands for the modules, and
 * the page names its edition.
 */
export function pageOnDisk(html: string, place: PagePlace): string {
  const turned = turnLinks(html.replace(HEAD_LINK, '').replace(CARD_META, '').replace(MODULE, '').replace(OFFERED, NOT_OFFERED), place);
  if (!isOfSite(html)) return turned;
  const root = '../'.repeat(place.file.split('/').length - 1);
  const head = `<link rel="stylesheet" href="${root}assets/edition.css"><script defer src="${root}assets/${scriptOf(html)}.js"></script>`;
  const whole = turned
    .replace(POLICY, '')
    .replace('<meta charset="utf-8">', `<meta charset="utf-8"><meta name="${EDITION_META}" content="${place.edition}">`)
    .replace('</head>', `${head}</head>`)
    .replace(/(<footer class="site-footer"[^>]*>[^]*)(<\/footer>)/, (_all, before: string, end: string) => `${before}<p><a href="${root}${READ_ME}">${readMe.title}</a></p>${end}`)
    .replace(/<body>\s*/, (body) => body + ALONE)
    .replace(/(<form id="search"[^>]*)>/, '$1 data-index-file="index.html">');
  return withPolicy(whole, place.file, noInlineParts());
}
