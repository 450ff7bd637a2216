import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { joinLedgers, readLedger, writeLedger } from '../../src/permanence/ledger.ts';

const segment = fc.string({ unit: fc.constantFrom('a', 'b', '-', '7'), minLength: 1, maxLength: 6 });
const address = fc.array(segment, { maxLength: 3 }).map((parts) => `/${parts.map((part) => `${part}/`).join('')}`);
const id = fc.string({ unit: fc.constantFrom('p', '-', 'آب', '۲', 'x'), minLength: 1, maxLength: 5 });
const ledger = fc.array(fc.tuple(address, fc.uniqueArray(id, { maxLength: 4 }))).map((entries) => new Map(entries));

describe('the permalink ledger', () => {
  it('is read as it was written', () => {
    fc.assert(fc.property(ledger, (written) => {
      const read = readLedger(writeLedger(written));
      assert.deepEqual(Object.fromEntries(read), Object.fromEntries(written));
    }));
  });

  it('joined with another promises what either promised', () => {
    fc.assert(fc.property(ledger, ledger, (first, second) => {
      const joined = joinLedgers(first, second);
      for (const part of [first, second]) {
        for (const [at, ids] of part) for (const one of ids) assert.ok(joined.get(at)!.includes(one));
      }
      assert.equal(joined.size, new Set([...first.keys(), ...second.keys()]).size);
    }));
  });

  it('an address that a merge left twice promises the ids of both lines', () => {
    assert.deepEqual(readLedger('/a/ p-1\n/a/ p-2 p-1\n').get('/a/'), ['p-1', 'p-2']);
  });

  it('is read as editing programs of Windows leave it', () => {
    assert.deepEqual([...readLedger('\uFEFF# Every address\r\n/a/ p-1\r\n')], [['/a/', ['p-1']]]);
  });

  it('names the line that is none', () => {
    assert.throws(() => readLedger('/a/\n<<<<<<< HEAD\n'), /^LedgerUnreadable: permalinks\.txt:2: git has left two versions here.* → keep the lines of both/);
    assert.throws(() => readLedger('/a/\nb\n'), /permalinks\.txt:2: “b” is not an address/);
    // A page that leads on would be written there, out of the site.
    for (const address of ['/years/../../away/', '/./', '/a\\..\\b/', '/years//1400/']) assert.throws(() => readLedger(`/\n${address} p-1\n`), /permalinks\.txt:2: .* is not an address/, address);
    assert.equal(readLedger('/\n/.well-known/\n/دربارهٔ-آب/\n').size, 3);
  });
});
