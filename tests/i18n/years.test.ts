import assert from 'node:assert/strict';
import { it } from 'node:test';
import { yearsSpanned } from '../../src/i18n/years.ts';
import { readDate } from '../../src/model/date.ts';

it('a date as open as a century does not make a list one of a hundred years', () => {
  const spanned = (...dates: string[]) => yearsSpanned(dates.map((date) => ({ parsedDate: readDate(date) })));
  assert.equal(spanned('1398-02', '1400-05-08', '13XX'), '۱۳۹۸–۱۴۰۰');
  assert.equal(spanned('1400'), '۱۴۰۰');
  assert.equal(spanned('20XX', 'XXXX'), '');
});
