import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { amendRecord } from '../../src/permanence/amend.ts';

const FILE = `---
title:   'قطعنامه'   # as printed
date: 1400-05-08
changes:
  - date: 2026-01-01
    reason: first
# a remark
topics: [ water ]
---

متن
---
بیشتر
`;
const recordOf = (text: string) => parse(/^---\r?\n([\s\S]*?)^---/m.exec(text)![1]!, { schema: 'core' }) as Record<string, unknown>;

describe('amending a record', () => {
  it('puts a new field at its end and leaves every other byte', () => {
    const amended = amendRecord(FILE, 'formerIds', { 'p-a': 'p-b', 'p-c': null });
    assert.equal(amended.replace('formerIds:\n  p-a: p-b\n  p-c: null\n', ''), FILE);
  });

  it('replaces a field in its place, the remark behind it kept', () => {
    const amended = amendRecord(FILE, 'changes', [{ date: '2026-01-01', reason: 'first' }, { date: '2026-02-01', reason: 'دوم: «آب»' }]);
    assert.equal(amended, FILE.replace('    reason: first\n', '    reason: first\n  - date: 2026-02-01\n    reason: \'دوم: «آب»\'\n'));
  });

  it('replaces a field on one line', () => {
    assert.deepEqual(recordOf(amendRecord(FILE, 'topics', ['water', 'soil']))['topics'], ['water', 'soil']);
    assert.ok(amendRecord(FILE, 'topics', ['water']).includes('---\n\nمتن\n---\nبیشتر'));
  });

  it('keeps the line ends of Windows', () => {
    const amended = amendRecord(FILE.replaceAll('\n', '\r\n'), 'changes', []);
    assert.ok(!/[^\r]\n/.test(amended));
    assert.deepEqual(recordOf(amended)['changes'], []);
  });

  it('sets fields of records that are indented, or in braces', () => {
    const reading = (record: string, value: unknown) => recordOf(amendRecord(`---\n${record}\n---\nمتن\n`, 'changes', value));
    for (const record of ['  title: آب\n  kind: resolution', '{ title: آب, kind: resolution }', '{\n  title: آب,\n  kind: resolution,\n}', '{ title: آب, changes: [ ], kind: resolution }', '  title: آب\n  changes:\n    - x\n  kind: resolution']) {
      const value = [{ date: '2026-01-01', reason: 'دوم: «آب»' }];
      assert.deepEqual(reading(record, value), { title: 'آب', kind: 'resolution', changes: value });
    }
    assert.deepEqual(recordOf(amendRecord('---\n---\nمتن\n', 'changes', [])), { changes: [] });
  });

  it('leaves a record alone that would say something else', () => {
    assert.throws(() => amendRecord('---\ntitle: آب\nsame: &a\n  - x\nother: *a\n---\n', 'same', [], 'water.mdx'), /water\.mdx: “same” can’t be written/);
  });

  it('refuses a file without a record', () => assert.throws(() => amendRecord('متن', 'changes', []), /no record/));
});
