import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ScriptImports } from '../script-imports.ts';
import type { BundleStore, PageStyle } from './bundle-store.ts';
import type { MadePages } from './made-pages.ts';

/** Where Astro puts the program that renders pages, in the folder it builds to, and how the program’s first file begins. */
const PROGRAM = '.prerender';
const ENTRY = /^prerender-entry\b.*\.mjs$/;

/** Our own code, and packages: a digest tells of them already. */
const OF_CODE = ['src', 'node_modules'].map((folder) => path.resolve(folder) + path.sep);

/** Files among the names by which the bundler knows what it bundled. */
function filesAmong(ids: Iterable<string>): string[] {
  const files = [...ids].map((id) => id.replace(/\?.*$/s, '')).filter((id) => path.isAbsolute(id) && !OF_CODE.some((folder) => id.startsWith(folder)));
  return files.filter((file) => existsSync(file));
}

/** Pictures that pages had Astro make: they are made while pages are rendered, which only Astro’s own build knows to do. */
const madePictures = () => (globalThis as { astroAsset?: { staticImages?: Map<unknown, unknown> } }).astroAsset?.staticImages?.size ?? 0;

/**
 * Keeps what Astro’s bundler makes, once all pages are rendered: then it is whole. Nothing is kept where pages need more of Astro than
 * the program that renders them.
 * @param imports what the scripts of pages import, see `learnImports`
 */
export function keepBundle(store: BundleStore, pages: MadePages, imports: ScriptImports): AstroIntegration {
  const name = 'bayegan-keep-bundle';
  const bundled = new Set<string>();
  let routes: Map<string, { styles: PageStyle[] }> = new Map();
  return {
    name,
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [{ name, generateBundle() { for (const file of filesAmong(this.getModuleIds())) bundled.add(file); } }] } });
      },
      'astro:build:setup': ({ pages: known }) => {
        routes = known as typeof routes;
      },
      'astro:build:generated': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const program = path.join(folder, PROGRAM);
        const entry = existsSync(program) ? readdirSync(program).find((file) => ENTRY.test(file)) : undefined;
        if (!entry || pages.fault || pages.others.size > 0 || madePictures() > 0) return store.drop();
        const styles = [...routes].map(([key, route]): [string, PageStyle[]] => [key, route.styles]);
        const isAsset = (file: string) => !file.endsWith('.html') && !existsSync(path.join('public', file)) && file !== PROGRAM;
        try {
          store.keep({ entry, styles, imports: [...imports].map(([script, files]) => [script, [...files]]) }, program, folder, isAsset, bundled);
        } catch {
          // To keep it is a convenience: where that fails, as beside the lock of an editing program, the pages are there all the same.
          store.drop();
        }
      },
    },
  };
}
