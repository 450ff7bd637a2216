import path from 'node:path';
import type { AstroIntegration } from 'astro';

/**
 * What each script of the site takes to run, by its file, all from the root of the site: what it imports, what that imports, and
 * the scripts of threads that they start.
 */
export type ScriptImports = Map<string, ReadonlySet<string>>;

/** A file that the bundler made, as far as it matters here. */
interface BundledFile {
  type: string;
  fileName: string;
  imports?: string[];
  code?: string;
}

/** The scripts of threads: the bundler makes them apart, and leaves no trace of who starts them but their names. */
function threadsIn({ code = '' }: BundledFile, files: readonly BundledFile[]): string[] {
  return files.filter(({ type, fileName }) => type === 'asset' && fileName.endsWith('.js') && code.includes(path.posix.basename(fileName))).map(({ fileName }) => fileName);
}

function learn(files: readonly BundledFile[], found: ScriptImports): void {
  const scripts = files.filter(({ type }) => type === 'chunk');
  const named = new Map(scripts.map((script) => [script.fileName, [...(script.imports ?? []), ...threadsIn(script, files)]]));
  const collect = (file: string, all: Set<string>): Set<string> => {
    for (const next of named.get(file) ?? []) if (!all.has(next)) collect(next, all.add(next));
    return all;
  };
  for (const file of named.keys()) found.set(file, collect(file, new Set()));
}

/** Learns from the bundler what the scripts of pages import. @param found gets it, before any page is made */
export function learnImports(found: ScriptImports): AstroIntegration {
  const name = 'bayegan-learn-imports';
  return {
    name,
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [{
              name,
              generateBundle(_options, bundle) {
                if (this.environment.name === 'client') learn(Object.values(bundle) as BundledFile[], found);
              },
            }],
          },
        });
      },
    },
  };
}

const SCRIPT_ADDRESS = /<script\b[^>]*\btype="module"[^>]*\bsrc="([^"]*)"/g;

/**
 * Names at the beginning of a page its scripts and what they import, so that a browser asks for all of it together, and before
 * faces. Without that it learns of each file from the one before, which a slow line makes long.
 * @param base path under which the site is built
 */
export function nameImports(html: string, base: string, imports: ScriptImports): string {
  const scripts = [...html.matchAll(SCRIPT_ADDRESS)].map(([, address = '']) => address.slice(base.length));
  const files = new Set(scripts.flatMap((file) => [file, ...(imports.get(file) ?? [])]));
  const links = [...files].map((file) => `<link rel="modulepreload" href="${base}${file}">`);
  return html.replace(/<title>/i, (title) => links.join('') + title);
}
