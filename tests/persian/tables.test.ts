import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { analyze, COUNTED_NOUNS, foldCharacters, OPTIONAL_WORDS } from '../../src/persian/index.ts';
import { stem } from '../../src/persian/inflection.ts';
import { pack, unpack } from '../../src/persian/packing.ts';
import { LISTS, packedSource } from '../../src/persian/pack.ts';
import { relatedNouns } from '../../src/persian/plural-pairs.ts';
import { BROKEN_PLURALS, IRREGULAR_PLURALS } from '../../src/persian/tables/broken-plurals.ts';
import * as compounds from '../../src/persian/tables/compounds.ts';
import * as endings from '../../src/persian/tables/endings.ts';
import { SILENT_HEH, NOUNS_BEFORE_HEH, NOUNS_IN_VAV, INDEFINITE_IN_YY } from '../../src/persian/tables/heh.ts';
import { LETTER_FOLDS } from '../../src/persian/tables/letters.ts';
import { LINKED_SPELLINGS } from '../../src/persian/tables/linked.ts';
import * as plurals from '../../src/persian/tables/plurals.ts';
import { PROTECTED } from '../../src/persian/tables/protected.ts';
import { LOANWORDS, SPELLING_ROOTS, SPELLING_WORDS } from '../../src/persian/tables/spellings.ts';
import { PREVERBS, VERB_HOMOGRAPHS, VERBS } from '../../src/persian/tables/verbs.ts';

const wordTables: Record<string, Iterable<string>> = {
  ...compounds,
  ...endings,
  ...plurals,
  SILENT_HEH,
  NOUNS_BEFORE_HEH,
  NOUNS_IN_VAV,
  INDEFINITE_IN_YY,
  PROTECTED,
  LOANWORDS,
  OPTIONAL_WORDS,
  VERBS: VERBS.flatMap((entry) => entry.split(':')),
  VERB_HOMOGRAPHS,
  PREVERBS,
};
const pairTables = { IRREGULAR_PLURALS, LINKED_SPELLINGS, SPELLING_ROOTS, SPELLING_WORDS };
const protectedWords = new Set(PROTECTED);
const { AN, AN_OR_IN, AT, AT_HEH, AT_TEH, GAN, JAT, UN, YAN, YAN_WORDS } = plurals;

test('every word of every table is in its folded form and stands there once', () => {
  for (const [name, table] of Object.entries(wordTables)) {
    const list = [...table];
    assert.deepEqual(
      list.filter((word) => foldCharacters(word) !== word),
      [],
      name,
    );
    assert.ok(name === 'VERBS' || new Set(list).size === list.length, `${name} repeats a word`);
  }
});

test('every entry of a table of pairs is folded, whole and unlike the word it stands for', () => {
  for (const [name, table] of Object.entries(pairTables)) {
    for (const entry of table) {
      assert.match(entry, /^[^:,]+:[^:]+$/, name);
      const [kept, ...others] = entry.split(/[:,]/);
      for (const form of [kept!, ...others]) assert.equal(foldCharacters(form), form, name);
      assert.ok(!others.includes(kept!), `${name}: ${entry}`);
    }
  }
});

test('spelling tables have no cycles: a kept spelling is never replaced itself', () => {
  const entries = [...SPELLING_ROOTS, ...SPELLING_WORDS].map((entry) => entry.split(/[:,]/));
  const replaced = new Set(entries.flatMap(([, ...others]) => others));
  for (const [kept] of entries) assert.ok(!replaced.has(kept!), kept);
  const roots = SPELLING_ROOTS.flatMap((entry) => entry.split(/[:,]/).slice(1));
  for (const [kept] of entries) for (const root of roots) assert.ok(!kept!.includes(root), `${kept} holds ${root}`);
});

test('each replaced spelling and each plural belongs to one word', () => {
  const others = [...SPELLING_ROOTS, ...SPELLING_WORDS].flatMap((entry) => entry.split(/[:,]/).slice(1));
  assert.equal(new Set(others).size, others.length);
  const madePlurals = [
    ...[...AN, ...AN_OR_IN, ...YAN].map((word) => `${word}ان`),
    ...YAN_WORDS.map((word) => `${word}یان`),
    ...AT.map((word) => `${word}ات`),
    ...[...AT_HEH, ...AT_TEH].map((word) => `${word.slice(0, -1)}ات`),
    ...GAN.map((word) => `${word.slice(0, -1)}گان`),
    ...AN_OR_IN.map((word) => `${word}ین`),
    ...UN.map((word) => `${word}ون`),
    ...JAT.map((word) => `${word}جات`),
  ];
  const twice = madePlurals.filter((plural, index) => madePlurals.indexOf(plural) !== index);
  assert.deepEqual(twice, []);
  assert.deepEqual(
    madePlurals.filter((plural) => protectedWords.has(plural)),
    [],
  );
});

test('a protected word is its own stem', () => {
  for (const word of PROTECTED) assert.equal(stem(word), word);
});

test('a singular of the tables is its own stem', () => {
  const singulars = [...AN, ...AN_OR_IN, ...YAN, ...YAN_WORDS, ...AT, ...AT_HEH, ...AT_TEH, ...GAN, ...UN, ...JAT];
  assert.deepEqual(
    singulars.filter((word) => stem(word) !== word),
    [],
  );
});

test('broken plurals and their singulars are keys, so that a query meets them', () => {
  assert.deepEqual(
    [...relatedNouns.keys()].filter((form) => analyze(form)[0]!.key !== form),
    [],
  );
});

test('compounds of the table are keys', () => {
  const changed = compounds.COMPOUNDS.filter((word) => analyze(word)[0]!.key !== word);
  const respelled = new Set(
    [...SPELLING_ROOTS, ...SPELLING_WORDS].flatMap((entry) => entry.split(/[:,]/).slice(1)),
  );
  assert.deepEqual(
    changed.filter((word) => !respelled.has(word)),
    [],
  );
});

test('nouns that are counted are keys', () => {
  assert.deepEqual([...COUNTED_NOUNS].filter((word) => analyze(word)[0]!.key !== word), []);
});

test('optional words are keys', () => {
  assert.deepEqual(
    [...OPTIONAL_WORDS].filter((word) => analyze(word)[0]!.key !== word),
    [],
  );
});

test('letters that tell words apart are never folded into one another', () => {
  const apart = 'گک پب چج ژز سصث ذزضظ تط قغ هح'.split(' ');
  for (const set of apart)
    for (const fold of LETTER_FOLDS) assert.ok([...set].filter((letter) => fold.includes(letter)).length < 2);
});

test('each singular gives a broken plural of another spelling, once', () => {
  const made = BROKEN_PLURALS.flatMap(([shape, singulars]) => singulars.map((singular) => `${shape} ${singular}`));
  assert.equal(new Set(made).size, made.length);
  for (const [shape, singulars] of BROKEN_PLURALS) {
    const longest = Math.max(...(shape.match(/\d/g) ?? []).map(Number));
    for (const singular of singulars) assert.ok(singular.length >= longest, `${singular} is too short for ${shape}`);
  }
});

test('loanwords have five consonants or more, and no two have the same', () => {
  const skeletons = LOANWORDS.map((word) => word[0] + word.slice(1).replace(/[اوی]/g, ''));
  for (const skeleton of skeletons) assert.ok(skeleton.length >= 5, skeleton);
  assert.equal(new Set(skeletons).size, skeletons.length);
});

test('packing keeps every word, in sorted order', () => {
  for (const list of Object.values(LISTS)) assert.deepEqual(unpack(pack(list)), [...list].sort());
});

test('packed.ts is what `node src/persian/pack.ts` writes from the tables', () => {
  assert.equal(readFileSync(new URL('../../src/persian/packed.ts', import.meta.url), 'utf8'), packedSource());
});
