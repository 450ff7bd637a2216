import assert from 'node:assert/strict';
import { it } from 'node:test';
import { holdingInWords } from '../../src/i18n/holding.ts';

it('a record tells what readers have of the text: of a restricted one no more than its abstract', () => {
  const said = (access: 'public' | 'restricted') => (['full', 'abstract', 'none'] as const).map((holding) => holdingInWords({ access, holding }));
  assert.deepEqual(said('public'), ['متن کامل', 'چکیدهٔ آرشیو', 'بدون متن']);
  assert.deepEqual(said('restricted'), ['تنها شناسنامه؛ متن همگانی نیست', 'چکیدهٔ آرشیو', 'تنها شناسنامه؛ متن همگانی نیست']);
});
