import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import edtf from 'edtf';
import fc from 'fast-check';
import { edtfOf, exactDate, spanOf } from '../../../src/export/mapping/dates.ts';
import { apaDate, bothDates } from '../../../src/export/mapping/english-dates.ts';
import { parseDate, readDate } from '../../../src/model/date.ts';

describe('a date in other formats', () => {
  const cases: [written: string, edtf: string, exact: string | null, span: string | null][] = [
    ['1400-05-08', '2021-07-30', '2021-07-30', '2021-7-30'],
    ['2021-07-30', '2021-07-30', '2021-07-30', '2021-7-30'],
    ['2021-07', '2021-07', '2021-07', '2021-7'],
    ['2021', '2021', '2021', '2021'],
    ['1400', '2021-03-21/2022-03-20', null, '2021…2022'],
    ['1400-05', '2021-07-23/2021-08-22', '2021', '2021-7…2021-8'],
    ['1400-21', '2021-03-21/2021-06-21', '2021', '2021-3…2021-6'],
    ['2021-21', '2021-21', '2021', '2021-3…2021-5'],
    ['199X', '199X', null, '1990…1999'],
    ['139X', '2011-03-21/2021-03-20', null, '2011…2021'],
    ['2021~', '2021~', null, '2021'],
    ['2017?', '2017?', null, '2017'],
    ['1378~', '1999~/2000~', null, '1999…2000'],
    ['1400-05-08%', '2021-07-30%', null, '2021-7-30'],
    ['1398-07-20/1398-07-21', '2019-10-12/2019-10-13', '2019-10', '2019-10-12…2019-10-13'],
    ['2019-11/2021-12', '2019-11/2021-12', null, '2019-11…2021-12'],
    ['1398-07/..', '2019-09-23/..', null, null],
    ['/1398-07-20', '/2019-10-12', null, null],
    ['XXXX', 'XXXX', null, null],
  ];
  for (const [written, asEdtf, exact, span] of cases) {
    it(`${written} is ${asEdtf}, of which ${exact ?? 'nothing'} is certain`, () => {
      const date = readDate(written);
      assert.equal(edtfOf(date), asEdtf);
      assert.equal(exactDate(date), exact);
      assert.equal(spanOf(date, 'gregorian')?.map((parts) => parts.join('-')).join('…') ?? null, span);
    });
  }

  const two = (least: number, most: number) => fc.integer({ min: least, max: most }).map((value) => String(value).padStart(2, '0'));
  const moment = fc.tuple(fc.oneof(fc.integer({ min: 1300, max: 1450 }), fc.integer({ min: 1900, max: 2099 })), fc.option(two(1, 12)), fc.option(two(1, 29)), fc.constantFrom('', '~', '?', '%'))
    .map(([year, month, day, mark]) => [year, month, month && day].filter((part) => part).join('-') + mark);
  const written = fc.oneof(moment, fc.tuple(moment, moment).map((ends) => ends.join('/')), moment.map((start) => `${start}/..`)).filter((text) => !('problem' in parseDate(text)));

  it('is EDTF, whatever was written', () => {
    fc.assert(fc.property(written, (text) => {
      for (const end of edtfOf(readDate(text)).split('/')) if (end !== '' && end !== '..') assert.ok(edtf(end, { level: 1 }));
    }));
  });

  it('is never more exact than the record: what is certain fits every day that it may mean', () => {
    fc.assert(fc.property(written, (text) => {
      const date = readDate(text);
      const exact = exactDate(date);
      if (exact === null) return;
      assert.ok(date.earliest!.startsWith(exact) && date.latest!.startsWith(exact));
      assert.doesNotMatch(text, /[~?%]/);
    }));
  });
});

describe('a date in English', () => {
  it('names year and month of both ends where one of them has nothing else', () => {
    const inEnglish = (written: string) => [bothDates(readDate(written)).replace(/ \[.*/, ''), apaDate(readDate(written), false)];
    assert.deepEqual(inEnglish('2021-07-10/2021-07'), ['July 10, 2021–July 2021', '2021, July']);
    assert.deepEqual(inEnglish('2021-07/2021-07-30'), ['July 2021–July 30, 2021', '2021, July']);
    assert.deepEqual(inEnglish('2021/2021-07-03'), ['2021–July 3, 2021', '2021']);
    assert.deepEqual(inEnglish('2021-07/2021'), ['July 2021–2021', '2021']);
    assert.deepEqual(inEnglish('2021-06-30/2021-07'), ['June 30–July 2021', '2021, June 30–July']);
    assert.deepEqual(inEnglish('2021-07-10/2021-07-11'), ['July 10–11, 2021', '2021, July 10–11']);
  });
});
