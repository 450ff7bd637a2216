import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { directionRuns, isolateLatin } from '../../src/i18n/direction.ts';

const latin = (text: string) => directionRuns(text).filter((_, index) => index % 2 === 1);

it('dates, ids and addresses are runs of their own, without the punctuation around them', () => {
  assert.deepEqual(latin('چون 1400-05-08، 2021-07~ (حدود)، 2017? یا XXXX.'), ['1400-05-08', '2021-07~', '2017?', 'XXXX']);
  assert.deepEqual(latin('با https:// یا http://.'), ['https://', 'http://']);
  assert.deepEqual(latin('کدی چون en یا ku.'), ['en', 'ku']);
  assert.deepEqual(latin('۱۴۰۰ متن'), []);
});

it('nothing is lost, and marks come in pairs', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '1', '-', '/', '.', '?', ' ', 'ب', '،', '(', ')') }), (text) => {
    assert.equal(directionRuns(text).join(''), text);
    assert.equal(isolateLatin(text).replace(/\u2066([^\u2066\u2069]*)\u2069/g, '$1'), text);
  }));
});
