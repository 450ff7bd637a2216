import assert from 'node:assert/strict';
import path from 'node:path';
import { checkFolder } from '../../src/check/index.ts';
import type { Problem } from '../../src/model/read/problem.ts';
import { shownPath } from '../../src/model/read/read-text.ts';

export const ARCHIVES = path.join(import.meta.dirname, '../fixtures/archives');

/** The problems of an archive among the fixtures; each must be fit to be read by an editor. */
export async function problemsIn(archive: string): Promise<Problem[]> {
  const { problems } = await checkFolder(path.join(ARCHIVES, archive));
  const folder = shownPath(path.join(ARCHIVES, archive));
  for (const problem of problems) {
    assert.ok(problem.message.length > 5 && problem.remedy.length > 5, JSON.stringify(problem));
    assert.ok(problem.line >= 1 && problem.column >= 1, JSON.stringify(problem));
    assert.ok(problem.path.startsWith(`${folder}/`) && !path.isAbsolute(problem.path), problem.path);
    assert.deepEqual(Object.keys(problem).sort(), ['column', 'line', 'message', 'path', 'remedy', 'rule', 'severity']);
  }
  return problems.map((problem) => ({ ...problem, path: problem.path.slice(folder.length + 1) }));
}

/** The same as lines `path:line:column rule message`. */
export async function linesIn(archive: string): Promise<string[]> {
  return (await problemsIn(archive)).map(({ path: file, line, column, rule, message }) => `${file}:${line}:${column} ${rule} ${message}`);
}
