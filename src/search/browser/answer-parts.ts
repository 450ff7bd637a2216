import type { Answer } from '../query/ask.ts';
import type { Result } from '../query/result.ts';
import type { Parts } from './parts.ts';
import { element, resultItem } from './render.ts';

/** Results shown at first, and added by each press of «more». */
const PAGE = 10;

/** A result, once its text is loaded; in the place of one that can’t be, a word about that. */
async function loadedItem(result: Result, parts: Parts): Promise<HTMLLIElement> {
  try {
    return resultItem(await result.load(), parts, parts.query.value.trim());
  } catch {
    return element('li', 'aside', parts.words.unreadable);
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
 */
async function resultList(results: Result[], parts: Parts): Promise<Growing> {
  const list = element('ol', 'documents results');
  const more = element('button', 'button', parts.words.more);
  let shown = 0;
  const showNext = async () => {
    list.setAttribute('aria-busy', 'true');
    const [first, ...rest] = results.slice(shown, shown + PAGE).map((result) => loadedItem(result, parts));
    shown += 1 + rest.length;
    list.append(await first!);
    const complete = rest.reduce((before, item) => before.then(async () => list.append(await item)), Promise.resolve()).then(() => {
      list.removeAttribute('aria-busy');
      more.hidden = shown >= results.length;
    });
    return { first: await first!, complete };
  };
  more.addEventListener('click', () => {
    if (!list.hasAttribute('aria-busy')) void showNext().then(({ first }) => first.querySelector('a')?.focus());
  });
  more.hidden = true;
  const { complete } = await showNext();
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

/**
 * All that there is to show of an answer, ready to be put in its place at once.
 * @param ask asks what the form says then
 */
export async function answerParts(found: Answer, parts: Parts, ask: () => void): Promise<Growing> {
  const { words } = parts;
  const shown: HTMLElement[] = [];
  if (found.missing.length > 0) shown.push(element('p', '', words.missing.replace('{words}', found.missing.join('، '))));
  if (found.also.length > 0) shown.push(element('p', 'aside', words.also.replace('{words}', found.also.join('، '))));
  if (found.suggestions.length > 0) shown.push(suggestionList(found.suggestions, parts, ask));
  const lists = await Promise.all([found.results, found.partial].map((results) => (results.length > 0 ? resultList(results, parts) : undefined)));
  if (lists[0]) shown.push(...lists[0].shown);
  if (lists[1]) shown.push(element('h2', '', words.partial), ...lists[1].shown);
  return { shown, complete: Promise.all(lists.map((list) => list?.complete)) };
}
