import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Gate, GateClosed, type GateFinding } from '../../gate/index.ts';
import { formatProblem } from '../../model/read/format-problem.ts';
import { readContent } from '../../model/read/content.ts';
import type { Settings } from '../../model/settings.ts';
import { EditionRefused } from '../about.ts';
import type { EditionRecord } from '../record.ts';
import { packedWithin } from './packed-within.ts';

/**
 * Opens the gate of a build for editions, which may have been made before something was withheld.
 * @throws EditionRefused where the content can’t be read whole: what must not get out is not known then; WithheldUnreadable
 */
export async function openGate(settings: Pick<Settings, 'content' | 'site'>): Promise<Gate> {
  const content = await readContent(settings.content);
  const errors = content.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new EditionRefused(`${errors.map(formatProblem).join('\n')}\nThe content can’t be read whole, so nobody knows what must not get out. Nothing was published.`);
  return Gate.open(content, settings);
}

/** One finding for each edition and rule and owner: an edition holds the same in many places. @param prefix folder of the editions in the site */
function byEdition(findings: readonly GateFinding[], prefix: string): GateFinding[] {
  const remedy = 'delete this edition, and make it anew of the present site';
  const told = findings.map(({ path: place, rule, message }) => ({ path: `${prefix}/${place.split(/\/| › /)[0]}`, rule, message, remedy }));
  return [...new Map(told.map((finding) => [JSON.stringify(finding), finding])).values()];
}

/** Folder beside the editions for what lies packed in them, while it is looked at. */
const OPENED = '.opened';

/** Writes what lies packed in an edition into a folder. */
async function layOpen(editions: string, record: EditionRecord, to: string): Promise<void> {
  let number = 0;
  for await (const content of packedWithin(editions, record)) {
    mkdirSync(to, { recursive: true });
    writeFileSync(path.join(to, String(number++)), content);
  }
}

/**
 * Lets editions pass into a site, or not.
 * @param site the site in the making; they lie in it
 * @param folder where, from its root
 * @throws GateClosed, and EditionRefused for one that can’t be opened
 */
export async function passEditions(gate: Gate, site: string, folder: string, records: readonly EditionRecord[]): Promise<void> {
  const [editions, opened] = [path.join(site, folder), path.join(site, OPENED)];
  const { findings } = await gate.scan(editions);
  try {
    for (const record of records) await layOpen(editions, record, path.join(opened, record.file));
    if (existsSync(opened)) findings.push(...(await gate.scan(opened)).findings);
  } finally {
    rmSync(opened, { recursive: true, force: true });
  }
  if (findings.length > 0) throw new GateClosed(byEdition(findings, folder));
}
