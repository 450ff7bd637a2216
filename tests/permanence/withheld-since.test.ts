import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { saysWithheld } from '../../src/permanence/withheld-since.ts';

const MARK = '<Redacted reason="نام شخصی" />';

describe('a former text says what is withheld now', () => {
  for (const [before, after] of [
    ['آب را نرگس به باغ آورد.', `آب را ${MARK} به باغ آورد.`],
    ['آب را **نرگس**\nبیدستان به باغ آورد.', `آب را ${MARK} به باغ آورد.`],
    ['آب را نرگس به باغ برد.', `آب را ${MARK} به باغ آورد.\n\nجوی‌ها پاک شد.`],
    ['بند یکم.\n\nنرگس جوی را کند.', `بند یکم.\n\n${MARK}`],
    ['<Note>\n\nاز نرگس پرسیده شد.\n\n</Note>', `<Note>\n\nاز ${MARK} پرسیده شد.\n\n</Note>`],
    [`از ${MARK} و نرگس.`, `از ${MARK} و ${MARK}.`],
    ['آب را نرگس به باغ آورد.', 'آب را <Redacted>نرگس</Redacted> به باغ آورد.'],
    ['باغ '.repeat(700), `${MARK} ${'آب '.repeat(700)}`],
  ] as const) it(`${before.slice(0, 40)} → ${after.slice(0, 60)}`, () => assert.ok(saysWithheld(before, after)));
});

describe('a former text gives nothing away', () => {
  for (const [before, after, why] of [
    ['آب را نرگس به باغ آورد.', 'آب را بیدستان به باغ آورد.', 'where nothing is withheld'],
    ['آب به باغ آمد.', `آب به باغ آمد.\n\nجوی را ${MARK} کند.`, 'where what is withheld came later'],
    [`آب را ${MARK} به باغ برد.`, `آب را ${MARK} به باغ آورد.`, 'where it withholds the same'],
    [`جوی را ${MARK} کند.\n\nآب به باغ برد.`, `جوی را ${MARK} کند.\n\nآب به باغ آورد.`, 'where another paragraph changed'],
    ['{1}', MARK, 'where it can’t be shown'],
  ] as const) it(why, () => assert.ok(!saysWithheld(before, after)));
});
