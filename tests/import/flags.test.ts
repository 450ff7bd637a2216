import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { readContent } from '../../src/model/read/content.ts';
import { FlagProblem, readFlags, type TypedFlags } from '../../src/import/flags.ts';

const content = await readContent(path.resolve(import.meta.dirname, '../fixtures/archives/good'));

test('organs, meetings and kinds may be named in Persian', () => {
  const { given, typography } = readFlags({ kind: 'قطعنامه', 'issued-by': 'هيئت آبياري', meeting: 'کنگرهٔ ۲', date: '۱۴۰۰/۰۱/۰۲'.replaceAll('/', '-') }, content);
  assert.deepEqual([given.kind, given.issuedBy, given.meeting, given.date, typography], ['resolution', 'irrigation-board', 'congress-2', '1400-01-02', 'safe']);
});

const WRONG: [TypedFlags, RegExp][] = [
  [{ kind: 'poem' }, /the kinds are/], [{ date: '1400-13-01' }, /month 13/], [{ 'issued-by': 'شورای باق' }, /garden-council/], [{ meeting: 'nowhere' }, /not in the archive/], [{ typography: 'best' }, /keep, safe, full/],
  [{ collection: 'poems' }, /statements, resolutions, reports/], [{ collection: 'reports', kind: 'letter' }, /not of the collection/], [{ id: 'بد' }, /can’t be an id/], [{ language: 'Persian' }, /two or three letters/], [{ title: ' ' }, /empty/],
];
for (const [flags, said] of WRONG) {
  test(`${JSON.stringify(flags)} is refused with what it could be`, () => assert.throws(() => readFlags(flags, content), (error) => error instanceof FlagProblem && said.test(error.message)));
}
