import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import path from 'node:path';
import fc from 'fast-check';
import { findAuthorities, MATCH_KINDS, type Findable } from '../../src/model/find-authority.ts';
import { readContent } from '../../src/model/read/content.ts';

let all: Findable[];
before(async () => {
  const { organs, meetings, people, topics } = await readContent(path.resolve(import.meta.dirname, '../fixtures/archives/good'));
  all = [...organs, ...meetings, ...people, ...topics].map(({ record }) => record);
});
const first = (query: string) => {
  const [match] = findAuthorities(query, all);
  return match && `${match.kind} ${match.entry.id} (${match.by})`;
};

describe('a record is found', () => {
  const FOUND: Record<string, string> = {
    'seed-secretary': 'exact seed-secretary (seed-secretary)',
    'شورای باغ': 'exact garden-council (شورای باغ)',
    'شوراي باغ': 'exact garden-council (شورای باغ)',
    'هیات آبیاری': 'exact irrigation-board (هیئت آبیاری)',
    'خشک سالی': 'exact drought (خشکسالی)',
    'garden council': 'exact garden-council (Garden Council)',
    'پلنوم چ': 'prefix plenum-4 (پلنوم چهارم شورای باغ)',
    'خشک': 'prefix drought (خشکسالی)',
    'Congress': 'prefix congress-1 (congress-1)',
    'چشمه': 'contains sohrab-cheshmesari (سهراب چشمه‌ساری)',
    'باغ کنگره': 'contains garden-congress (کنگرهٔ باغ)',
    'Sohrab Cheshmeh Sari': 'near sohrab-cheshmesari (سهراب چشمه‌ساری)',
    'نرکس بیدستان': 'near narges-bidestan (نرگس بیدستان)',
  };
  for (const [query, expected] of Object.entries(FOUND)) it(`by «${query}»`, () => assert.equal(first(query), expected));

  it('once, by its best name', () => {
    const matches = findAuthorities('باغ', all);
    assert.equal(new Set(matches.map(({ entry }) => entry.id)).size, matches.length);
    assert.ok(matches.length > 4);
  });

  it('before those that fit worse', () => {
    const kinds = findAuthorities('آب', all).map(({ kind }) => MATCH_KINDS.indexOf(kind));
    assert.deepEqual(kinds, kinds.toSorted((a, b) => a - b));
    assert.equal(first('آب'), 'exact water (آب)');
  });

  it('not by what nobody is called, nor by nothing', () => {
    for (const query of ['زرافه', '', ' ', '\u200c', '؟']) assert.deepEqual(findAuthorities(query, all), [], query);
  });
});

it('every record is found exactly by each of its names', () => {
  const named = all.flatMap((entry) => [entry.id, entry.name, ...(entry.altNames ?? [])].map((name) => ({ entry, name })));
  for (const { entry, name } of named) {
    assert.ok(findAuthorities(name, all).some((match) => match.entry === entry && match.kind === 'exact'), name);
  }
});

it('no query is too odd', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (query) => void findAuthorities(query, all)), { numRuns: 50 });
});
