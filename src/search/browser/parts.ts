import type { Session } from '../query/ask.ts';
import type { Filters } from '../query/pagefind.ts';
import type { ResultPlace, SearchWords } from './render.ts';
import type { SearchState } from './state.ts';
import { YEAR_FILTERS, yearValues } from './years.ts';

type Control = HTMLSelectElement | HTMLInputElement;

/** Opens the index of a site. The engine is large beside the page, so it is loaded when a reader first means to search. */
export type OpenIndex = (root: string) => Promise<Session>;

/** The parts of the search page. */
export interface Parts extends ResultPlace {
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

/** Finds the parts of the search page around its form. */
export function findParts(form: HTMLFormElement, open: OpenIndex): Parts {
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

/** What the form asks for. */
export function currentState({ query, controls }: Parts): SearchState {
  const chosen = Object.fromEntries(controls.map(({ name, value }) => [name, value.trim()]));
  const { sort, ...filters } = chosen;
  const used = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''));
  return { query: query.value, filters: used, sort: (sort || 'relevance') as SearchState['sort'] };
}

/** Has the form ask for something. */
export function applyState({ query, controls, narrowing }: Parts, state: SearchState): void {
  query.value = state.query;
  if (Object.keys(state.filters).length > 0) narrowing.open = true;
  for (const control of controls) {
    const value = control.name === 'sort' ? (state.sort === 'relevance' ? '' : state.sort) : (state.filters[control.name] ?? '');
    control.value = value;
    // A choice that the page does not offer, or no longer, is still what the address asks for: without it, far more would be found.
    if (control instanceof HTMLSelectElement && control.value !== value) control.add(new Option(value, value, false, true));
  }
}

/** The filters of the index that a state stands for. */
export function indexFilters({ filters }: SearchState): Filters {
  const plain = Object.entries(filters).filter(([name]) => !YEAR_FILTERS.includes(name)).map(([name, value]) => [name, { any: [value] }]);
  const years = yearValues(filters);
  return { ...Object.fromEntries(plain), ...(years ? { year: { any: years } } : {}) } as Filters;
}
