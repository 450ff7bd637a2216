import assert from 'node:assert/strict';
import { test } from 'node:test';
import path from 'node:path';
import { mergesOf } from '../../src/check/merges.ts';
import { aFolderOf } from '../fixtures/folders.ts';
import { readContent } from '../../src/model/read/content.ts';

test('words that search merges by an unreviewed rule are listed, each with what it is taken for', async () => {
  const content = await readContent(path.resolve(import.meta.dirname, '../fixtures/archives/good'));
  const merges = mergesOf(content);
  assert.deepEqual(merges.find(({ written }) => written === 'بادامکاران'), { written: 'بادامکاران', key: 'بادامکار' });
  assert.ok(merges.every(({ written, key }) => written !== key));
});

test('words of other languages are not: nobody who reviews Persian could say anything of them', async (context) => {
  const document = (language: string) => `---\ntitle: سخن\nkind: letter\ndate: 1400\nissuedBy: council\nlanguage: ${language}\nnotes: [وەرگێڕان]\n---\n\nبادامکاران سیبکاران\n`;
  const folderOf = (language: string) => aFolderOf(context, { 'archive.yaml': 'title: باغ\n', 'organs.yaml': '- id: council\n  name: شورا\n', 'statements/a.mdx': document(language) });
  assert.ok(mergesOf(await readContent(await folderOf('fa'))).some(({ written }) => written === 'بادامکاران'));
  assert.deepEqual(mergesOf(await readContent(await folderOf('ckb'))), []);
});
