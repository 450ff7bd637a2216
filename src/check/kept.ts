import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PackPlace } from '../mdx/pack.ts';
import { codeDigest } from '../system/code-digest.ts';
import type { Examined } from './examine.ts';
import type { ExamineOptions } from './examine-files.ts';

/** What tells whether a file has changed, without reading it. */
export type Stamp = readonly [size: number, modified: number, changed: number, looked: number];

/** What was found in a file, and the stamp by which it is known to be the same. */
export interface KeptFile {
  stamp: Stamp;
  examined: Examined;
  /** What was found, but for the place of the text, as JSON, where that is at hand: it need not be written again to be kept. */
  written?: string | undefined;
}

/** Findings of the last run, by the path of their files. */
export type Kept = Map<string, KeptFile>;

/** Fewer documents than this are examined in a moment, or written down with the next that change. */
export const WORTH_KEEPING = 400;

/** The file in which findings about so many documents are kept; none where that isn’t worth one. */
export const cacheFor = (documents: number, { cache, worthKeeping = WORTH_KEEPING }: Pick<ExamineOptions, 'cache' | 'worthKeeping'>): string | undefined => (documents >= worthKeeping ? cache : undefined);

/** A file written less than this before it was looked at may have been written again in the same tick of a coarse clock. */
const TICK = 2_000;

/**
 * The stamp of a file; of one that is gone, a stamp that is like no other. Asked one by one: ten thousand questions to the
 * system cost a sixth of what as many promises of an answer do.
 */
export function stampOf(file: string): Stamp {
  try {
    const { size, mtimeMs, ctimeMs } = statSync(file);
    return [size, mtimeMs, ctimeMs, Date.now()];
  } catch {
    return [-1, 0, 0, 0];
  }
}

/** Whether a file was there, and written so long before it was looked at that another change would show. */
export const isSettled = ([size, modified, changed, looked]: Stamp): boolean => size >= 0 && looked - Math.max(modified, changed) > TICK;

/** Whether a file is certainly as it was. */
export function isSame(before: Stamp, [size, modified, changed]: Stamp): boolean {
  return isSettled(before) && size === before[0] && modified === before[1] && changed === before[2];
}

/** Folders of `src/` by whose code files are examined. */
export const RULES_CODE = ['check', 'gate', 'i18n', 'images', 'mdx', 'model', 'permanence', 'persian', 'system', 'verify'];

/** Changes with whatever may find something else in the same text. */
const versionOfRules = () => codeDigest(RULES_CODE);

/** Reads what was kept; nothing where there is no cache, or one that was made by other rules or is damaged. */
export function loadKept(file: string | undefined): Kept {
  if (file === undefined) return new Map();
  try {
    const [version, ...lines] = readFileSync(file, 'utf8').split('\n');
    const kept: Kept = new Map();
    if (version !== JSON.stringify(versionOfRules())) return kept;
    for (let at = 0; at + 1 < lines.length; at += 2) {
      const [shown, stamp, text] = JSON.parse(lines[at]!) as [string, Stamp, PackPlace?];
      const written = lines[at + 1]!;
      kept.set(shown, { stamp, written, examined: { ...(JSON.parse(written) as Examined), ...(text && { text }) } });
    }
    return kept;
  } catch {
    return new Map();
  }
}

/** Two lines for each file: by what it is known and where its text lies, and what was found in it. */
function linesOf([shown, { stamp, examined: { text, ...found }, written }]: [string, KeptFile]): string {
  return `${JSON.stringify([shown, stamp, text])}\n${written ?? JSON.stringify(found)}\n`;
}

/** Keeps findings for the next run. What can’t be kept is found again. */
export function saveKept(file: string | undefined, kept: Kept): void {
  if (file === undefined) return;
  const aside = `${file}.${process.pid}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(aside, [`${JSON.stringify(versionOfRules())}\n`, ...Array.from(kept, linesOf)].join(''));
    renameSync(aside, file);
  } catch {
    // A cache is a convenience: a full disk or a folder that can’t be written must not stop a check.
  }
}
