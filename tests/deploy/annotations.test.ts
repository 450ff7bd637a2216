import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, it } from 'node:test';
import { githubAnnotations, gitlabReport } from '../../src/deploy/annotations.ts';
import type { Problem } from '../../src/model/read/problem.ts';

const problem: Problem = { path: 'content/a,b.mdx', line: 7, column: 3, rule: 'reference', severity: 'error', message: '100% wrong:\nno organ “x”', remedy: 'perhaps y' };
const warning: Problem = { ...problem, severity: 'warning', line: 9 };

describe('what the check found, in a pull request', () => {
  it('stands at its line on GitHub, whatever the words hold', () => {
    assert.equal(githubAnnotations([problem, warning]),
      '::error file=content/a%2Cb.mdx,line=7,col=3,title=reference::100%25 wrong:%0Ano organ “x” → perhaps y\n' +
      '::warning file=content/a%2Cb.mdx,line=9,col=3,title=reference::100%25 wrong:%0Ano organ “x” → perhaps y\n');
  });

  it('stands at its line on GitLab, and is known again when it moves', () => {
    const report = (...problems: Problem[]) => JSON.parse(gitlabReport(problems)) as { severity: string; fingerprint: string; location: { path: string; lines: { begin: number } } }[];
    const [one, two] = report(problem, warning);
    assert.deepEqual(one!.location, { path: 'content/a,b.mdx', lines: { begin: 7 } });
    assert.deepEqual([one!.severity, two!.severity], ['major', 'minor']);
    assert.equal(one!.fingerprint, report({ ...problem, line: 12 })[0]!.fingerprint);
    // What stands there twice would be shown once.
    assert.notEqual(one!.fingerprint, two!.fingerprint);
  });

  it('fails the run for errors only', () => {
    const run = (problems: Problem[], ...words: string[]) => spawnSync(process.execPath, [path.resolve(import.meta.dirname, '../../scripts/annotate.ts'), ...words], { input: JSON.stringify(problems), encoding: 'utf8' });
    const warned = run([warning]);
    assert.deepEqual([run([problem]).status, warned.status, run([]).status], [1, 0, 0]);
    assert.match(warned.stdout, /^::warning /);
    assert.equal((JSON.parse(run([warning], '--format', 'gitlab').stdout) as unknown[]).length, 1);
  });
});
