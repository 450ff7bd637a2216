import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { checkContent, checkFolder, errorsOf } from '../../src/check/index.ts';
import { loneRules, rules, textRules } from '../../src/check/rules/index.ts';
import { readContent } from '../../src/model/read/content.ts';
import { SILENCEABLE } from '../../src/model/schema/index.ts';
import { ARCHIVES, linesIn, problemsIn } from './problems.ts';

describe('the good archive', () => {
  it('has no problems', async () => assert.deepEqual(await linesIn('good'), []));

  it('shows what an archive can hold: all collections, both calendars, votes, clauses, restricted and draft records', async () => {
    const { content } = await checkFolder(path.join(ARCHIVES, 'good'));
    const records = content.documents.map(({ record }) => record);
    const text = content.documents.map(({ source }) => source).join('\n');
    assert.deepEqual(new Set(content.documents.map(({ collection }) => collection)), new Set(['statements', 'resolutions', 'reports']));
    assert.ok(records.some(({ date }) => date.startsWith('13') || date.startsWith('14')) && records.some(({ date }) => date.startsWith('20')));
    assert.ok(records.some(({ vote }) => vote) && records.some(({ access }) => access === 'restricted') && records.some(({ draft }) => draft));
    for (const mark of ['<Clause', '<Note', '<Vote', '<Figure', '<Redacted', '[^', '| ', '> ', '- [x]']) assert.ok(text.includes(mark), mark);
  });
});

describe('problems', () => {
  const broken = readdirSync(ARCHIVES).filter((name) => name !== 'good');

  for (const archive of broken) {
    it(`those of “${archive}” stand in order of file, line and column`, async () => {
      const problems = await problemsIn(archive);
      assert.ok(problems.length > 0);
      const ordered = problems.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line || a.column - b.column));
      assert.deepEqual(problems, ordered);
    });
  }

  it('every rule has an archive that breaks it', async () => {
    // Files of public/ are no part of an archive’s folder; they have tests of their own.
    const ofPublic = ['file', 'picture', 'heavy-picture', 'unpublished-file'];
    const met = new Set((await Promise.all(broken.map(problemsIn))).flat().map(({ rule }) => rule));
    for (const { name } of [...rules, ...textRules, ...loneRules]) assert.ok(met.has(name) || ofPublic.includes(name), name);
  });

  it('those that stop a build are the errors', async () => {
    for (const archive of ['good', ...broken]) {
      const content = await readContent(path.join(ARCHIVES, archive));
      assert.deepEqual(errorsOf(content), checkContent(content).filter(({ severity }) => severity === 'error'), archive);
    }
  });

  it('the warnings that can be silenced are those of rules about content; errors are mended', () => {
    const warnings = [...rules, ...textRules, ...loneRules].filter(({ severity }) => severity === 'warning').map(({ name }) => name);
    // A file that is not read, one of public/ and a page have no record in which to say so; a person waits for the document.
    const without = ['stray-file', 'heavy-picture', 'page-code', 'unpublished-file', 'draft-person'];
    assert.deepEqual([...SILENCEABLE].sort(), warnings.filter((name) => !without.includes(name)).sort());
  });
});
