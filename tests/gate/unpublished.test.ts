import assert from 'node:assert/strict';
import { it } from 'node:test';
import { unpublishedPassages } from '../../src/gate/unpublished.ts';
import { readContent } from '../../src/model/read/content.ts';
import { aFolderOf } from '../fixtures/folders.ts';
import { aText, found } from './archive.ts';

it('what a draft says is its own, but not a name with a day behind it, which every list shows', async (test) => {
  const body = 'جوی‌های همگانی باز شود و نوبت آب را زنان باغبان بنویسند، تا ۱۲ روز پس از آن که شورا چاه‌های تازه را یک به یک شمرد.\n\n## رأی مشترک باغبانان\n\nشورای باغ  \n۸ مرداد ۱۴۰۰';
  const folder = await aFolderOf(test, {
    'archive.yaml': 'title: بایگانی باغ\n', 'organs.yaml': '- id: garden-council\n  name: شورای باغ\n',
    'statements/draft.mdx': `---\ntitle: بیانیهٔ آب\nkind: statement\ndate: 1400-05-08\nissuedBy: garden-council\ndraft: true\n---\n\n${body}\n`,
  });
  const texts = unpublishedPassages(await readContent(folder)).filter(({ rule }) => rule === 'draft').map(({ text }) => text);
  assert.deepEqual(texts, [
    'جوی‌های همگانی باز شود و نوبت آب را زنان باغبان بنویسند، تا', 'روز پس از آن که شورا چاه‌های تازه را یک به یک شمرد.', 'رأی مشترک باغبانان',
  ]);
});

it('a heading that a draft writes in two words and a published text in one is not the draft’s own', async (test) => {
  const findings = await found(test, {
    site: { 'statements/call/index.html': '<h2 id="چه-می-خواهیم">چه می‌خواهیم</h2>' },
    content: { 'statements/call.mdx': aText('فراخوان', '## چه می‌خواهیم\n\nآب.'), 'statements/draft.mdx': aText('پیش‌نویس نامه', '## چه مى خواهیم\n\nنان.', 'draft: true\n') },
  });
  assert.deepEqual(findings, []);
});
