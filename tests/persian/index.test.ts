import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as persian from '../../src/persian/index.ts';

test('the public surface is what others may build on', () => {
  assert.deepEqual(Object.keys(persian).sort(), [
    'ANALYSIS_VERSION',
    'COUNTED_NOUNS',
    'GREGORIAN_MONTHS_FA',
    'JALALI_MONTHS',
    'OPTIONAL_WORDS',
    'analyze',
    'collectCompounds',
    'comparePersian',
    'dateEquivalents',
    'expandQuery',
    'foldCharacters',
    'gregorianToJalali',
    'isNumberWord',
    'isOrdinalWord',
    'jalaliMonthLength',
    'jalaliToGregorian',
    'keyboardVariants',
    'nearSpellings',
    'ordinal',
    'placedTerms',
    'queryForms',
    'romanise',
    'splitAndJoin',
    'toLatinDigits',
    'toPersianDigits',
    'unreviewedMerges',
    'writtenParts',
  ]);
});
