import path from 'node:path';
import { build } from 'esbuild';

/** The scripts of a folder: one of the first two is loaded by a page, the others by that, when a reader first needs them. */
const SCRIPTS = ['page', 'document', 'search', 'mark'] as const;

/**
 * Makes the scripts of a folder. They are the site’s own code behind another door: plain scripts, since pages on a disk may
 * load no modules, and Pagefind’s client with its files handed in, since they may fetch nothing.
 * @param pagefind the client as the site has it
 * @param edition that the scripts belong to
 * @param to folder that they go to
 */
export async function writeScripts(pagefind: string, edition: string, to: string): Promise<void> {
  const browser = path.join(import.meta.dirname, 'browser');
  await build({
    entryPoints: SCRIPTS.map((name) => path.join(browser, `${name}.ts`)),
    outdir: to,
    bundle: true,
    format: 'iife',
    minify: true,
    target: 'es2020',
    charset: 'ascii',
    legalComments: 'none',
    logLevel: 'silent',
    // A browser may share what it keeps among all folders on a disk: nothing is kept here.
    define: { EDITION: JSON.stringify(edition), 'import.meta.url': '"packs:/pagefind.js"', localStorage: 'undefined' },
    alias: { '#pagefind': path.resolve(pagefind) },
    inject: [path.join(browser, 'fetch.ts')],
  });
}
