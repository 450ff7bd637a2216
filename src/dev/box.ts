import { checking as words } from '../i18n/fa/checking.ts';
import type { Problem } from '../model/read/problem.ts';
import { toPersianDigits } from '../persian/digits.ts';
import { CHECK_ADDRESS, CONTENT_CHANGED } from './address.ts';
import type { PageProblems } from './page-problems.ts';

const STYLE = `
  .check-box { position: fixed; inset-block-end: .5rem; inset-inline-start: .5rem; z-index: 10; max-inline-size: min(40rem, calc(100vw - 1rem)); font: 0.875rem/1.6 system-ui, sans-serif;
    background: Canvas; color: CanvasText; border: 1px solid; border-radius: .4rem; padding: .25rem .75rem; }
  .check-box summary { cursor: pointer; }
  .check-box ol { margin: .25rem 0; padding: 0; max-block-size: 40vh; overflow: auto; list-style: none; }
  .check-box li { border-block-start: 1px solid; padding-block: .25rem; }
  .check-box bdi { display: block; text-align: left; unicode-bidi: isolate; }
  .check-box .error { font-weight: bold; }
  @media print { .check-box { display: none; } }
`;

const count = (value: number) => toPersianDigits(String(value));

function make<K extends keyof HTMLElementTagNameMap>(name: K, className: string, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  element.className = className;
  element.append(...children);
  return element;
}

function line({ path, line: at, column, rule, severity, message, remedy }: Problem): HTMLElement {
  const text = make('bdi', '', `${path}:${at}:${column}  ${rule}  ${message}`, document.createElement('br'), `→ ${remedy}`);
  text.dir = 'ltr';
  text.lang = 'en';
  return make('li', severity, make('span', 'severity', words[severity]), text);
}

function boxOf({ here, errors, warnings }: PageProblems): HTMLElement {
  const isError = here.filter(({ severity }) => severity === 'error').length;
  const told = [isError > 0 ? words.errors(count(isError)) : [], here.length > isError ? words.warnings(count(here.length - isError)) : []].flat();
  const summary = make('summary', '', told.length > 0 ? `${words.title}: ${told.join('، ')}` : words.title);
  const list = here.length > 0 ? make('ol', '', ...here.map(line)) : make('p', '', words.none);
  const details = make('details', '', summary, list, make('p', 'elsewhere', words.elsewhere(count(errors), count(warnings))));
  details.open = here.length > 0;
  return details;
}

let shown: HTMLElement | undefined;

/** Asks what the check says of this page, and shows it in place of what it said before. */
async function show(): Promise<void> {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  const page = location.pathname.startsWith(base) ? location.pathname.slice(base.length) : location.pathname;
  const answer = await fetch(`${base}${CHECK_ADDRESS}?page=${encodeURIComponent(decodeURIComponent(page))}`);
  const box = make('aside', 'check-box', answer.ok ? boxOf((await answer.json()) as PageProblems) : words.failed);
  box.dir = 'rtl';
  box.lang = 'fa';
  box.setAttribute('aria-label', words.title);
  shown?.remove();
  document.body.append((shown = box));
}

const style = new CSSStyleSheet();
style.replaceSync(STYLE);
document.adoptedStyleSheets.push(style);
void show();
// A file too broken to be read makes no new page, but there is something new to say of it.
import.meta.hot?.on(CONTENT_CHANGED, () => ('refused' in document.documentElement.dataset ? location.reload() : void show()));
