import type { Vote } from '../model/schema/index.ts';
import { words } from './index.ts';

/** How a vote was taken, in words. That it was not unanimous, or open, is said where a source says so; nothing where none does. */
export function voteManner({ unanimous, secret }: Pick<Vote, 'unanimous' | 'secret'>): string[] {
  const said = (is: boolean | null, yes: string, no: string) => (is === null ? [] : [is ? yes : no]);
  return [...said(unanimous, words.vote.unanimous, words.vote.notUnanimous), ...said(secret, words.vote.secret, words.vote.open)];
}

/** Whether a text says that a vote was unanimous, by an attribute of its component. */
export const statedUnanimous = (attribute: string | undefined): boolean | null => (attribute === undefined ? null : attribute === 'true');
