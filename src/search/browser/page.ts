import { toPersianDigits } from '../../persian/digits.ts';
import type { Answer, Session } from '../query/ask.ts';
import type { Filters } from '../query/pagefind.ts';
import type { Result } from '../query/search.ts';
import type { IndexTrouble } from '../transport/source.ts';
import { element, resultItem, type ResultPlace, type SearchWords } from './render.ts';
import { readState, writeState, type SearchState } from './state.ts';
import { YEAR_FILTERS, yearValues } from './years.ts';

/** Results shown at first, and added by each press of «more». */
const PAGE = 10;
/** Time without a keystroke after which a search begins, in milliseconds. */
const PAUSE = 250;

type Control = HTMLSelectElement | HTMLInputElement;

/** The parts of the search page. */
interface Parts extends ResultPlace {
  form: HTMLFormElement;
  query: HTMLInputElement;
  /** Everything that narrows or orders, by name. */
  controls: Control[];
  /** Holds the controls; while it is closed, nobody needs the counts, which take a while to load. */
  narrowing: HTMLDetailsElement;
  status: HTMLElement;
  results: HTMLElement;
  open: OpenIndex;
}

function findParts(form: HTMLFormElement, open: OpenIndex): Parts {
  return {
    form,
    query: form.querySelector<HTMLInputElement>('input[type=search]')!,
    controls: [...form.querySelectorAll<Control>('.filters select, .filters input')],
    narrowing: form.querySelector('details')!,
    status: document.getElementById('search-status')!,
    results: document.getElementById('search-results')!,
    words: JSON.parse(form.dataset['words']!) as SearchWords,
    root: form.dataset['root']!,
    indexFile: form.dataset['indexFile'] ?? '',
    open,
  };
}

/** Opens the index of a site. The engine is large beside the page, so it is loaded when a reader first means to search. */
export type OpenIndex = (root: string) => Promise<Session>;

let opening: Promise<Session> | undefined;

function openOnce({ open, root }: Parts): Promise<Session> {
  opening ??= open(root);
  opening.catch(() => (opening = undefined));
  return opening;
}

function currentState({ query, controls }: Parts): SearchState {
  const chosen = Object.fromEntries(controls.map(({ name, value }) => [name, value.trim()]));
  const { sort, ...filters } = chosen;
  const used = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''));
  return { query: query.value, filters: used, sort: (sort || 'relevance') as SearchState['sort'] };
}

function applyState({ query, controls, narrowing }: Parts, state: SearchState): void {
  query.value = state.query;
  if (Object.keys(state.filters).length > 0) narrowing.open = true;
  for (const control of controls) {
    control.value = control.name === 'sort' ? (state.sort === 'relevance' ? '' : state.sort) : (state.filters[control.name] ?? '');
  }
}

/** The filters of the index that a state stands for. */
function indexFilters({ filters }: SearchState): Filters {
  const plain = Object.entries(filters).filter(([name]) => !YEAR_FILTERS.includes(name)).map(([name, value]) => [name, { any: [value] }]);
  const years = yearValues(filters);
  return { ...Object.fromEntries(plain), ...(years ? { year: { any: years } } : {}) } as Filters;
}

/** A list with the first results, and a button for more where there are more; pressing it moves the focus to what came. */
async function resultList(results: Result[], parts: Parts): Promise<HTMLElement[]> {
  const list = element('ol', 'documents results');
  const more = element('button', 'button', parts.words.more);
  let shown = 0;
  const showNext = async () => {
    const loaded = await Promise.allSettled(results.slice(shown, shown + PAGE).map((result) => result.load()));
    const items = loaded.map((result) => (result.status === 'fulfilled' ? resultItem(result.value, parts, parts.query.value.trim()) : element('li', 'aside', parts.words.unreadable)));
    list.append(...items);
    shown += items.length;
    more.hidden = shown >= results.length;
    return items[0];
  };
  more.addEventListener('click', () => void showNext().then((first) => first?.querySelector('a')?.focus()));
  await showNext();
  return [list, more];
}

/** Queries to try instead; pressing one asks it. */
function suggestionList(suggestions: string[], parts: Parts): HTMLElement {
  const buttons = suggestions.map((suggestion) => {
    const button = element('button', 'button quiet', suggestion);
    button.addEventListener('click', () => {
      parts.query.value = suggestion;
      parts.query.focus();
      void answer(parts, false);
    });
    return button;
  });
  return element('p', 'suggestions', parts.words.suggestions, ' ', ...buttons);
}

/** All that there is to show of an answer, ready to be put in its place at once. */
async function answerParts(found: Answer, parts: Parts): Promise<HTMLElement[]> {
  const { words } = parts;
  const shown: HTMLElement[] = [];
  if (found.missing.length > 0) shown.push(element('p', '', words.missing.replace('{words}', found.missing.join('، '))));
  if (found.also.length > 0) shown.push(element('p', 'aside', words.also.replace('{words}', found.also.join('، '))));
  if (found.suggestions.length > 0) shown.push(suggestionList(found.suggestions, parts));
  if (found.results.length > 0) shown.push(...(await resultList(found.results, parts)));
  if (found.partial.length > 0) shown.push(element('h2', '', words.partial), ...(await resultList(found.partial, parts)));
  return shown;
}

function sayFailure(error: unknown, { status, words }: Parts): void {
  const { name, fault } = error as Error & { fault?: IndexTrouble };
  status.textContent = fault ? words.troubles[fault] : name === 'OutdatedIndex' ? words.outdated : words.failed;
  const again = element('button', 'button', words.reload);
  again.addEventListener('click', () => location.reload());
  status.append(' ', again);
}

/** Writes beside each choice how many pages it would leave. */
async function showCounts(parts: Parts, state: SearchState, isCurrent: () => boolean): Promise<void> {
  const session = await openOnce(parts);
  const counts = await session.counts(state.query, indexFilters(state));
  if (!isCurrent()) return;
  for (const control of parts.controls) {
    const values = counts[control.name];
    if (!(control instanceof HTMLSelectElement) || !values) continue;
    for (const option of control.options) {
      if (option.value === '') continue;
      option.dataset['name'] ??= option.text;
      option.text = `${option.dataset['name']} (${toPersianDigits(String(values[option.value] ?? 0))})`;
    }
  }
}

let latest = 0;

/** Answers what the form asks. Of searches that overlap, only the latest is shown. */
async function answer(parts: Parts, typing: boolean): Promise<void> {
  const turn = ++latest;
  const isCurrent = () => turn === latest;
  const state = currentState(parts);
  history.replaceState(null, '', writeState(state) || location.pathname + location.search);
  const { status, results, words } = parts;
  if (state.query.trim() === '' && Object.keys(state.filters).length === 0) {
    status.textContent = '';
    results.replaceChildren();
    return;
  }
  status.textContent = words.loading;
  try {
    const session = await openOnce(parts);
    const found = await session.ask(state.query, { filters: indexFilters(state), sort: state.sort, typing });
    const shown = await answerParts(found, parts);
    if (!isCurrent()) return;
    const troubles = [...session.troubles()].map((trouble) => element('p', 'trouble', words.troubles[trouble]));
    results.replaceChildren(...troubles, ...shown);
    const none = found.results.length === 0 && found.partial.length === 0;
    status.textContent = none ? words.none : words.count.replace('{n}', toPersianDigits(String(found.results.length)));
    if (!typing && parts.narrowing.open) await showCounts(parts, state, isCurrent);
  } catch (error) {
    if (isCurrent()) sayFailure(error, parts);
  }
}

/** Brings the search page to life. @param open is called once, when a reader first means to search */
export function startSearchPage(form: HTMLFormElement, open: OpenIndex): void {
  const parts = findParts(form, open);
  const restore = () => {
    applyState(parts, readState(location.hash, parts.controls.map(({ name }) => name)));
    void answer(parts, false);
  };
  let pause: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(pause);
    // In the file that is one page, the form may have gone for a document meanwhile; the address is the document’s then.
    pause = setTimeout(() => form.isConnected && void answer(parts, true), PAUSE);
  };
  const now = () => {
    clearTimeout(pause);
    void answer(parts, false);
  };
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    now();
  });
  parts.query.addEventListener('input', soon);
  parts.query.addEventListener('focus', () => void openOnce(parts).catch(() => undefined), { once: true });
  for (const control of parts.controls) control.addEventListener('change', now);
  parts.narrowing.addEventListener('toggle', () => {
    const turn = latest;
    if (parts.narrowing.open) void showCounts(parts, currentState(parts), () => turn === latest).catch(() => undefined);
  });
  window.addEventListener('hashchange', restore);
  restore();
}
