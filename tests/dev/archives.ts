import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import type { WatchOrder } from '../../src/dev/news.ts';

/** A copy of an archive among the fixtures, for as long as a test takes. */
export function aCopyOf(test: TestContext, archive: string): WatchOrder {
  const home = realpathSync(mkdtempSync(path.join(tmpdir(), 'bayegan-live-')));
  test.after(() => rmSync(home, { recursive: true, force: true }));
  const content = path.join(home, 'content');
  cpSync(path.resolve(import.meta.dirname, '../fixtures/archives', archive), content, { recursive: true });
  return { content, cache: path.join(home, 'cache') };
}

/** Changes a file as an editing program would. */
export function change(file: string, by: (text: string) => string): void {
  writeFileSync(file, by(readFileSync(file, 'utf8')));
}
