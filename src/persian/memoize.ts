/** Most words of a text were met before: their analysis is kept. */
import { detached } from './detached.ts';

const LIMIT = 50_000;

/**
 * Remembers the results of a function of one word; forgets them all when there are too many.
 * @param compute a pure function
 */
export function memoize<Value>(compute: (word: string) => Value): (word: string) => Value {
  const known = new Map<string, Value>();
  return (word) => {
    let value = known.get(word);
    if (value === undefined) {
      const own = detached(word);
      value = compute(own);
      if (known.size >= LIMIT) known.clear();
      known.set(own, value);
    }
    return value;
  };
}
