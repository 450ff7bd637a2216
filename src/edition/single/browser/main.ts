/** What runs in the single file edition: the list of its documents, their pages, and search. */
import { singleFile } from '../../../i18n/fa/single-file.ts';
import { decoded } from '../../../model/decoded.ts';
import { toPersianDigits } from '../../../persian/digits.ts';
import { readHit } from '../../../search/browser/hit.ts';
import { startSearchForm } from '../../../search/browser/form.ts';
import { markMatches } from '../../../search/browser/mark.ts';
import { element } from '../../../search/browser/render.ts';
import { unfold } from '../../../search/browser/reveal.ts';
import { ABOUT, ABOUT_VIEW, CUT_OFF, type Catalogue } from '../parts.ts';
import { articleElement } from './article.ts';
import { documentList } from './list.ts';
import { isWhole, packReader, readCatalogue } from './packs.ts';
import { comeTo, rememberPlaces } from './places.ts';
import { startSearch } from './search.ts';

const notice = (text: string) => {
  const said = element('p', 'holding', text);
  said.setAttribute('role', 'alert');
  return said;
};

/** A way within the file: to a document and a place in it, to search, to what the file says of itself, or to the list. */
function readRoute(fragment: string): { url: string; rest: string } | 'search' | 'about' | 'home' {
  const document = /^#(\/[^#&]*)(.*)$/s.exec(fragment);
  if (document) return { url: decoded(document[1]!), rest: document[2]! };
  if (fragment === `#${ABOUT}`) return 'about';
  return fragment.length > 1 ? 'search' : 'home';
}

/** Shows what the address names. */
function startViews(main: HTMLElement, home: Element, catalogue: Catalogue): void {
  const readPack = packReader();
  const urls = new Set(catalogue.documents.map(({ url }) => url));
  const template = document.querySelector<HTMLTemplateElement>('#search-view')!;
  const archive = document.title;
  const about = document.getElementById(ABOUT_VIEW)!;
  let search: Element | undefined;
  let shown: string | undefined;

  async function showDocument(url: string, rest: string, top: number | undefined): Promise<void> {
    const entry = catalogue.documents.find((known) => known.url === url);
    const place = entry ? catalogue.documents.filter(({ pack }) => pack === entry.pack).indexOf(entry) : -1;
    const content = entry && (await readPack(entry.pack))?.[place];
    if (readRouteUrl() !== url) return;
    const title = entry?.meta['title'] ?? '';
    const lost = () => element('div', '', element('h1', '', title), notice(entry ? singleFile.lost : singleFile.unknown));
    const hit = readHit(rest.startsWith('#') ? rest : `#${rest}`);
    // A page that was marked for one search is made anew for another place in it.
    main.replaceChildren(content ? articleElement(content.html, url, urls, catalogue.address) : lost());
    document.title = `${title} – ${archive}`;
    const found = hit ? markMatches(hit, catalogue.compounds) : document.getElementById(decoded(rest.slice(1)));
    if (found) unfold(found);
    found?.classList.add('reached');
    if (top !== undefined) scrollTo(0, top);
    else if (!hit) (found ?? document.body).scrollIntoView();
    else found?.scrollIntoView({ block: 'center' });
    if (shown !== url) main.focus({ preventScroll: true });
    shown = url;
  }

  function showAbout(top = 0): void {
    main.replaceChildren(about);
    scrollTo(0, top);
    if (shown !== undefined) main.focus({ preventScroll: true });
  }

  function readRouteUrl(): string | undefined {
    const route = readRoute(location.hash);
    return typeof route === 'string' ? undefined : route.url;
  }

  function show(event?: Event): void {
    const route = readRoute(location.hash);
    if (route === 'search') {
      const isNew = !search;
      search ??= element('div', '', template.content.cloneNode(true));
      main.replaceChildren(search);
      if (isNew) startSearch(search, catalogue, readPack);
      if (shown !== 'search') search.querySelector('input')!.focus();
    } else {
      // The search page reads every address as a question; this one is none.
      event?.stopImmediatePropagation();
      const top = comeTo();
      if (route === 'home') {
        main.replaceChildren(home);
        scrollTo(0, top ?? 0);
      } else if (route === 'about') showAbout(top);
      else void showDocument(route.url, route.rest, top);
    }
    if (typeof route === 'string') [shown, document.title] = [route, archive];
  }

  // Before the search page listens, so that it is asked only what is meant for it.
  rememberPlaces();
  window.addEventListener('hashchange', show);
  show();
  void Promise.all(Array.from({ length: catalogue.packs }, async (_, pack) => ((await readPack(pack)) ? [] : [pack]))).then((found) => {
    const damaged = new Set(found.flat());
    const lost = catalogue.documents.filter(({ pack }) => damaged.has(pack)).length;
    if (lost > 0) home.prepend(notice(singleFile.damaged(toPersianDigits(String(lost)))));
  });
}

async function start(): Promise<void> {
  const main = document.getElementById('main')!;
  const home = document.getElementById('home')!;
  if (!isWhole()) home.prepend(notice(singleFile.cut));
  if (typeof DecompressionStream === 'undefined') return void home.prepend(notice(singleFile.tooOld));
  try {
    const catalogue = await readCatalogue();
    document.getElementById('list')!.append(...documentList(catalogue.documents));
    startSearchForm(home.querySelector('form')!, document.getElementById('search-way')!);
    startViews(main, home, catalogue);
  } catch {
    home.prepend(notice(singleFile.cut));
  }
}

document.getElementById(CUT_OFF)?.remove();
document.addEventListener('DOMContentLoaded', () => void start());
