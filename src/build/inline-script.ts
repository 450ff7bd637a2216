import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';

/** Takes the types off; Node still calls that an experiment, on every use, which is no news for whoever builds. */
function stripTypes(code: string): string {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(code);
  } finally {
    process.emitWarning = emitWarning;
  }
}

/**
 * Makes one plain script of some files, for a page that must hold all it needs. The script stays as it was written, with
 * its comments, so that whoever gets the page can read what it does.
 * @param files in an order in which each uses only what stands before it; they import nothing but each other, and no two
 *   name the same thing
 */
export function inlineScript(files: readonly string[]): string {
  const parts = files.map((file) =>
    stripTypes(readFileSync(path.resolve(import.meta.dirname, '..', file), 'utf8'))
      .replace(/^import [^;]*;\n/gm, '')
      .replace(/^export /gm, '')
      .replace(/[ \t]+$/gm, '')
      .replace(/\n{3,}/g, '\n\n'),
  );
  const script = `(() => {\n'use strict';\n${parts.join('\n')}})();\n`;
  if (/<\/script|<!--/i.test(script)) throw new Error(`${files.join(', ')}: a script in a page can’t hold “</script” or “<!--”`);
  return script;
}
