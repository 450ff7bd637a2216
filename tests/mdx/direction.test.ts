import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { directionOf } from '../../src/mdx/direction.ts';

const direction = (...texts: string[]) => directionOf(texts.map((text, place) => ({ id: `p-${place}`, text })));

describe('the direction of a text', () => {
  it('is that of most of its letters, whatever it begins with', () => {
    assert.equal(direction('Spring is on its way.'), 'ltr');
    assert.equal(direction('NATO و اتحادیهٔ اروپا', 'باخەکە هی هەموومانە'), 'rtl');
    assert.equal(direction('«نوروز» is the first day of spring in many countries.'), 'ltr');
    assert.equal(direction('۱۲۳', ''), 'ltr');
  });
});
