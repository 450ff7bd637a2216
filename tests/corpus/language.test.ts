import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { conjugate, copula, HE, infinitive, passive, THEY, WE, type Verb } from '../../src/corpus/language/conjugation.ts';
import { abstractNoun, animatePlural, comparative, ezafe, indefinite, plural, possessed } from '../../src/corpus/language/inflection.ts';
import { PLACES, RARE_NOUNS } from '../../src/corpus/language/vocabulary.ts';

const verb = (past: string, present: string, rest: Partial<Verb> = {}): Verb => ({ companion: '', particle: '', past, present, having: false, ...rest });

describe('inflection', () => {
  it('writes the ezafe on a silent ه, with ی after a vowel, and not at all elsewhere', () => {
    assert.deepEqual(['کمیته', 'شورا', 'نیرو', 'باغ', 'گروه', 'راه', 'سرو', 'زنبورداری', 'تجربه'].map(ezafe), ['کمیتهٔ', 'شورای', 'نیروی', 'باغ', 'گروه', 'راه', 'سرو', 'زنبورداری', 'تجربهٔ']);
  });

  it('makes plurals, ZWNJ only where letters would join', () => {
    assert.deepEqual(['باغ', 'کار', 'خانه'].map(plural), ['باغ‌ها', 'کارها', 'خانه‌ها']);
    assert.deepEqual(['باغبان', 'نماینده', 'دانشجو', 'روستایی'].map(animatePlural), ['باغبانان', 'نمایندگان', 'دانشجویان', 'روستاییان']);
  });

  it('makes «a …», «our …», «more …» and «…ness»', () => {
    assert.deepEqual(['باغ', 'خانه', 'نیرو', 'باغ‌ها'].map(indefinite), ['باغی', 'خانه‌ای', 'نیرویی', 'باغ‌هایی']);
    assert.deepEqual([possessed('باغ', 'our'), possessed('خانه', 'his'), possessed('باغ‌ها', 'their')], ['باغمان', 'خانه‌اش', 'باغ‌هایشان']);
    assert.deepEqual([comparative('بزرگ'), comparative('دور'), abstractNoun('تشنه'), abstractNoun('آب‌رسان')], ['بزرگ‌تر', 'دورتر', 'تشنگی', 'آب‌رسانی']);
  });
});

describe('conjugation', () => {
  it('of a simple verb', () => {
    const plant = verb('کاشت', 'کار');
    assert.deepEqual(
      (['present', 'past', 'imperfect', 'perfect', 'pluperfect', 'future', 'wish'] as const).map((tense) => conjugate(plant, tense, THEY)),
      ['می‌کارند', 'کاشتند', 'می‌کاشتند', 'کاشته‌اند', 'کاشته بودند', 'خواهند کاشت', 'بکارند'],
    );
    assert.equal(conjugate(plant, 'present', WE, true), 'نمی‌کاریم');
    assert.equal(infinitive(plant), 'کاشتن');
  });

  it('puts ن and ب before a stem that begins with a vowel', () => {
    assert.equal(conjugate(verb('آورد', 'آور'), 'past', HE, true), 'نیاورد');
    assert.equal(conjugate(verb('افتاد', 'افت'), 'wish', HE), 'بیفتد');
    assert.equal(conjugate(verb('ایستاد', 'ایست'), 'past', HE, true), 'نایستاد');
  });

  it('keeps particle and companion before the verb', () => {
    assert.equal(conjugate(verb('گشت', 'گرد', { particle: 'بر' }), 'present', THEY, true), 'برنمی‌گردند');
    assert.equal(conjugate(verb('کرد', 'کن', { companion: 'اعلام' }), 'perfect', HE), 'اعلام کرده است');
    assert.equal(conjugate(verb('کرد', 'کن', { companion: 'اعلام' }), 'wish', HE), 'اعلام کند');
  });

  it('knows the verbs of having and being, and the passive', () => {
    const have = verb('داشت', 'دار', { companion: 'نقش', having: true });
    assert.deepEqual([conjugate(have, 'present', HE, true), conjugate(have, 'wish', HE)], ['نقش ندارد', 'نقش داشته باشد']);
    assert.deepEqual([copula('present', HE), copula('present', HE, true), copula('future', THEY)], ['است', 'نیست', 'خواهند بود']);
    assert.equal(passive(verb('کاشت', 'کار'), 'past', HE), 'کاشته شد');
    assert.equal(passive(verb('کرد', 'کن', { companion: 'تصویب' }), 'present', HE), 'تصویب می‌شود');
  });
});

describe('the vocabulary', () => {
  it('has a long tail of words and places, each once', () => {
    const words = [...RARE_NOUNS.G!, ...RARE_NOUNS.K!].map(({ word }) => word);
    assert.ok(words.length > 4000 && PLACES.length > 500);
    assert.equal(new Set(PLACES).size, PLACES.length);
  });
});
