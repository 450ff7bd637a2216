import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before } from 'node:test';
import { runScript } from './run.ts';
import { environmentOf, type SiteName } from './sites.ts';

/** The day that editions of the tests carry. */
export const DAY = '2026-03-21';

/** Makes editions of a built site for the tests of a file, with the command, into a folder that is removed afterwards. */
export function makeEditions(site: SiteName, words: readonly string[]): { readonly to: string; readonly folder: string; readonly said: string } {
  const made = { to: mkdtempSync(path.join(tmpdir(), 'editions-')), folder: '', said: '' };
  made.folder = path.join(made.to, `archive-${DAY}`);
  before(async () => {
    const { code, out, err } = await runScript('edition', [...words, '--out', made.to, '--date', DAY], environmentOf(site));
    if (code !== 0) throw new Error(err);
    made.said = out;
  });
  after(() => rmSync(made.to, { recursive: true, force: true }));
  return made;
}
