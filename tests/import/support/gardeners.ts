/** An archive of the imaginary party in a folder of its own, into which a test may import. */
import { cp } from 'node:fs/promises';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { takeAsGuessed } from '../../../src/import/ask.ts';
import type { ImportOptions } from '../../../src/import/options.ts';
import type { ItemReport } from '../../../src/import/report.ts';
import { importSources, type Ask } from '../../../src/import/run.ts';
import { findSources } from '../../../src/import/sources.ts';
import { readContent } from '../../../src/model/read/content.ts';
import { aFolder } from '../../fixtures/folders.ts';

const GOOD = path.resolve(import.meta.dirname, '../../fixtures/archives/good');
export const FIXTURES = path.resolve(import.meta.dirname, '../../fixtures/import');

export interface Garden {
  folder: string;
  content: string;
  /** Imports files, given by their paths, and reports on each. */
  import(files: string[], options?: Partial<ImportOptions>, ask?: Ask): Promise<ItemReport[]>;
}

export async function aGarden(test: TestContext): Promise<Garden> {
  const folder = await aFolder(test);
  const content = path.join(folder, 'content');
  await cp(GOOD, content, { recursive: true });
  const defaults: ImportOptions = {
    content, publicFolder: path.join(folder, 'public'), journal: path.join(folder, 'cache/journal.jsonl'), typography: 'safe', given: {}, terms: [], postTypes: [], dryRun: false, force: false, today: '2026-01-02',
  };
  return {
    folder,
    content,
    async import(files, options = {}, ask = takeAsGuessed) {
      const reports: ItemReport[] = [];
      for await (const report of importSources(await findSources(files), { ...defaults, ...options }, await readContent(content), ask)) reports.push(report);
      return reports;
    },
  };
}
