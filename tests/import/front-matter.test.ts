import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Notes } from '../../src/import/imported.ts';
import { plainText } from '../../src/import/markdown/tree.ts';
import { readMarkdown } from '../../src/import/read/markdown.ts';

const read = (record: string) => {
  const notes = new Notes();
  return { ...readMarkdown(`---\n${record}\n---\n\nآب\n`, notes), told: notes.list() };
};

test('front matter is read, and told of where it can’t be: it would be gone without a word', () => {
  assert.deepEqual([read('title: باغ').given, read('title: باغ').told], [{ title: 'باغ' }, []]);
  const { given, told } = read('kind: letter\ntitle: نامه: به باغ');
  assert.deepEqual(given, {});
  assert.deepEqual(told.map(({ what, words }) => [what, words]), [['front matter left out, which can’t be read', ['line 3: this value contains a colon']]]);
});

test('what stands between two rulers at the beginning is text, and stays', () => {
  for (const record of ['این بند نخست است.\nادامه دارد.', '- یک\n- دو', 'نکته: آب: روان است', '«باغ»: این‌جا']) {
    const { root, given, told } = read(record);
    const [first] = record.split('\n');
    assert.ok(plainText(root).replace(/^- /gm, '').includes(first!.replace('- ', '')), first);
    assert.deepEqual([given, told], [{}, []]);
  }
});
