import path from 'node:path';
import { build } from 'esbuild';

/** The script of the file: our own search and reading code as one classic script, for a page opened from a disk runs no modules. */
export async function browserScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'browser/main.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    charset: 'utf8',
    target: 'es2022',
    legalComments: 'none',
  });
  const script = outputFiles[0]!.text;
  if (/<\/script|<!--/i.test(script)) throw new Error('a script in a page can’t hold “</script” or “<!--”');
  return script;
}
