import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { transliterate } from '../../src/persian/transliterate.ts';
import { LATIN_WORDS } from '../../src/persian/tables/latin.ts';
import { foldLetters } from '../../src/persian/characters.ts';

const SLUGS: readonly (readonly [text: string, slug: string, why: string])[] = [
  ['قطعنامه دربارهٔ هرس', 'qatname-darbare-hrs', 'common words have their vowels, others only their consonants'],
  ['هَرَس درختان', 'haras-drkhtan', 'written vowel marks are vowels'],
  ['اصلاً', 'aslan', 'nunation'],
  ['هیئت', 'heyat', 'a word of the table'],
  ['قطعنامة', 'qatname', 'a word of the table in another spelling'],
  ['می‌توانند', 'mi-tvannd', 'ZWNJ is a hyphen; و before ا is a consonant'],
  ['کنگرهٔ ۱۴۰۰، ٣', 'kongere-1400-3', 'Persian and Arabic digits are Latin'],
  ['ايران و اوایل', 'iran-va-avail', 'ای at the start is one vowel, اوا is not; Arabic yeh'],
  ['آیین', 'ain', 'آ is heard'],
  ['گروه راه خانه', 'gruh-rah-khane', 'a final ه is heard after a long vowel only'],
  ['عدالت جمع', 'adalt-jm', 'ع is heard at the start only'],
  ['خواست یوزپلنگ', 'khast-yuzplng', 'خوا is khā; ی at the start is a consonant'],
  ['قـطـع', 'qt', 'the stretching stroke is nothing'],
  ['ﻻله', 'lale', 'presentation forms'],
  ['The Gardeners’ Café №2', 'the-gardeners-cafe-no2', 'Latin text stays, without accents'],
  ['«آب»؟!', 'ab', 'punctuation'],
  ['Привет', 'untitled', 'another script'],
  ['', 'untitled', 'nothing'],
];

describe('a slug', () => {
  for (const [text, slug, why] of SLUGS) it(`${slug}: ${why}`, () => assert.equal(transliterate(text), slug));

  it('is cut between words', () => assert.equal(transliterate('فراخوان کاشت بهاره', 15), 'farakhan-kasht'));

  it('of one word longer than allowed is cut inside', () => assert.equal(transliterate('فراخوان', 5), 'farak'));

  it('is for every text made of plain letters, digits and single hyphens, never empty and never longer than allowed', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'ابوی‌هع َآءئ۱- ') })), fc.integer({ min: 1, max: 70 }), (text, longest) => {
      const slug = transliterate(text, longest);
      if (slug !== 'untitled') assert.ok(slug.length <= longest);
      assert.match(slug, /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    }));
  });
});

it('no word stands in the table twice, in two spellings of its letters', () => {
  const folded = Object.keys(LATIN_WORDS).map(foldLetters);
  assert.deepEqual(folded.filter((word, index) => folded.indexOf(word) !== index).map((word) => LATIN_WORDS[word]), []);
});
