import assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { checkFolder } from '../../../src/check/index.ts';
import { versionsOf } from '../../../src/gate/texts.ts';
import { liesWithin, linksOut } from '../../../src/model/read/links-out.ts';
import { shownPath } from '../../../src/model/read/read-text.ts';
import { ledgerOf } from '../../../src/permanence/keep.ts';
import { readVersion } from '../../../src/permanence/versions.ts';
import { aText } from '../../gate/archive.ts';
import { aFolderOf } from '../../fixtures/folders.ts';

/** What stands outside the content: no message may say any of it. */
const OUTSIDE = 'SECRET=«راز همسایه»\n\n[x](/SECRET/)\n';
const SECRET = /SECRET|راز|neighbour-text/;

function replaceByLink(file: string, target: string): void {
  rmSync(file, { recursive: true, force: true });
  mkdirSync(path.dirname(file), { recursive: true });
  symlinkSync(target, file);
}

/** A content folder with a neighbour, and links: where each lies, and where it leads from there. */
async function anArchive(test: TestContext, links: Record<string, string>, files: Record<string, string> = {}): Promise<string> {
  const folder = await aFolderOf(test, {
    'neighbour.txt': OUTSIDE, 'neighbour/neighbour-text.mdx': aText('راز همسایه', 'راز همسایه.'), 'neighbour/1.mdx': 'راز همسایه {SECRET}\n',
    'content/archive.yaml': 'title: بایگانی حزب باغبانان\n', 'content/organs.yaml': '- id: garden-council\n  name: شورای باغ\n',
    'content/statements/well.mdx': aText('چاه', 'چاه باغ ژرف است.', 'changes: [{ date: 1400-06-01, reason: نشانی }]\n'), ...files,
  });
  for (const [name, target] of Object.entries(links)) replaceByLink(path.join(folder, name), target);
  return path.join(folder, 'content');
}

/** Files of which the check says that they are links, and all that it says. */
async function told(content: string): Promise<{ links: string[]; all: string }> {
  const { problems } = await checkFolder(content);
  const links = problems.filter(({ rule, message }) => rule === 'file' && message.includes('is a link'));
  return { links: links.map(({ path: file }) => file.slice(shownPath(content).length + 1)).sort(), all: JSON.stringify(problems) };
}

describe('a link in the content folder', () => {
  const ways: Record<string, string> = {
    'a document': 'statements/open.mdx', 'a former text': 'versions/well/1.mdx', 'a list': 'people.yaml', 'the identity': 'archive.yaml', 'old addresses': 'old-addresses.yaml',
    'the ledger': 'permalinks.txt', 'one of the archive’s own pages': 'pages/about.mdx', 'what nobody reads': 'notes/plain.txt',
  };
  for (const [what, name] of Object.entries(ways)) {
    it(`that leads out of it is an error and is not read, as ${what}`, async (test) => {
      const content = await anArchive(test, {});
      replaceByLink(path.join(content, name), path.join(content, '../neighbour.txt'));
      const { links, all } = await told(content);
      assert.deepEqual(links, [name]);
      assert.doesNotMatch(all, SECRET);
    });
  }

  for (const folder of ['statements', 'pages', 'versions', 'versions/well', 'reports/old']) {
    it(`that is the folder ${folder}, and leads out, is an error, and nothing in it is read`, async (test) => {
      const content = await anArchive(test, {});
      replaceByLink(path.join(content, folder), path.join(content, '../neighbour'));
      const { links, all } = await told(content);
      assert.deepEqual(links, [folder]);
      assert.doesNotMatch(all, SECRET);
    });
  }

  it('that leads out is not read through one that stays within', async (test) => {
    const content = await anArchive(test, { 'content/kept/1.mdx': '../../neighbour/1.mdx', 'content/versions/well': '../kept' });
    const { links, all } = await told(content);
    assert.deepEqual(links, ['kept/1.mdx']);
    assert.doesNotMatch(all, SECRET);
    assert.deepEqual([versionsOf(content, 'well'), readVersion(content, 'well', 1)], [[], undefined]);
  });

  it('that leads out gives the ledger and former texts nothing', async (test) => {
    const content = await anArchive(test, { 'content/permalinks.txt': '../neighbour.txt', 'content/versions/well/1.mdx': '../../../neighbour.txt' });
    assert.deepEqual([[...ledgerOf(content)], versionsOf(content, 'well'), readVersion(content, 'well', 1)], [[], [], undefined]);
  });

  it('that stays within is followed; one that leads nowhere is an error', async (test) => {
    const content = await anArchive(test, { 'content/statements/again.mdx': 'well.mdx', 'content/versions/well/1.mdx': '../../kept.mdx', 'content/statements/gone.mdx': '/nowhere' }, { 'content/kept.mdx': 'چاه باغ.\n' });
    assert.deepEqual((await told(content)).links, ['statements/gone.mdx']);
    assert.deepEqual([versionsOf(content, 'well'), readVersion(content, 'well', 1)], [['چاه باغ.\n'], ['چاه باغ.']]);
    assert.ok((await checkFolder(content)).content.documents.some(({ id }) => id === 'again'));
  });

  it('is judged by where it leads at last, and a content folder may itself be one', async (test) => {
    const content = await anArchive(test, { elsewhere: 'content', 'content/pages': '../elsewhere/statements', 'content/back.txt': '../neighbour.txt' });
    const linked = path.join(content, '../elsewhere');
    assert.deepEqual(linksOut(linked), [path.join(linked, 'back.txt')]);
    assert.ok(liesWithin(path.join(linked, 'statements/well.mdx'), content));
    assert.ok(!liesWithin(path.join(content, '../neighbour.txt'), linked));
  });
});
