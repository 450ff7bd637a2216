import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import type { CompiledText } from '../../src/mdx/text.ts';
import { injections, judged } from './injection-cases.ts';
import { assertSafe, joined } from './safe-html.ts';

/** What no compiled text may hold, however it came to be: asked of the tree that a browser builds of it. */
function assertTree(compiled: CompiledText): void {
  assertSafe(compiled.segments);
  const html = joined(compiled.segments);
  const tree = parseFragment(html);
  // What a browser makes of the HTML, written down and read again, is the same: nothing changes its meaning on the way.
  const once = serialize(tree);
  assert.equal(serialize(parseFragment(once)), once);
  for (const element of elementsOf(tree)) {
    for (const { name, value } of element.attrs) {
      assert.doesNotMatch(name, /^on|style|class|srcset|xlink/i);
      if (name === 'src') assert.doesNotMatch(decodeURIComponent(value).replace(/^(?:\.\.\/)+/, ''), /(?:^|\/)\.\.(?:\/|$)/);
    }
  }
}

function* elementsOf(node: DefaultTreeAdapterTypes.ParentNode): Generator<DefaultTreeAdapterTypes.Element> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    yield child;
    yield* elementsOf(child);
  }
}

function assertJudgement(text: string): 'refused' | 'compiled' {
  const { compiled, refusals } = judged(text);
  if (compiled) {
    assertTree(compiled);
    return 'compiled';
  }
  assert.ok(refusals.length > 0);
  const lines = text.split(/\r\n|\n|\r/).length + 1;
  for (const { position, message, remedy } of refusals) {
    assert.ok(position.line >= 1 && position.line <= lines && position.column >= 1, `${position.line}:${position.column} ${message}`);
    assert.ok(message.length > 5 && remedy.length > 5);
  }
  return 'refused';
}

describe('each known injection is refused with its place, or compiled to safe HTML', () => {
  const verdicts = new Map<string, string>();
  for (const { category, name, text } of injections) it(`${category}: ${name}`, () => void verdicts.set(`${category}/${name}`, assertJudgement(text)));

  it('of which both happen often, so that both are tested', () => {
    const all = [...verdicts.values()];
    assert.equal(all.length, injections.length);
    assert.ok(all.filter((verdict) => verdict === 'refused').length > 150);
    assert.ok(all.filter((verdict) => verdict === 'compiled').length > 80);
  });

  it('of what is to run, to load, or to lead elsewhere in disguise, nothing is left to be compiled as such', () => {
    for (const { category, name, text } of injections) {
      const { compiled } = judged(text);
      if (!compiled) continue;
      // As text it may stand in a page; as a tag or an address it may not.
      const html = joined(compiled.segments);
      assert.doesNotMatch(html, /<(?:script|iframe|object|embed|svg|math|style|form|base|meta|link|template)[\s>/]/i, `${category}: ${name}`);
      assert.doesNotMatch(html, /(?:href|src)="[^"]*(?:javascript|vbscript|data|file|blob)(?::|&)/i, `${category}: ${name}`);
    }
  });
});

describe('mixes of injections', () => {
  const texts = injections.map(({ text }) => text).filter((text) => text.length < 500);
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...texts) },
    { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...texts), fc.nat({ max: 60 }), fc.nat({ max: 60 })).map(([text, from, to]) => text.slice(Math.min(from, to), Math.max(from, to))) },
    { weight: 1, arbitrary: fc.constantFrom('\n\n', '\n', ' ', '"', "'", '`', '<', '>', '</', '/>', '&', ';', '#', '[', '](', ')', '!', '\\', '{', '}', '|', '\t', '\u0000', '\u200b', '<b>', '</b>', '<Redacted>', '</Redacted>', '<Note>', '</Note>') },
  );
  const mixed = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));

  it('are refused in words, or give HTML that is safe and stays what it is', () => {
    let compiled = 0;
    fc.assert(fc.property(mixed, (text) => {
      if (assertJudgement(text) === 'compiled') compiled++;
    }), { numRuns: 3000 });
    assert.ok(compiled > 100, `only ${compiled} were compiled: the property says little`);
  });
});

describe('texts made to exhaust the compiler', () => {
  const MANY = 100_000;
  const heavy: Record<string, string> = {
    'tags in braces in tags': '<b title={'.repeat(50), 'tags in braces in tags, by lines': '<b title={1\n\n'.repeat(50), 'tags in braces in tags, quoted': '<b title={"'.repeat(50), 'tags in braces': '{<b>'.repeat(50), 'tags in spreads': '<b {...'.repeat(50), 'tags in braces in quotations': '> <b title={'.repeat(50), 'tags in braces behind backslashes': '<b title=\\\\{'.repeat(50),
    'brackets that open': '['.repeat(MANY), 'brackets that open images': '!['.repeat(MANY / 2), 'brackets, nested': `${'['.repeat(MANY / 2)}x${']'.repeat(MANY / 2)}`, 'links, nested': `${'['.repeat(5000)}x${'](/)'.repeat(5000)}`,
    'stars': '*'.repeat(MANY), 'stars and letters': '*a '.repeat(MANY / 3), 'underlines and stars': '*a_'.repeat(MANY / 3), 'strikes': '~~a '.repeat(MANY / 4), 'angle brackets': '<'.repeat(MANY), 'quotes, nested': `${'> '.repeat(1000)}x`, 'signs of quotes': '>'.repeat(MANY),
    'lists, nested': Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n'), 'lists in one line': `${'- '.repeat(1000)}x`, 'ordered lists in one line': `${'1. '.repeat(1000)}x`,
    'cells': `|${' a |'.repeat(100)}\n|${'---|'.repeat(100)}\n${`|${' b |'.repeat(100)}\n`.repeat(100)}`, 'columns': `|${' a |'.repeat(5000)}\n|${'---|'.repeat(5000)}\n`,
    'back quotes': '`'.repeat(MANY), 'back quotes that never close': Array.from({ length: 400 }, (_, index) => '`'.repeat(index)).join(' '), 'backslashes': '\\'.repeat(MANY), 'entities': '&amp;'.repeat(MANY / 5), 'entities among words': 'آب از آن همهٔ باغ است &amp; '.repeat(20_000), 'entities in many paragraphs': `${'آب از باغ &#46; '.repeat(1000)}\n\n`.repeat(100), 'open entities': '&'.repeat(MANY),
    'references': `${'[a]'.repeat(20_000)}\n\n[a]: /`, 'definitions': Array.from({ length: 5000 }, (_, index) => `[a${index}]: /`).join('\n'), 'footnotes': `${Array.from({ length: 1000 }, (_, index) => `x[^${index}]`).join(' ')}\n\n${Array.from({ length: 1000 }, (_, index) => `[^${index}]: y`).join('\n')}`,
    'marks of one footnote': `${'x[^1] '.repeat(2000)}\n\n[^1]: y`, 'open tags': '<b>'.repeat(5000), 'tags, nested': `${'<b>'.repeat(1000)}x${'</b>'.repeat(1000)}`, 'components, nested': `${'<Note>\n\n'.repeat(300)}x${'\n\n</Note>'.repeat(300)}`, 'braces': '{'.repeat(MANY), 'comments': '<!--'.repeat(MANY / 4),
    'attributes': `<b ${'title="x" '.repeat(5000)}>x</b>`, 'one long word': 'ب'.repeat(MANY), 'lines': 'x\n'.repeat(MANY / 2), 'paragraphs': 'x\n\n'.repeat(10_000), 'headings': '## x\n\n'.repeat(5000), 'spaces': `x${' '.repeat(MANY)}y`, 'tabs': '\t'.repeat(MANY), 'marks on one letter': `x${'\u064e'.repeat(MANY)}`,
    'addresses': 'https://x.example/ '.repeat(5000), 'points in an address': `https://${'a.'.repeat(20_000)}`, 'pipes': '|'.repeat(MANY), 'import words': 'import '.repeat(10_000), 'joiners': '\u200c'.repeat(MANY), 'Redacted, nested': `${'<Redacted>'.repeat(300)}x${'</Redacted>'.repeat(300)}`,
  };
  for (const [name, text] of Object.entries(heavy)) it(`${name}: compiled or refused`, () => void assertJudgement(text));
});
