/** The thread in which a search on the web runs, so that the page stays quick under the fingers meanwhile. */
import { expose } from 'comlink';
import { askAhead } from './ahead.ts';
import { SearchDesk } from './desk.ts';

expose(new SearchDesk(async (folder) => {
  await askAhead(folder);
  const { openFetched } = await import('../online.ts');
  return openFetched(folder);
}));
