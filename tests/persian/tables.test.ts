import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze, foldCharacters, OPTIONAL_WORDS } from '../../src/persian/index.ts';
import { stem } from '../../src/persian/inflection.ts';
import { BROKEN_PLURALS } from '../../src/persian/tables/broken-plurals.ts';
import * as compounds from '../../src/persian/tables/compounds.ts';
import * as endings from '../../src/persian/tables/endings.ts';
import { SILENT_HEH, NOUNS_IN_VAV, INDEFINITE_IN_YY } from '../../src/persian/tables/heh.ts';
import { LETTER_FOLDS } from '../../src/persian/tables/letters.ts';
import { MONTH_VARIANTS } from '../../src/persian/tables/months.ts';
import * as plurals from '../../src/persian/tables/plurals.ts';
import { PROTECTED } from '../../src/persian/tables/protected.ts';
import { SPELLING_ROOTS, SPELLING_WORDS } from '../../src/persian/tables/spellings.ts';
import { PREVERBS, VERB_HOMOGRAPHS, VERBS } from '../../src/persian/tables/verbs.ts';
import { words } from '../../src/persian/tables/words.ts';

const wordTables: Record<string, Iterable<string>> = {
  ...compounds,
  ...endings,
  ...plurals,
  SILENT_HEH,
  NOUNS_IN_VAV,
  INDEFINITE_IN_YY,
  PROTECTED,
  OPTIONAL_WORDS,
  VERBS: words(VERBS),
  VERB_HOMOGRAPHS: words(VERB_HOMOGRAPHS),
  PREVERBS: words(PREVERBS),
};
const pairTables = { BROKEN_PLURALS, MONTH_VARIANTS, SPELLING_ROOTS, SPELLING_WORDS };
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
    for (const entry of words(table)) {
      assert.match(entry, /^[^:,]+:[^:]+$/, name);
      const [kept, ...others] = entry.split(/[:,]/);
      for (const form of [kept!, ...others]) assert.equal(foldCharacters(form), form, name);
      assert.ok(!others.includes(kept!), `${name}: ${entry}`);
    }
  }
});

test('spelling tables have no cycles: a kept spelling is never replaced itself', () => {
  const entries = words(`${SPELLING_ROOTS} ${SPELLING_WORDS}`).map((entry) => entry.split(/[:,]/));
  const replaced = new Set(entries.flatMap(([, ...others]) => others));
  for (const [kept] of entries) assert.ok(!replaced.has(kept!), kept);
  const roots = words(SPELLING_ROOTS).flatMap((entry) => entry.split(/[:,]/).slice(1));
  for (const [kept] of entries) for (const root of roots) assert.ok(!kept!.includes(root), `${kept} holds ${root}`);
});

test('each replaced spelling and each plural belongs to one word', () => {
  const others = words(`${SPELLING_ROOTS} ${SPELLING_WORDS}`).flatMap((entry) => entry.split(/[:,]/).slice(1));
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
    madePlurals.filter((plural) => PROTECTED.has(plural)),
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
  const forms = words(`${BROKEN_PLURALS} ${MONTH_VARIANTS}`).flatMap((entry) => entry.split(/[:,]/));
  assert.deepEqual(
    forms.filter((form) => analyze(form)[0]!.key !== form),
    [],
  );
});

test('compounds of the table are keys', () => {
  const changed = compounds.COMPOUNDS.filter((word) => analyze(word)[0]!.key !== word);
  const respelled = new Set(
    words(`${SPELLING_ROOTS} ${SPELLING_WORDS}`).flatMap((entry) => entry.split(/[:,]/).slice(1)),
  );
  assert.deepEqual(
    changed.filter((word) => !respelled.has(word)),
    [],
  );
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
