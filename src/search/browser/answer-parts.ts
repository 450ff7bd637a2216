import type { Answer } from '../query/ask.ts';
import type { Result } from '../query/result.ts';
import type { Parts } from './parts.ts';
import { element, resultItem, row, type Asked } from './render.ts';

/** Results shown at first, and added by each press of «more». */
export const PAGE = 10;

/** What an answer is shown for. */
export interface Asking {
  asked: Asked;
  /** How many results of each list were shown when the reader left it; by default, those that are shown at first. */
  shown?: number[];
  /** Asks what the form says then. */
  ask(): void;
  /** Told why the text of a result can’t be had. */
  onUnreadable(error: unknown): void;
}

/** A button that opens the page anew: what could not be had may come then. */
export function reloadButton({ words }: Parts): HTMLButtonElement {
  const again = element('button', 'button', words.reload);
  again.addEventListener('click', () => location.reload());
  return again;
}

/** A result, once its text is loaded; in the place of one that can’t be, a word about that. */
async function loadedItem(result: Result, parts: Parts, { asked, onUnreadable }: Asking): Promise<HTMLLIElement> {
  try {
    return resultItem(await result.load(), parts, asked);
  } catch (error) {
    onUnreadable(error);
    return element('li', 'aside unreadable', parts.words.unreadable);
  }
}

/** Elements to show, of which lists may still be growing. */
interface Growing {
  shown: HTMLElement[];
  /** Fulfilled when nothing is being added any more. */
  complete: Promise<unknown>;
}

/**
 * A list that has its first result when it is handed on, and gets the next ones in their order: on a slow line the tenth takes much
 * longer than the first. Behind it a button for more, where there are more; pressing it moves the focus to what came.
 * @param first how many to show at first
 */
async function resultList(results: Result[], parts: Parts, asking: Asking, first: number): Promise<Growing> {
  const list = element('ol', 'documents results');
  const more = element('button', 'button', parts.words.more);
  let shown = 0;
  const showNext = async (count: number) => {
    list.setAttribute('aria-busy', 'true');
    const [first, ...rest] = results.slice(shown, shown + count).map((result) => loadedItem(result, parts, asking));
    shown += 1 + rest.length;
    list.append(await first!);
    const complete = rest.reduce((before, item) => before.then(async () => list.append(await item)), Promise.resolve()).then(() => {
      list.removeAttribute('aria-busy');
      more.hidden = shown >= results.length;
      if (list.querySelector('.unreadable') && !list.parentElement?.querySelector('.again')) list.after(element('p', 'again', reloadButton(parts)));
    });
    return { first: await first!, complete };
  };
  more.addEventListener('click', () => {
    if (!list.hasAttribute('aria-busy')) void showNext(PAGE).then(({ first }) => first.querySelector('a')?.focus());
  });
  more.hidden = true;
  const { complete } = await showNext(first);
  return { shown: [list, more], complete };
}

/** Queries to try instead; pressing one asks it. */
function suggestionList(suggestions: string[], parts: Parts, ask: () => void): HTMLElement {
  const buttons = suggestions.map((suggestion) => {
    const button = element('button', 'button quiet', suggestion);
    button.addEventListener('click', () => {
      parts.query.value = suggestion;
      parts.query.focus();
      ask();
    });
    return button;
  });
  return element('p', 'suggestions', parts.words.suggestions, ' ', ...buttons);
}

/** All that there is to show of an answer, ready to be put in its place at once. */
export async function answerParts(found: Answer, parts: Parts, asking: Asking): Promise<Growing> {
  const { words } = parts;
  const { shown: before = [], ask } = asking;
  const shown: HTMLElement[] = [];
  if (found.missing.length > 0) shown.push(element('p', '', words.missing.replace('{words}', row(found.missing))));
  if (found.also.length > 0) shown.push(element('p', 'aside', words.also.replace('{words}', row(found.also))));
  if (found.suggestions.length > 0) shown.push(suggestionList(found.suggestions, parts, ask));
  const filled = [found.results, found.partial].filter((results) => results.length > 0);
  const lists = await Promise.all(filled.map((results, index) => resultList(results, parts, asking, Math.max(PAGE, before[index] ?? 0))));
  for (const [index, list] of lists.entries()) {
    if (filled[index] === found.partial) shown.push(element('h2', '', words.partial));
    shown.push(...list.shown);
  }
  return { shown, complete: Promise.all(lists.map(({ complete }) => complete)) };
}
