import { toPersianDigits } from '../../persian/digits.ts';
import type { Answer, Session } from '../query/ask.ts';
import type { FacetCounts } from '../query/facets.ts';
import type { IndexTrouble } from '../transport/source.ts';
import { watchReader } from './acts.ts';
import { answerParts, PAGE, reloadButton } from './answer-parts.ts';
import { keepOneWayToYears, writeCounts } from './choices.ts';
import { readLeft, rememberLeaving, type Left } from './left.ts';
import { applyState, currentState, findParts, indexFilters, type OpenIndex, type Parts } from './parts.ts';
import { element } from './render.ts';
import { readState, writeState, type SearchState } from './state.ts';
import { unreadYears, YEAR_ENDS } from './years.ts';

/** Time without a keystroke after which a search begins, in milliseconds. */
const PAUSE = 250;

let opening: Promise<Session> | undefined;
/** The index that was opened when the texts of the one before were gone. */
let renewed: Promise<Session> | undefined;

function openOnce({ open, root }: Parts): Promise<Session> {
  if (!opening) {
    const begun = (opening = open(root));
    begun.catch(() => {
      // Another may have been begun meanwhile.
      if (opening === begun) opening = undefined;
    });
  }
  return opening;
}

const isOutdated = (error: unknown) => (error as Error).name === 'OutdatedIndex';

function sayFailure(error: unknown, parts: Parts): void {
  const { status, results, words } = parts;
  const { fault } = error as Error & { fault?: IndexTrouble };
  status.textContent = fault ? words.troubles[fault] : isOutdated(error) ? words.outdated : words.failed;
  status.append(' ', reloadButton(parts));
  // What an earlier query found is no answer to this one.
  results.replaceChildren();
}

/** Asks an index for what the form says. One that was renewed since it was opened is opened anew, once. */
async function askIndex(parts: Parts, { query, filters, sort, typing = false }: SearchState): Promise<{ session: Session; found: Answer }> {
  const ask = async () => {
    const session = await openOnce(parts);
    return { session, found: await session.ask(query, { filters: indexFilters({ query, filters, sort }), sort, typing }) };
  };
  try {
    return await ask();
  } catch (error) {
    if (!opening || !isOutdated(error)) throw error;
    opening = undefined;
    return ask();
  }
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

/** Shows how many pages each choice would leave; where that can’t be known, nothing. */
async function showCounts(parts: Parts, state: SearchState, isCurrent: () => boolean): Promise<void> {
  const counts = await openOnce(parts).then((session) => session.counts(state.query, indexFilters(state), state.typing)).catch((): FacetCounts => ({}));
  if (isCurrent()) writeCounts(parts, counts);
}

let latest = 0;
/** What was asked last. */
let asked: SearchState | undefined;

/**
 * Answers what the form asks. Of searches that overlap, only the latest is shown.
 * @param left what the reader had before them, who comes back to it
 */
async function answer(parts: Parts, typing: boolean, left: Left | null = null): Promise<void> {
  const turn = ++latest;
  const isCurrent = () => turn === latest;
  const state: SearchState = { ...currentState(parts), typing };
  asked = state;
  history.replaceState(left, '', writeState(state) || location.pathname + location.search);
  const { status, results, words } = parts;
  if (state.query.trim() === '' && Object.keys(indexFilters(state)).length === 0) {
    status.textContent = markUnread(parts, state);
    results.replaceChildren();
    if (parts.narrowing.open) void showCounts(parts, state, isCurrent);
    return;
  }
  status.textContent = words.loading;
  // The site was renewed since these results were found: they are found anew, once, and as many shown.
  const onUnreadable = (error: unknown) => {
    if (!isCurrent() || !isOutdated(error) || opening === renewed) return;
    const lists = Array.from(results.querySelectorAll('ol'), ({ children }) => Math.ceil((children.length + 1) / PAGE) * PAGE);
    opening = undefined;
    renewed = openOnce(parts);
    void answer(parts, typing, { shown: lists, scrolled: scrollY });
  };
  try {
    const hasActed = left && watchReader();
    const { session, found } = await askIndex(parts, state);
    const { shown, complete } = await answerParts(found, parts, { asked: state, shown: left?.shown, ask: () => void answer(parts, false), onUnreadable });
    if (!isCurrent()) return;
    results.replaceChildren(...shown);
    tellTroubles(session, parts);
    void complete.then(() => {
      if (!isCurrent()) return;
      tellTroubles(session, parts);
      if (hasActed && !hasActed()) scrollTo(0, left!.scrolled);
    });
    const none = found.results.length === 0 && found.partial.length === 0;
    const told = none ? words.none : words.count.replace('{n}', toPersianDigits(String(found.results.length)));
    status.textContent = [told, markUnread(parts, state)].filter(Boolean).join(none ? ' ' : '؛ ');
    if (parts.narrowing.open) void showCounts(parts, state, isCurrent);
  } catch (error) {
    if (isCurrent()) sayFailure(error, parts);
  }
}

/** Brings the search page to life. @param open is called once, when a reader first means to search */
export function startSearchPage(form: HTMLFormElement, open: OpenIndex): void {
  const parts = findParts(form, open);
  const restore = () => {
    const state = readState(location.hash, parts.controls.map(({ name }) => name));
    applyState(parts, state);
    void answer(parts, state.typing === true, readLeft());
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
  // Who chooses among what was found while typing means that.
  for (const control of parts.controls) {
    control.addEventListener('change', () => {
      keepOneWayToYears(parts, control);
      void answer(parts, asked?.typing === true && asked.query === parts.query.value);
    });
  }
  parts.narrowing.addEventListener('toggle', () => {
    const turn = latest;
    if (parts.narrowing.open) void showCounts(parts, asked ?? currentState(parts), () => turn === latest);
  });
  rememberLeaving(parts);
  window.addEventListener('hashchange', restore);
  restore();
}
