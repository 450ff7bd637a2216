import { openIndexFolder } from '../../search/node.ts';
import { indexBytesRead, loadPagefind } from '../../search/pagefind-node.ts';

/**
 * A process that asks one index some queries and prints what it cost, as JSON: run for each engine, and for each cold
 * query, since a client keeps what it has loaded.
 * Arguments: `own` or `stock`, the index folder, then the queries.
 */
const [kind, folder = '', ...queries] = process.argv.slice(2);

/** Results that a reader’s first screen shows, and so the page loads. */
const SHOWN = 10;

async function asker(): Promise<(query: string) => Promise<unknown>> {
  if (kind === 'own') {
    const session = await openIndexFolder(folder);
    return async (query) => {
      const { results, partial } = await session.ask(query);
      return Promise.all([...results, ...partial].slice(0, SHOWN).map((result) => result.load()));
    };
  }
  const pagefind = await loadPagefind(folder);
  return async (query) => Promise.all((await pagefind.search(query)).results.slice(0, SHOWN).map((result) => result.data()));
}

const ask = await asker();
const timings: number[] = [];
for (const query of queries) {
  const started = performance.now();
  await ask(query);
  timings.push(performance.now() - started);
}
console.log(JSON.stringify({ bytes: indexBytesRead(), timings }));
