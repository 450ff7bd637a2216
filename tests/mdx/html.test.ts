import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { closeTag, escapeText, openTag } from '../../src/mdx/html.ts';

describe('HTML', () => {
  it('an attribute that is undefined is left out, one that is true has no value', () => {
    assert.equal(openTag('td', { colspan: undefined, open: true, title: 'باغ' }), '<td open title="باغ">');
  });

  it('elements without content have no end tag', () => assert.deepEqual(['br', 'img', 'p'].map(closeTag), ['', '', '</p>']));

  it('any text and any attribute is read by a browser as it was written', () => {
    const written = fc.string({ unit: fc.constantFrom(...'<>&"\'=/ ;#abx۱باغ', '&amp;', '&lt', '<!--', '-->', '</p>', '<script>') });
    fc.assert(fc.property(written, written, (title, text) => {
      const html = `${openTag('p', { title })}${escapeText(text)}${closeTag('p')}`;
      const { childNodes } = parseFragment(html);
      assert.equal(childNodes.length, 1);
      const paragraph = childNodes[0] as DefaultTreeAdapterTypes.Element;
      assert.deepEqual(paragraph.attrs, [{ name: 'title', value: title }]);
      assert.equal(paragraph.childNodes.map((child) => ('value' in child ? child.value : '<element>')).join(''), text);
    }));
  });
});
