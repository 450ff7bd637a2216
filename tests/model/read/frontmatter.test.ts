import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { splitFile, type SplitFile } from '../../../src/model/read/frontmatter.ts';

function split(text: string): SplitFile {
  const result = splitFile(text);
  assert.ok('body' in result, text);
  return result;
}

const FILE = '---\ntitle: باغ\nkind: call\n---\n\nمتن\nدوم\n';

describe('a content file', () => {
  it('is a record between two fences and a body after them', () => {
    assert.deepEqual(split(FILE), { frontmatter: { text: 'title: باغ\nkind: call', firstLine: 2 }, body: '\nمتن\nدوم\n', bodyLine: 5 });
  });

  it('a byte order mark is not part of it', () => assert.deepEqual(split(`\uFEFF${FILE}`), split(FILE)));

  it('Windows line ends are line ends', () => assert.deepEqual(split(FILE.replaceAll('\n', '\r\n')), split(FILE)));

  it('spaces after a fence are accepted', () => assert.deepEqual(split(FILE.replaceAll('---', '--- \t')), split(FILE)));

  it('may have an empty record and no body', () => {
    assert.deepEqual(split('---\n---'), { frontmatter: { text: '', firstLine: 2 }, body: '', bodyLine: 3 });
  });

  it('a line of three hyphens in the body belongs to the body', () => {
    assert.equal(split('---\na: 1\n---\nیک\n\n---\n\nدو').body, 'یک\n\n---\n\nدو');
  });
});

describe('a file that is none', () => {
  it('one that does not begin with a fence is refused at its first line', () => {
    for (const text of ['', 'متن', '\n---\ntitle: x\n---\n', '----\na: 1\n----\n', ' ---\na: 1\n---\n']) {
      const result = splitFile(text);
      assert.ok('problem' in result, text);
      assert.match(result.problem, /does not begin with a line of three hyphens/);
      assert.deepEqual(result.position, { line: 1, column: 1 });
    }
  });

  it('one whose record is not closed is refused', () => {
    for (const text of ['---', '---\ntitle: x\n', '---\ntitle: x\n ---\n', '---\ntitle: x\n----\n']) {
      const result = splitFile(text);
      assert.ok('problem' in result, text);
      assert.match(result.problem, /not closed by a line of three hyphens/);
    }
  });
});

describe('for every text', () => {
  const line = fc.constantFrom('---', 'title: باغ', '', 'متن', '--- ', '----', ' ---');

  it('the parts put together again are the file, line by line', () => {
    fc.assert(fc.property(fc.array(line), (lines) => {
      const result = splitFile(lines.join('\n'));
      if ('problem' in result) return;
      const record = result.bodyLine === 3 ? [] : result.frontmatter.text.split('\n');
      const body = lines.length >= result.bodyLine ? result.body.split('\n') : [];
      assert.deepEqual([lines[0], ...record, lines[result.bodyLine - 2], ...body], lines);
    }));
  });
});
