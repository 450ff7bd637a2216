import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fixLines, reportLines } from '../../src/check/report.ts';
import type { Problem } from '../../src/model/read/problem.ts';

const problem = (path: string, line: number, severity: Problem['severity'] = 'error', rule = 'link'): Problem => ({
  path, line, column: 1, rule, severity, message: 'the link leads nowhere', remedy: 'correct it',
});

describe('a report', () => {
  it('groups problems by file, files with errors first, and errors before warnings', () => {
    assert.deepEqual(reportLines([problem('a.mdx', 1, 'warning', 'typography'), problem('b.mdx', 1, 'warning', 'typography'), problem('b.mdx', 2), problem('b.mdx', 3)]), [
      'b.mdx: 2 errors, 1 warning',
      'b.mdx:2:1  link  the link leads nowhere  → correct it',
      'b.mdx:3:1  link  the link leads nowhere  → correct it',
      'b.mdx:1:1  typography  the link leads nowhere  → correct it',
      '',
      'a.mdx: 1 warning',
      'a.mdx:1:1  typography  the link leads nowhere  → correct it',
      '',
    ]);
  });

  it('shows every error, and no more warnings of a file and of files than can be read', () => {
    const errors = Array.from({ length: 200 }, (_, index) => problem('a.mdx', index + 1));
    const warnings = Array.from({ length: 200 }, (_, index) => problem('b.mdx', index + 1, 'warning'));
    const files = Array.from({ length: 200 }, (_, index) => problem(`c-${index}.mdx`, 1, 'warning'));
    const lines = reportLines([...errors, ...warnings, ...files]);
    assert.equal(lines.filter((line) => /^a\.mdx:\d/.test(line)).length, 200);
    assert.ok(lines.includes('… and 192 more of “link”'));
    assert.match(lines.at(-1)!, /^… and \d+ warnings in \d+ other files; --json names all$/);
  });

  it('of nothing is empty', () => assert.deepEqual(reportLines([]), []));
});

describe('what was mended', () => {
  it('is told by file and line', () => {
    assert.deepEqual(fixLines([{ path: 'a.mdx', fixes: [{ line: 3, what: 'Arabic letter', before: 'كار', after: 'کار' }, { line: 4, what: 'space at the end of the line', before: '', after: '' }] }]), [
      'a.mdx:3  Arabic letter: “كار” → “کار”', 'a.mdx:4  space at the end of the line', '', '2 places mended in 1 file',
    ]);
  });
  it('of nothing says so', () => assert.deepEqual(fixLines([]), ['nothing to mend']));
});
