import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileDocument } from '../../src/mdx/document.ts';
import { directionOf, directionOfTitle } from '../../src/mdx/direction.ts';

const direction = (...texts: string[]) => directionOf(texts.map((text, place) => ({ id: `p-${place}`, text })));

describe('the direction of a text', () => {
  it('is that of most of its letters, whatever it begins with', () => {
    assert.equal(direction('Spring is on its way.'), 'ltr');
    assert.equal(direction('NATO و اتحادیهٔ اروپا', 'باخەکە هی هەموومانە'), 'rtl');
    assert.equal(direction('«نوروز» is the first day of spring in many countries.'), 'ltr');
    assert.equal(direction('۱۲۳', ''), 'ltr');
  });
});

it('a title is read from right to left where it begins with such a letter, or a third of it is; and where it has no letters', () => {
  for (const title of ['نامه به Garden Youth International', 'UIAA و باغ ما در ۲۰۲۱', '@channel پیام', 'SOS International و باغ‌های ما', '۱۴۰۰', '']) assert.equal(directionOfTitle(title), 'rtl', title);
  for (const title of ['A Call for Spring (2022)', 'The Spring of the باغ', '1st of May', '۲۵ Years of Spring']) assert.equal(directionOfTitle(title), 'ltr', title);
});

it('Latin words among paragraphs from right to left are read by themselves, with their signs', () => {
  const html = (text: string) => compileDocument(text).segments.join('');
  const written = html(`${'آب از آن همهٔ باغ است و هیچ‌کس آن را نمی‌فروشد. '.repeat(3)}\n\nAll gardeners share.\n\n- Tom & Jerry (2nd ed.)\n- باغ[^1]\n\n[^1]: See Garden, p. 12.`);
  for (const words of ['All gardeners share.', 'Tom &amp; Jerry (2nd ed.)']) assert.ok(written.includes(`<bdi dir="ltr">${words}</bdi>`), written);
  assert.match(written, /<bdi dir="ltr">See Garden, p\. 12\. <a [^>]*data-footnote-backref/);
  assert.ok(!html('All gardeners share.\n\nThe water is for all.\n\nآب').includes('bdi'), 'a text from left to right');
  assert.ok(!html('آب و باغ در NATO است.\n\nGarden').includes('bdi'), 'no sign can be misplaced');
});
