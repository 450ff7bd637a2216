/** An archive and a list of withheld names, for tests of the gate. */
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { Gate, type GateFinding } from '../../src/gate/index.ts';
import { readContent } from '../../src/model/read/content.ts';
import { aFolder, aFolderOf } from '../fixtures/folders.ts';

const RECORDS = { 'archive.yaml': 'title: بایگانی حزب باغبانان\n', 'organs.yaml': '- id: garden-council\n  name: شورای باغ\n' };

/** A document of the garden council as a file. */
export const aText = (title: string, body: string, fields = '') => `---\ntitle: ${title}\nkind: statement\ndate: 1400-05-08\nissuedBy: garden-council\n${fields}---\n\n${body}\n`;

/** What a test lets through the gate, and with what. */
interface Setting {
  site: Record<string, string | Buffer>;
  content?: Record<string, string>;
  withheld?: string;
}

/** The gate of an archive. */
export async function aGate(test: TestContext, { content = {}, withheld }: Omit<Setting, 'site'> = {}): Promise<Gate> {
  const archive = await readContent(await aFolderOf(test, { ...RECORDS, ...content }));
  assert.deepEqual(archive.problems, []);
  const environment: NodeJS.ProcessEnv = {};
  if (withheld !== undefined) environment['ARCHIVE_WITHHELD'] = await aList(test, withheld);
  return Gate.open(archive, { site: undefined }, environment);
}

/** What the gate finds in a finished site. */
export async function found(test: TestContext, { site, ...setting }: Setting): Promise<GateFinding[]> {
  const folder = await aFolderOf(test, site);
  return (await (await aGate(test, setting)).scan(folder)).findings;
}

/** A list of withheld names, kept outside of everything. */
export async function aList(test: TestContext, text: string): Promise<string> {
  const file = path.join(await aFolder(test), 'withheld.txt');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
  return file;
}

export const rulesOf = (findings: readonly GateFinding[]) => [...new Set(findings.map(({ rule }) => rule))].sort();
