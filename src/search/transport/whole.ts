import type { PagefindClient } from '../query/pagefind.ts';
import { OutdatedIndex } from './outdated.ts';

/** Files of an index that hold words, say which pages a filter leaves, or hold the text of a page. */
const PART = /\.pf_(index|filter|fragment)(?:\?|$)/;

/** How those begin: packed, or unpacked on their way by a host that says so. */
const BEGINNINGS = [[0x1f, 0x8b], [...new TextEncoder().encode('pagefind_dcd')]];

/** What of an index did not come so far. */
export interface Losses {
  count: number;
  /** Why the last of them did not. */
  why: unknown;
}

/** Takes what a host answers for a part of an index. @throws where it is none, whatever the host calls it: some networks answer with pages of their own */
async function readPart(address: string, response: Response): Promise<Response> {
  // A host that has no file of this name has another index by now.
  if (response.status === 404 || response.status === 410) throw new OutdatedIndex();
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isPart = response.ok && BEGINNINGS.some((beginning) => beginning.every((byte, at) => bytes[at] === byte));
  if (!isPart) throw new Error(`${response.status} ${address}`);
  return new Response(bytes);
}

/** Has `fetch` keep account of the parts of an index that don’t come. */
export function watchParts(): Losses {
  const losses: Losses = { count: 0, why: undefined };
  const fetchNow = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const response = fetchNow(input, init);
    const [, part] = PART.exec(address) ?? [];
    if (!part) return response;
    try {
      return await readPart(address, await response);
    } catch (error) {
      // A search needs no texts; who loads one is told.
      if (part !== 'fragment') {
        losses.count++;
        losses.why = error;
      }
      throw error;
    }
  };
  return losses;
}

/**
 * A client whose searches fail where a part of the index did not come. Pagefind’s own passes over it and finds nothing there, and
 * readers would be told that the archive has no such word. What did not come is asked for again by the next search.
 */
export function wholeClient(client: PagefindClient, losses: Losses): PagefindClient {
  const whole = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    const before = losses.count;
    const answer = await ask();
    if (losses.count > before) throw losses.why;
    return answer;
  };
  return { search: (term, options) => whole(() => client.search(term, options)), filters: () => whole(() => client.filters()) };
}
