import { createHash } from 'node:crypto';
import { words } from '../../i18n/index.ts';
import { dataElement, FILE_MANIFEST, FILE_SIGNATURE } from '../../verify/file-parts.ts';
import { ABOUT, ABOUT_VIEW, CATALOGUE, CUT_OFF, END, PACK, VOCABULARY, WORD_TABLE, WORDS } from './parts.ts';
import type { WordParts } from './words.ts';

/** What goes into the file; all but the texts as HTML. */
export interface PageParts {
  title: string;
  /** What the file holds. */
  subtitle: string;
  about: string;
  /** How it is opened, checked and passed on, as HTML. */
  readMe: string;
  address: string | undefined;
  licence: string;
  style: string;
  script: string;
  /** The form of the search page of the site, with its status line and its place for results. */
  search: string;
  icon: string;
  catalogue: string;
  packs: string[];
  words: WordParts | undefined;
}

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);
const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const data = (id: string, content: string) => `${dataElement(id, content)}\n`;

const wordData = ({ table, vocabulary, packs }: WordParts): string => data(WORD_TABLE, table) + data(VOCABULARY, vocabulary) + packs.map((pack, index) => data(WORDS + index, pack)).join('');

/** The way to search from the first page, as the home page of the site has it. */
const homeSearch = ({ label, button }: typeof words.search) => `<p id="search-way"><a class="button" href="#search">${escape(button)}</a></p>
<form id="search-from-here" role="search" hidden data-address=""><label for="first-words">${escape(label)}</label>
<div class="search-line"><input id="first-words" type="search" dir="auto" autocomplete="off" enterkeyhint="search"><button class="button" type="submit">${escape(button)}</button></div></form>`;

/**
 * A file that was cut off says so before anything long that may be cut: its style sheet, which holds the faces and for this stands in the
 * body, and its script, which would say more and runs only as a whole. In a whole file the script takes the notice away before it
 * appears; where none runs, another one says what to do.
 */
const cutStyle = `#${CUT_OFF}{animation:0s 1s backwards late}@keyframes late{from{visibility:hidden}}`;
// The style of the site comes later and shows its links to search, which do nothing there.
const noScriptStyle = `#${CUT_OFF},#search-way,[href="#search"]{display:none!important}`;
const cutNotice = (text: string) => `<p id="${CUT_OFF}" class="holding" role="alert">${escape(text)}</p>`;

/**
 * Writes the file, with empty places for its manifest and the signature of that. The texts come last, so that one that was cut off still
 * opens with what has arrived; how it is opened stands in the page itself, for readers in whose browser nothing runs.
 */
export function singleFilePage({ title, subtitle, about, readMe, address, licence, style, script, search, icon, catalogue, packs, words: wordParts }: PageParts): string {
  const { singleFile: label, site } = words;
  const policy = `default-src 'none'; script-src ${digest(script)}; style-src ${[style, cutStyle, noScriptStyle].map(digest).join(' ')}; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;
  const link = address === undefined ? '' : `<p>${escape(label.address)} <a href="${escape(address)}" rel="external noopener noreferrer"><bdi dir="ltr">${escape(address)}</bdi></a></p>`;
  return `<!DOCTYPE html><html lang="fa" dir="rtl"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark">
<title>${escape(title)}</title><link rel="icon" href="${icon}"><style>${cutStyle}</style><noscript><style>${noScriptStyle}</style></noscript></head>
<body>${cutNotice(label.cutEarly)}<style>${style}</style><header class="site-header"><div class="site-name"><a class="archive-name" href="#">${escape(title)}</a><a class="search-link" href="#search">${escape(label.search)}</a></div>
<nav aria-label="${escape(label.sections)}"><ul><li><a href="#">${escape(label.home)}</a></li><li><a href="#search">${escape(label.search)}</a></li><li><a href="#${ABOUT}">${escape(label.readMe)}</a></li></ul></nav></header>
<main id="main" tabindex="-1"><noscript><p class="holding">${escape(label.noScript)}</p></noscript>
<div id="home"><h1>${escape(subtitle)}</h1><p>${escape(about)}</p>${link}${homeSearch(words.search)}<div id="list"></div></div>
<section id="${ABOUT_VIEW}" class="prose"><span id="${ABOUT}"></span>${readMe}</section></main>
<template id="search-view"><h1>${escape(words.search.title)}</h1>${search}</template>
<footer class="site-footer"><p>${escape(licence)}</p><p>${escape(site.generator)}</p></footer>
${data(FILE_MANIFEST, '')}${data(FILE_SIGNATURE, '')}${data(CATALOGUE, catalogue)}<script>${script}</script>
${wordParts ? wordData(wordParts) : ''}${packs.map((pack, index) => data(PACK + index, pack)).join('')}${data(END, '')}</body></html>
`;
}
