import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import { RULES_CODE } from '../../src/check/kept.ts';
import { INDEX_CODE } from '../../src/search/index/order.ts';

/** What a file has run besides itself: imports but of types alone, and threads. */
const RUN = /(?:import|export)\s(?!type\b)(?:[^'";]*?\bfrom\s)?\s*'(\.[^']+)'|(?:import|new URL)\('(\.[^']+\.ts)'/g;

/** The folders of `src/` whose code runs where a file does. */
function foldersRunBy(file: string): string[] {
  const met = new Set<string>();
  const meet = (one: string) => {
    if (met.has(one)) return;
    met.add(one);
    for (const [, imported, started] of readFileSync(one, 'utf8').matchAll(RUN)) meet(path.join(path.dirname(one), imported ?? started!));
  };
  meet(file);
  return [...new Set([...met].map((one) => path.relative('src', one).split(path.sep)[0]!))].sort();
}

it('an index is kept until code changes by which it is made', () => assert.deepEqual(foldersRunBy('src/search/index/thread.ts'), INDEX_CODE));
it('what was found in a file is kept until code changes by which it is examined', () => assert.deepEqual(foldersRunBy('src/check/thread.ts'), RULES_CODE));
