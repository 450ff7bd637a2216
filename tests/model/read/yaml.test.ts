import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { positionOf, readYaml } from '../../../src/model/read/yaml.ts';

const yaml = (text: string, firstLine = 1) => ({ text, firstLine });
const valueOf = (text: string) => readYaml(yaml(text)).value;
const errorsOf = (text: string, firstLine = 1) => readYaml(yaml(text, firstLine)).errors;

describe('values', () => {
  it('dates stay text as they were written', () => {
    assert.deepEqual(valueOf('a: 2021-07\nb: 1400-05-08\nc: 2021-07-30\nd: 2019-10-12/2019-10-13\ne: 1400~'), {
      a: '2021-07', b: '1400-05-08', c: '2021-07-30', d: '2019-10-12/2019-10-13', e: '1400~',
    });
  });

  it('a bare year is a number, and a time of day is text', () => {
    assert.deepEqual(valueOf('a: 1400\nb: 2021-07-30T10:00:00Z'), { a: 1400, b: '2021-07-30T10:00:00Z' });
  });

  it('numbers as programmers write them are text', () => {
    assert.deepEqual(valueOf('a: 0x7E5\nb: 0o17\nc: 1e3\nd: 1.4e3\ne: 1.5'), { a: '0x7E5', b: '0o17', c: '1e3', d: '1.4e3', e: 1.5 });
  });

  it('yes, no and on are words; only true and false are truth values', () => {
    assert.deepEqual(valueOf('a: yes\nb: no\nc: on\nd: true\ne: false'), { a: 'yes', b: 'no', c: 'on', d: true, e: false });
  });

  it('an empty text has no value and no error', () => assert.deepEqual(readYaml(yaml('')), { value: null, errors: [] }));

  it('an anchor may be used a few times', () => {
    assert.deepEqual(valueOf('a: &x باغ\nb: *x\nc: *x'), { a: 'باغ', b: 'باغ', c: 'باغ' });
  });
});

describe('what is refused', () => {
  it('the same key twice, at the second', () => {
    const [error, ...rest] = errorsOf('title: الف\nkind: call\ntitle: ب');
    assert.deepEqual(rest, []);
    assert.match(error!.message, /written twice/);
    assert.deepEqual(error!.position, { line: 3, column: 1 });
  });

  it('tags of any kind, at the tag', () => {
    for (const tag of ['!!js/function', '!!binary', '!!timestamp', '!!set', '!!omap', '!secret', '!<tag:example.org,2000:x>']) {
      const [error] = errorsOf(`a: ب\nb: ${tag} x`);
      assert.match(error!.message, /begins? with “!”/, tag);
      assert.deepEqual(error!.position, { line: 2, column: 4 }, tag);
    }
  });

  it('aliases that multiply', () => {
    const rows = ['a: &a [ب, ب, ب, ب, ب, ب, ب, ب]'];
    for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef'].map((pair) => pair.split(''))) {
      rows.push(`${to}: &${to} [${Array.from({ length: 8 }, () => `*${from}`).join(', ')}]`);
    }
    const { value, errors } = readYaml(yaml(rows.join('\n'), 2));
    assert.equal(value, undefined);
    assert.match(errors[0]!.message, /repeat other values too often/);
    assert.deepEqual(errors[0]!.position, { line: 3, column: 8 });
  });

  it('a hashtag behind a value, which would be lost; remarks are none', () => {
    const [first, second, ...rest] = errorsOf('title: کارزار #نه_به_اعدام\nkind: call # یادداشت\nnames:\n  - باغ #باغبانان # و\nempty: #آب\n', 2);
    assert.match(first!.message, /^“#نه_به_اعدام” is no part of the value/);
    assert.deepEqual([first!.position, second!.position], [{ line: 2, column: 15 }, { line: 5, column: 9 }]);
    assert.equal(rest.length, 1);
    assert.deepEqual(valueOf('title: "کارزار #نه_به_اعدام"\nissue: 12#x\n#باغ\nkind: call #  باغ\n'), { title: 'کارزار #نه_به_اعدام', issue: '12#x', kind: 'call' });
  });

  it('quotation marks that end before the value, and a value that begins like an item, with a remedy that helps', () => {
    for (const [text, message, column] of [['title: "نقل "گیومه""', /^the quotation marks end before the value does$/, 14], ["title: 'یک' و دو", /^the quotation marks end/, 13], ['title: - باغ', /^a value can’t begin with this sign$/, 8]] as const) {
      const [error] = errorsOf(text);
      assert.match(error!.message, message, text);
      assert.equal(error!.position.column, column, text);
    }
  });

  it('an alias of nothing', () => assert.match(errorsOf('a: *nothing')[0]!.message, /names nothing/));

  it('tabs as indentation, a bracket left open, a second document', () => {
    for (const text of ['a:\n\tb: 1', 'a: [1, 2', 'a: 1\n---\nb: 2', 'a: "باز']) assert.ok(errorsOf(text).length > 0, text);
  });

  it('values within values beyond any record, by brackets or by indentation', () => {
    const lists = Array.from({ length: 60 }, (_, depth) => `${' '.repeat(depth)}- a:`).join('\n').replaceAll('- a:', '-');
    for (const text of [`a: ${'['.repeat(40)}${']'.repeat(40)}`, `a: ${'['.repeat(200_000)}`, `a: ${'{a: '.repeat(5000)}`, lists]) {
      const { value, errors } = readYaml(yaml(text));
      assert.equal(value, undefined);
      assert.match(errors[0]!.message, /too deep|not closed/, text.slice(0, 20));
    }
  });

  describe('told by what its writer has to change:', () => {
    const told = (text: string) => errorsOf(text).map(({ position, message, remedy }) => `${position.line}:${position.column} ${message} → ${remedy}`);
    const INDENT = 'this line is not indented like its neighbours → begin it with as many spaces as the fields or the list items beside it; if it goes on with the value above, put the whole value in quotation marks';
    const spaceAfter = (name: string) => `after “${name}:” a space is missing → write “${name}: …”: a space belongs behind the colon`;
    const NO_COLON = 'this line has no colon → write “name: value”, or put the value to which it belongs in quotation marks';
    const cases: [why: string, text: string, told: string[]][] = [
      ['an item of a list with three spaces too many', '- id: p1\n  name: الف\n   - id: p2\n     name: ب\n', [`3:4 ${INDENT}`, `4:6 ${INDENT}`]],
      ['all items but the first with spaces too few', '   - id: p1\n- id: p2\n', [`2:1 ${INDENT}`]],
      ['a field with three spaces too many', '- id: p1\n  name: الف\n     nameEn: x\n', [`3:6 ${INDENT}`]],
      ['an item with a space too few', 'topics:\n  - a\n - b\n', [`3:2 ${INDENT}`]],
      ['lines that end as on Windows', 'a: b\r\n  c: d\r\n', [`2:3 ${INDENT}`]],
      ['a title with a colon', 'title: الف: ب\nkind: x', ['1:8 this value contains a colon → put the whole value in quotation marks: title: "…"']],
      ['no space behind the colon of the first field', 'holding:full\ntitle: الف', [`1:1 ${spaceAfter('holding')}`]],
      ['of the last field', 'title: الف\nholding:full\n', [`2:1 ${spaceAfter('holding')}`]],
      ['of a field in a list', 'sources:\n  - url:https://baghbanan.example/\n    publisher: x', [`2:5 ${spaceAfter('url')}`]],
      ['a line that is no field', 'title: الف\nکلمه', [`2:1 ${NO_COLON}`]],
      ['an address on a line of its own', 'title: الف\nhttps://baghbanan.example/', [`2:1 ${NO_COLON}`]],
    ];
    for (const [why, text, expected] of cases) it(why, () => assert.deepEqual(told(text), expected));
  });

  it('each fault is one sentence that names no part of a program, with a remedy', () => {
    for (const text of ['a:\n\tb: 1', 'a: [1, 2', 'a: 1\n---\nb: 2', 'a: "باز', 'a: b: c', 'a: *x', 'a: @x', 'a\nb: 1', '- a\nb: 1', 'a: "\\d"', '? [a]\n: b', 'a: {b: [x}', '%x']) {
      const errors = errorsOf(text);
      assert.ok(errors.length > 0, text);
      for (const { message, remedy } of errors) {
        assert.doesNotMatch(message + remedy, /\n|implicit|scalar|flow|mapping|sequence|token|node/i, text);
        assert.ok(remedy.length > 5, text);
      }
    }
  });

  it('errors name the line of the file, not of the text', () => {
    assert.deepEqual(errorsOf('title: الف\ntitle: ب', 2)[0]!.position, { line: 3, column: 1 });
  });
});

describe('positionOf', () => {
  const source = yaml(['title: قرار', 'events:', '  - event: adopted', '    by: garden-council', '  - event: published', 'vote: { result: adopted, for: 12 }', 'empty:'].join('\n'), 2);
  const at = (path: (string | number)[], part?: 'key' | 'value') => {
    const { line, column } = positionOf(source, path, part);
    return `${line}:${column}`;
  };

  it('a value stands where it begins, its key where the key begins', () => {
    assert.equal(at(['title']), '2:8');
    assert.equal(at(['title'], 'key'), '2:1');
  });

  it('fields of list items are found', () => {
    assert.equal(at(['events', 0, 'by']), '5:9');
    assert.equal(at(['events', 1]), '6:5');
    assert.equal(at(['events', 1, 'event'], 'key'), '6:5');
  });

  it('fields of a group on one line are found', () => assert.equal(at(['vote', 'for']), '7:31'));

  it('a field that is missing is placed at the nearest part of the path that is there', () => {
    assert.equal(at(['date']), '2:1');
    assert.equal(at(['events', 1, 'by']), '6:5');
    assert.equal(at(['events', 9, 'by']), '4:3');
  });

  it('an empty value stands after its colon', () => assert.match(at(['empty']), /^8:[67]$/));

  it('an empty text has one place: its beginning', () => assert.deepEqual(positionOf(yaml('', 2), ['title']), { line: 2, column: 1 }));
});
