/** A thread that looks at an archive while it is edited, so that no page waits for that. */
import { existsSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { PUBLIC_FOLDER } from '../check/rules/public-links.ts';
import type { Message, Question, WatchOrder } from './news.ts';
import { watchFolder } from './watch-folder.ts';
import { WatchedContent } from './watched-content.ts';

const order = workerData as WatchOrder;
const content = new WatchedContent(order);
const say = (message: Message) => parentPort!.postMessage(message);
const wordsOf = (error: unknown) => (error as Error).stack ?? String(error);

parentPort!.on('message', async ({ number, address }: Question) => {
  try {
    say({ number, problems: await content.ofPage(address) });
  } catch (error) {
    say({ number, failure: wordsOf(error) });
  }
});

watchFolder(order.content, async () => {
  try {
    say({ news: await content.look() });
  } catch (error) {
    // A folder that is removed while it is listed, for instance: the next change has it looked at again.
    say({ trouble: wordsOf(error) });
  }
});

let isKnown = false;
// Pictures and other files that texts lead to are no part of the archive, but the check looks whether they are there.
if (existsSync(PUBLIC_FOLDER)) {
  watchFolder(PUBLIC_FOLDER, () => {
    if (isKnown) {
      content.forgetProblems();
      say({ news: { records: null, documents: [], gone: [], problems: [] } });
    }
    isKnown = true;
    return Promise.resolve();
  });
}
