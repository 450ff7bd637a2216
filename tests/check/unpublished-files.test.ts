import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { examineFiles } from '../../src/check/examination.ts';
import { findUnpublished } from '../../src/check/unpublished-files.ts';
import { readRecords } from '../../src/model/read/content.ts';
import { aFolderOf } from '../fixtures/folders.ts';
import { aText } from '../gate/archive.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';
const RECORDS = { 'content/archive.yaml': 'title: بایگانی حزب باغبانان\n', 'content/organs.yaml': '- id: garden-council\n  name: شورای باغ\n' };
const figure = (src: string) => `<Figure src="${src}" alt="باغ" />`;
const draft = (body: string, fields = '') => ({ 'content/statements/draft.mdx': aText('انبار کنار رود', body, `draft: true\n${fields}`) });

/** Files of public/ that belong to unpublished texts alone, with the places where they are named. */
async function leftOut(test: TestContext, files: Record<string, string>): Promise<string[]> {
  const folder = await aFolderOf(test, { ...RECORDS, 'content/statements/well.mdx': aText('چاه', 'چاه باغ ژرف است.'), 'public/shed.svg': SVG, ...files });
  const records = await readRecords(path.join(folder, 'content'));
  const { documents, facts, problems } = await examineFiles(records.folder, { only: 'errors' });
  assert.deepEqual([...records.problems, ...problems], []);
  const found = findUnpublished({ ...records, documents }, facts, path.join(folder, 'public'));
  return [...found].flatMap(([file, named]) => named.map(({ path: where, position }) => `${file} ${path.basename(where)}:${position.line}`));
}

describe('a file of public/ is left out', () => {
  const ways: Record<string, Record<string, string>> = {
    'that a draft shows': draft(figure('/shed.svg')),
    'that a draft shows as Markdown': draft('![باغ](/shed.svg)'),
    'that a draft leads to': draft('از [نقشه](/shed.svg) پیداست.'),
  };
  for (const [way, files] of Object.entries(ways)) it(way, async (test) => assert.deepEqual(await leftOut(test, files), ['shed.svg draft.mdx:9']));

  it('that stands within <Redacted>', async (test) => {
    const well = aText('چاه', `چاه\n\n<Redacted>\n\n${figure('/a/b%20c.svg')}\n\n[نقشه](/map.svg)\n\n</Redacted>`);
    const files = { 'content/statements/well.mdx': well, 'public/a/b c.svg': SVG, 'public/map.svg': SVG };
    assert.deepEqual((await leftOut(test, files)).sort(), ['a/b c.svg well.mdx:10', 'map.svg well.mdx:10']);
  });

  it('that the record of a draft names', async (test) => {
    assert.deepEqual(await leftOut(test, draft('انبار', 'notes: [/shed.svg]\n')), ['shed.svg draft.mdx:1']);
  });
});

describe('a file of public/ that a draft names is published', () => {
  const others: Record<string, Record<string, string>> = {
    'where a published text shows it': { 'content/statements/well.mdx': aText('چاه', figure('/shed.svg')) },
    'where a published text leads to it': { 'content/statements/well.mdx': aText('چاه', '[نقشه](../../shed.svg)') },
    'where a record names it': { 'content/organs.yaml': '- id: garden-council\n  name: شورای باغ\n  note: نشان شورا در /shed.svg است.\n' },
    'where a page names it': { 'content/pages/about.mdx': '---\ntitle: درباره\n---\n\n<img src="/shed.svg" alt="" />\n' },
    'where another file names it': { 'public/style.css': 'body { background: url("shed.svg") }' },
  };
  for (const [where, files] of Object.entries(others)) it(where, async (test) => assert.deepEqual(await leftOut(test, { ...draft(figure('/shed.svg')), ...files }), []));

  it('where all pages, hosts or browsers ask for it; what nobody names is, too', async (test) => {
    assert.deepEqual(await leftOut(test, { ...draft(figure('/favicon.svg')), 'public/favicon.svg': SVG }), []);
  });
});
