import { diffArrays } from 'diff';

/**
 * Finds what has taken the place of each id that is gone: where between two ids that stayed as many were taken away as
 * put in, one after the other; where not, the first of those put in, since what was said is said there now. Nothing put
 * in means that it was taken out: null.
 * @param former the ids of the text as it was, in order
 * @param present the ids of the text as it is, in order
 */
export function successors(former: readonly string[], present: readonly string[]): Map<string, string | null> {
  const found = new Map<string, string | null>();
  const changes = diffArrays([...former], [...present]);
  for (const [index, { removed, value }] of changes.entries()) {
    if (!removed) continue;
    const next = changes[index + 1];
    const put = next?.added ? next.value : [];
    for (const [place, id] of value.entries()) found.set(id, put[put.length === value.length ? place : 0] ?? null);
  }
  // A block that only moved is still there.
  for (const id of present) found.delete(id);
  return found;
}
