import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fixFolder } from '../../src/check/fix/index.ts';
import { checkFolder } from '../../src/check/index.ts';
import { aFolderOf } from '../fixtures/folders.ts';

const BASE = { 'archive.yaml': 'title: آرشیو باغبانان\n', 'organs.yaml': '- id: garden-council\n  name: شورای باغ\n' };
const document = (title: string, text: string, more = '') => `---\ntitle: ${title}\nkind: statement\ndate: 1400-01-15\nissuedBy: garden-council\n${more}---\n\n${text}\n`;

async function errorsIn(folder: string): Promise<string[]> {
  const { problems } = await checkFolder(folder);
  return problems.filter(({ severity }) => severity === 'error').map(({ path: file, line, column, rule, message }) => `${path.basename(file)}:${line}:${column} ${rule} ${/U\+\w+/.exec(message)?.[0] ?? message}`);
}

describe('a character that HTML forbids', () => {
  it('is an error wherever it stands, with its code point and place', async (test) => {
    const folder = await aFolderOf(test, {
      ...BASE,
      'organs.yaml': '- id: garden-council\n  name: "شورای\\x0Bباغ"\n',
      'statements/raw.mdx': document('بیانیهٔ\u0001 نخست', 'متن\u0000 بیانیه.\n\nو\u000bباز\u0000.'),
      'statements/escaped.mdx': document('"بیانیهٔ\\x1F دوم"', 'متن &#1; و &#x7F; بیانیه.'),
      'statements/rare.mdx': document('بیانیهٔ سوم', 'متن\u0085 بیانیه\ufdd0 و \u{1fffe}.'),
      'statements/other.mdx': document('Letter', 'Dear\u0002 gardeners.', 'language: en\n'),
      'old-addresses.yaml': '- address: /statements/gone/\n  title: "بیانیهٔ\\x0B آب"\n  since: 1401\n  reason: به خواست نویسنده\n',
      'pages/about.mdx': '---\ntitle: درباره\n---\n\nباغ\u0003 ما.\n',
    });
    assert.deepEqual((await errorsIn(folder)).map((line) => line.replace(' forbidden-character', '')), [
      'old-addresses.yaml:2:10 U+000B',
      'organs.yaml:2:9 U+000B',
      'about.mdx:5:4 U+0003',
      'escaped.mdx:2:8 U+001F', 'escaped.mdx:8:5 U+0001', 'escaped.mdx:8:12 U+007F',
      'other.mdx:9:5 U+0002',
      'rare.mdx:8:4 U+0085', 'rare.mdx:8:12 U+FDD0', 'rare.mdx:8:16 U+1FFFE',
      'raw.mdx:2:8 U+0001', 'raw.mdx:8:4 U+0000', 'raw.mdx:10:2 U+000B',
    ]);
  });

  it('is no space, half-space, mark of direction, or number of what may stand', async (test) => {
    const folder = await aFolderOf(test, { ...BASE, 'statements/good.mdx': document('بیانیهٔ نخست', 'متن\tبیانیه\u200cها &#1575; &#x110000; \u200f😀.\r\n') });
    assert.deepEqual(await errorsIn(folder), []);
  });

  it('among Persian words is taken out by --fix', async (test) => {
    const old = '- address: /statements/gone/\n  title: بیانیهٔ\u0001 آب\n  since: 1401\n  reason: به خواست نویسنده\n';
    const folder = await aFolderOf(test, { ...BASE, 'old-addresses.yaml': old, 'statements/raw.mdx': document('بیانیهٔ\u0001 نخست', 'متن\u0000 بیانیه و\u000bباز و\u0085\u009d باز.') });
    await fixFolder(folder);
    assert.deepEqual(await errorsIn(folder), []);
    assert.equal(readFileSync(path.join(folder, 'statements/raw.mdx'), 'utf8'), document('بیانیهٔ نخست', 'متن بیانیه و باز و باز.'), 'words that a break of lines parted stay apart');
  });
});
