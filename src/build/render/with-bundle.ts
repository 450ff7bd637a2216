import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { InFlight } from '../../system/in-flight.ts';
import type { Settings } from '../../model/settings.ts';
import { copyFollowing } from '../copy-following.ts';
import type { Bundle, BundleStore } from './bundle-store.ts';
import { MISSING_ROUTE, type MadePages, type PageRoute } from './made-pages.ts';

/** What is used of the program that Astro bundles to render pages (`BuildApp` in astro/dist/core/build/app.js, version 7.3). */
interface PageProgram {
  logger: unknown;
  routeCache: { clearAll(): void };
  setInternals(internals: object): void;
  setOptions(options: object): void;
  render(request: Request, options: { routeData: PageRoute }): Promise<Response>;
}

interface PagePath {
  pathname: string;
  route: PageRoute;
}

/** Where Astro takes a site to be that has no address. */
const NOWHERE = 'http://localhost:4321';

/** Something that only a build of Astro’s own can make. */
class BeyondBundle extends Error {}

/** Starts the program of a bundle. */
async function start(store: BundleStore, { entry, styles }: Bundle): Promise<{ program: PageProgram; paths: PagePath[] }> {
  const { app: program } = (await import(pathToFileURL(path.join(store.program, entry)).href)) as { app: PageProgram };
  program.setInternals({ pagesByKeys: new Map(styles.map(([key, sheets]) => [key, { styles: sheets }])), entrySpecifierToBundleMap: new Map() });
  program.setOptions({ settings: { scripts: [] }, logger: program.logger });
  // What a build before in this process had asked.
  program.routeCache.clearAll();
  const { StaticPaths } = (await import('astro/runtime/prerender/static-paths.js')) as unknown as { StaticPaths: new (program: PageProgram) => { getAll(): Promise<PagePath[]> } };
  return { program, paths: await new StaticPaths(program).getAll() };
}

/** Whether two pages have one address: Astro says which, and which of them it takes. */
const isTwice = (paths: readonly PagePath[]) => new Set(paths.map(({ pathname }) => pathname.replace(/\/$/, ''))).size < paths.length;

async function makePage(program: PageProgram, { pathname, route }: PagePath, rendered: string, pages: MadePages, root: string): Promise<void> {
  if (pages.fault) return;
  const inner = pathname.replace(/^\/|\/$/g, '');
  const address = new URL(inner === '' ? '' : `${inner}/`, root);
  const response = await program.render(new Request(address), { routeData: route });
  if (await pages.take(address.href, route, response)) return;
  if (pages.others.size > 0) throw new BeyondBundle(route.route);
  if (route.route === MISSING_ROUTE) writeFileSync(path.join(rendered, '404.html'), await response.text());
}

/**
 * Renders the pages with what a build before has bundled, without Astro’s bundler.
 * @param rendered gets assets, files of public/ and the page for missing addresses
 * @returns false where that can’t be done, for whatever reason: Astro’s own build does it, or says what is wrong
 */
export async function renderWithBundle(rendered: string, pages: MadePages, store: BundleStore, bundle: Bundle, { site, base }: Pick<Settings, 'site' | 'base'>): Promise<boolean> {
  try {
    const { program, paths } = await start(store, bundle);
    if (isTwice(paths)) return false;
    mkdirSync(rendered, { recursive: true });
    cpSync(store.assets, rendered, { recursive: true });
    if (existsSync('public')) copyFollowing('public', rendered);
    const root = `${site ? new URL(site).origin : NOWHERE}${base}`;
    const making = new InFlight();
    for (const page of paths) await making.add(makePage(program, page, rendered, pages, root));
    await making.done();
    return true;
  } catch {
    return false;
  }
}
