import { indexFolder } from '../index-folder.ts';
import { openInThread } from './open.ts';

/** The scripts that the page of search names at its beginning. */
const SCRIPT = /<link rel="modulepreload" href="([^"]*)"/g;

async function fetchPage(address: string): Promise<void> {
  const page = new URL(address, location.href);
  const html = await (await fetch(page)).text();
  await Promise.all([...html.matchAll(SCRIPT)].map(([, script = '']) => fetch(new URL(script, page))));
}

/**
 * Fetches what the page of search will ask for, while a reader still types words elsewhere: the browser keeps it, and on a slow
 * line that is up to half of the waiting. What can’t be had will be asked for there.
 * @param address of the page of search
 * @param root way to the root of the site
 */
export async function warm(address: string, root: string): Promise<void> {
  await Promise.allSettled([fetchPage(address), openInThread(indexFolder(root))]);
}
