import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cardNumber, iban, nationalId } from '../../src/check/check-digits.ts';

const digits = (length: number) => fc.array(fc.nat({ max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''));

describe('an Iranian national id', () => {
  it('is one with its last digit, and none with any other', () => {
    fc.assert(fc.property(digits(9).filter((nine) => !/^(\d)\1*$/.test(nine)), (nine) => {
      assert.equal(Array.from({ length: 10 }, (_, last) => nationalId(nine + last)).filter(Boolean).length, 1);
    }));
  });
  it('is not one digit ten times', () => assert.ok(!nationalId('1111111111')));
  it('may be written in groups', () => assert.ok(nationalId('001-234567-9')));
  it('has ten digits', () => assert.ok(!nationalId('123456789') && !nationalId('00123456790')));
});

describe('a bank card', () => {
  it('is one with its last digit, and none with any other', () => {
    fc.assert(fc.property(digits(15), (fifteen) => {
      assert.equal(Array.from({ length: 10 }, (_, last) => cardNumber(fifteen + last)).filter(Boolean).length, Number(fifteen) === 0 ? 0 : 1);
    }));
  });
});

describe('an account number', () => {
  it('fits its check digits, in groups or not', () => {
    for (const good of ['IR062960000000100324200001', 'DE89 3704 0044 0532 0130 00', 'gb29nwbk60161331926819']) assert.ok(iban(good), good);
    for (const bad of ['IR062960000000100324200002', 'DE88370400440532013000', 'XX00', 'باغ']) assert.ok(!iban(bad), bad);
  });
});
