import { toPersianDigits } from '../../persian/digits.ts';
import type { Session } from '../query/ask.ts';
import type { IndexTrouble } from '../transport/source.ts';
import { answerParts } from './answer-parts.ts';
import { applyState, currentState, findParts, indexFilters, type OpenIndex, type Parts } from './parts.ts';
import { element } from './render.ts';
import { readState, writeState, type SearchState } from './state.ts';
import { unreadYears, YEAR_ENDS } from './years.ts';

/** Time without a keystroke after which a search begins, in milliseconds. */
const PAUSE = 250;

let opening: Promise<Session> | undefined;

function openOnce({ open, root }: Parts): Promise<Session> {
  opening ??= open(root);
  opening.catch(() => (opening = undefined));
  return opening;
}

function sayFailure(error: unknown, { status, words }: Parts): void {
  const { name, fault } = error as Error & { fault?: IndexTrouble };
  status.textContent = fault ? words.troubles[fault] : name === 'OutdatedIndex' ? words.outdated : words.failed;
  const again = element('button', 'button', words.reload);
  again.addEventListener('click', () => location.reload());
  status.append(' ', again);
}

/** Says above the results what of the index could not be read so far. */
function tellTroubles(session: Session, { results, words }: Parts): void {
  for (const told of results.querySelectorAll('.trouble')) told.remove();
  results.prepend(...[...session.troubles()].map((trouble) => element('p', 'trouble', words.troubles[trouble])));
}

/** What could not be read of the years that were written; an empty text where all could. */
function markUnread({ controls, words }: Parts, { filters }: SearchState): string {
  const unread = unreadYears(filters);
  for (const control of controls) if (YEAR_ENDS.includes(control.name)) control.ariaInvalid = String(unread.includes(filters[control.name] ?? ''));
  return unread.length > 0 ? words.unread.replace('{years}', unread.map((text) => `«${text}»`).join('، ')) : '';
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
    const { shown, complete } = await answerParts(found, parts, () => void answer(parts, false));
    if (!isCurrent()) return;
    results.replaceChildren(...shown);
    tellTroubles(session, parts);
    void complete.then(() => isCurrent() && tellTroubles(session, parts));
    const none = found.results.length === 0 && found.partial.length === 0;
    const told = none ? words.none : words.count.replace('{n}', toPersianDigits(String(found.results.length)));
    status.textContent = [told, markUnread(parts, state)].filter(Boolean).join('؛ ');
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
