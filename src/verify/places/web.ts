import type { Finding } from '../compare.ts';
import { matchStream, readAll } from './digest.ts';
import { PlaceUnreadable, type Place } from './place.ts';

/** Longest wait for an answer and all its bytes, in milliseconds. */
const PATIENCE = 60_000;
/** How often a file is asked for before it counts as unreadable. */
const ATTEMPTS = 3;
const MOST_REDIRECTS = 5;

/** The address of a file of the site. */
function addressOf(site: URL, path: string): URL {
  return new URL(path.split('/').map(encodeURIComponent).join('/'), site);
}

/** Asks for an address; redirects are followed only within the host that was named. */
async function ask(address: URL): Promise<Response> {
  const signal = AbortSignal.timeout(PATIENCE);
  let url = address;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const response = await fetch(url, { redirect: 'manual', signal, cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer' });
    const location = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
    if (!location) return response;
    await response.body?.cancel();
    url = new URL(location, url);
    if (url.origin !== address.origin) throw new Error(`it leads to another host, ${url.origin}`);
  }
  throw new Error('it leads in circles');
}

const reasonOf = (error: unknown): string => {
  const { message, cause } = error as Error & { cause?: Error };
  return cause?.message ? `${message}: ${cause.message}` : message;
};

/**
 * A copy on the web. Asks the host that was named, and nobody else, for its manifest and each file in it. What lies there
 * besides can’t be seen.
 * @param address of the site’s root
 */
export function openWeb(address: string): Place {
  const site = new URL(address.replace(/(?:index\.html)?(?:[?#].*)?$/, ''));
  if (!site.pathname.endsWith('/')) site.pathname += '/';
  const attempt = async (file: Parameters<Place['look']>[0]): Promise<Finding> => {
    const response = await ask(addressOf(site, file.path));
    if (response.ok && response.body) return matchStream(response.body, file);
    await response.body?.cancel();
    if (response.ok) return file.bytes === 0 ? 'good' : 'changed';
    // Hosts forbid what they keep to themselves.
    if ([403, 404, 410].includes(response.status)) return 'missing';
    throw new Error(`the host answers ${response.status}`);
  };
  return {
    paths: null,
    atOnce: 6,
    async look(file) {
      let reason = '';
      for (let tries = 0; tries < ATTEMPTS; tries++) {
        try {
          return await attempt(file);
        } catch (error) {
          reason = reasonOf(error);
        }
      }
      return { unreadable: reason };
    },
    async small(name, most) {
      try {
        const response = await ask(addressOf(site, name));
        if (response.status === 404) return null;
        if (!response.ok || !response.body) throw new Error(`the host answers ${response.status}`);
        const bytes = await readAll(response.body, most);
        if (bytes) return bytes;
      } catch (error) {
        throw new PlaceUnreadable(`${name} can’t be fetched: ${reasonOf(error)}`);
      }
      throw new PlaceUnreadable(`${name} is too large`);
    },
    close: async () => {},
  };
}
