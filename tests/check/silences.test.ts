import assert from 'node:assert/strict';
import { it } from 'node:test';
import { linesIn } from './problems.ts';

it('a warning is silenced on its line, with a reason; a silence without one, or of an error, is an error, and one without use is told', async () => {
  assert.deepEqual(await linesIn('silences'), [
    'organs.yaml:8:7 silence this silences nothing: no line with “تلفن” has a warning of “typography”',
    'statements/not-a-warning.mdx:7:11 schema “rule” can’t be the string “link”',
    'statements/water.mdx:13:5 silence this silences nothing: no line with “سطر دیگر” has a warning of “private-data”',
    'statements/water.mdx:20:13 private-data “۰۲۱-۱۱۲۲۳۳۴۴” looks like a phone number',
    'statements/water.mdx:24:1 typography Arabic letter: “كوه” → “کوه”',
    'statements/without-reason.mdx:7:5 schema the field “reason” is missing or empty',
  ]);
});
