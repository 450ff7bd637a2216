import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isTakenBack } from '../../../src/search/supplement/taken-back.ts';

const shown = (content: string, holding?: string): Parameters<typeof isTakenBack>[0] => ({ content, filters: holding === undefined ? {} : { holding: [holding] } });

it('of a page that is gone, withholds more, or holds less of its text, a copy keeps nothing; of one that was corrected it may', () => {
  const page = shown('بهار در راه است، گفت ترانه', 'full');
  assert.ok(isTakenBack(page, undefined));
  assert.ok(isTakenBack(page, shown('بهار در راه است، گفت […]', 'full')));
  assert.ok(isTakenBack(page, shown('خلاصه', 'abstract')));
  assert.ok(isTakenBack(shown('خلاصه', 'abstract'), shown('', 'none')));
  assert.ok(!isTakenBack(page, shown('بهار آمد، گفت ترانه', 'full')));
  assert.ok(!isTakenBack(shown('خلاصهٔ […]', 'abstract'), page));
  assert.ok(!isTakenBack(shown('دربارهٔ باغ'), shown('دربارهٔ باغ و آب')));
});
