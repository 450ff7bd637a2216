import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { proposeId } from '../../src/model/propose-id.ts';
import { ID_PATTERN } from '../../src/model/schema/index.ts';

const propose = (date: string | undefined, taken: string[] = []) => proposeId({ title: 'فراخوان کاشت', date, taken });

describe('the id of a new document', () => {
  const DATES: Record<string, string> = {
    '1400-05-08': '1400-05-08-farakhan-kasht',
    '۱۴۰۰-۰۵-۰۸': '1400-05-08-farakhan-kasht',
    '2021-07~': '2021-07-farakhan-kasht',
    '2017?': '2017-farakhan-kasht',
    '1400-21': '1400-farakhan-kasht',
    '1400-XX': '1400-farakhan-kasht',
    '2019-10-12/2019-10-13': '2019-10-12-farakhan-kasht',
    '../1400-02': '1400-02-farakhan-kasht',
    '138X': 'farakhan-kasht',
    XXXX: 'farakhan-kasht',
    'دیروز': 'farakhan-kasht',
  };
  for (const [date, id] of Object.entries(DATES)) it(`of ${date} is ${id}`, () => assert.equal(propose(date), id));

  it('without a date is the title alone', () => assert.equal(propose(undefined), 'farakhan-kasht'));

  it('that is taken gets the next free number', () => {
    assert.equal(propose('1400', ['1400-farakhan-kasht', '1400-farakhan-kasht-2']), '1400-farakhan-kasht-3');
  });

  it('is for every title an id, and a new one', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('1400-05-08', '2021', 'XXXX', ''), (title, date) => {
      const first = proposeId({ title, date, taken: [] });
      const second = proposeId({ title, date, taken: [first] });
      assert.match(first, ID_PATTERN);
      assert.match(second, ID_PATTERN);
      assert.notEqual(first, second);
    }));
  });
});
