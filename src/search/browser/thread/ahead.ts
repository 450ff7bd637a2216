import { INDEX_ENTRY, INDEX_MANIFEST, type IndexEntry } from '../../manifest.ts';
import { loadPagefind } from '../../transport/fetched.ts';
import { hasWebAssembly } from '../../transport/web-assembly.ts';
import { persistently } from './persistent.ts';

/** Pagefind’s module for an index whose language it has no rules of its own for, as ours are. */
const MODULE = 'wasm.unknown.pagefind';

/** The address of a file, without what Pagefind adds to it so that no older copy is taken. */
const plain = (address: string) => address.replace(/\?.*$/s, '');

/**
 * Asks at once for what Pagefind’s client asks for one after the other: on a line that takes long there and back, that is
 * most of a reader’s waiting. From now on, who fetches one of these files in this thread gets what was asked for here, and all
 * that is fetched is asked for again where the line breaks.
 * @param folder address of the index folder, absolute
 */
export async function askAhead(folder: string): Promise<void> {
  const fetchNow = persistently(globalThis.fetch);
  const asked = new Map<string, Promise<Response>>();
  const ask = (file: string, options?: RequestInit): Promise<Response> => {
    const address = new URL(file, folder).href;
    const answer = fetchNow(address, options);
    answer.catch(() => undefined);
    asked.set(address, answer);
    return answer;
  };
  globalThis.fetch = async (input, init) => {
    const address = plain(String(input instanceof Request ? input.url : input));
    const answer = asked.get(address);
    // What was asked for is handed out once: its body can be read once only.
    asked.delete(address);
    return answer ?? fetchNow(input, init);
  };
  const entry = ask(INDEX_ENTRY);
  void ask(INDEX_MANIFEST);
  const account = entry.then(async (response) => {
    const { languages } = (await response.clone().json()) as IndexEntry;
    // Named by its content: whatever copy the browser has is the right one.
    for (const { hash } of Object.values(languages)) void ask(`pagefind.${hash}.pf_meta`, { cache: 'force-cache' });
  });
  // Whoever needs these files is told what is wrong with them.
  account.catch(() => undefined);
  if (!(await hasWebAssembly())) return;
  void ask(MODULE);
  void loadPagefind(folder).catch(() => undefined);
}
