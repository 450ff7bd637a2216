/** What gives something away, beside an answer that hears every published text. */
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import type { RunsMet } from '../../src/gate/found.ts';
import { tellTales } from '../../src/gate/judge.ts';
import { Matcher } from '../../src/gate/matcher.ts';
import type { Passage, Run } from '../../src/gate/passages.ts';
import { aroundDocuments, formerSaid, namesSaid, pageSaid, recordSaid, sourceSaid, type PublishedText } from '../../src/gate/published.ts';
import { unpublishedPassages } from '../../src/gate/unpublished.ts';
import { readContent, type Content } from '../../src/model/read/content.ts';
import { aFolderOf } from '../fixtures/folders.ts';
import { aText } from './archive.ts';

/** Few words, so that drafts, published and former texts say the same often; ids that are words of each other. */
const WORDS = ['آب', 'باغ', 'چاه', 'نان', 'statements', 'well', 'water-well'];
const IDS = ['well', 'statements-well', 'water-well', 'well-water', 'garden', 'water'];
const RECORDS = { 'archive.yaml': 'title: بایگانی باغ\n', 'organs.yaml': '- id: garden-council\n  name: شورای باغ\n' };

const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 10 }).map((words) => words.join(' '));
const aDocument = fc.record({
  title: sentence, body: fc.array(sentence, { minLength: 1, maxLength: 3 }), redacted: fc.option(sentence, { nil: undefined }), former: fc.option(sentence, { nil: undefined }),
  state: fc.constantFrom('public', 'public', 'draft', 'restricted'), page: fc.array(sentence, { maxLength: 4 }),
});
type ADocument = ReturnType<typeof aDocument.generate>['value'];

function filesOf(documents: ReadonlyMap<string, ADocument>): Record<string, string> {
  const files: Record<string, string> = { ...RECORDS };
  for (const [id, { title, body, redacted, former, state }] of documents) {
    const text = [...body, ...(redacted === undefined ? [] : [`<Redacted reason="باغ">${redacted}</Redacted> نان`])].join('\n\n');
    const fields = state === 'draft' ? 'draft: true\n' : state === 'restricted' ? 'access: restricted\nholding: none\n' : '';
    files[`statements/${id}.mdx`] = aText(title, state === 'restricted' ? '' : text, fields);
    if (former !== undefined) files[`versions/${id}/1.mdx`] = former;
  }
  return files;
}

const keyOf = ({ a, b, words }: Run) => `${a} ${b} ${words}`;

/** The same by hearing everything, one kind of text after the other. */
function exhaustive(met: readonly RunsMet[], passages: readonly Passage[], content: Content): string[] {
  const all = new Matcher(null, passages).runs;
  const wanted = new Set(met.flatMap(({ runs }) => runs.map((run) => all[run]!.passage)));
  const matcher = new Matcher(null, passages.map((passage, index) => (wanted.has(index) ? passage : { ...passage, text: '' })));
  const published = content.documents.filter(({ record }) => !record.draft);
  const kinds = [formerSaid(content.folder), sourceSaid, pageSaid(), namesSaid(content), recordSaid];
  const texts: PublishedText[] = [...kinds.flatMap((said) => published.flatMap((entry) => [...said(entry)])), ...aroundDocuments(content)];
  const said = { now: new Set<string>(), former: new Set<string>() };
  for (const { text, isFormer } of texts) for (const { run } of matcher.read(Buffer.from(text), false).runs) said[isFormer ? 'former' : 'now'].add(keyOf(run));
  return met.flatMap(({ path: where, runs }) => runs.flatMap((number) => {
    const run = all[number]!;
    const { rule, owner } = passages[run.passage]!;
    return said.now.has(keyOf(run)) || (rule !== 'redacted' && said.former.has(keyOf(run))) ? [] : [`${where} ${rule} ${owner}`];
  }));
}

/** What is met on the pages given, as a scan hands it on. */
function metOn(pages: ReadonlyMap<string, readonly string[]>, passages: readonly Passage[]): RunsMet[] {
  const matcher = new Matcher(null, passages);
  return [...pages].flatMap(([id, texts]) => {
    const runs = [...new Set(texts.flatMap((text) => matcher.read(Buffer.from(text), false).runs.map(({ run }) => run.number)))];
    return runs.length > 0 ? [{ path: `statements/${id}/index.html`, runs }] : [];
  });
}

/** Where a passage of which rule and owner was told. */
const told = (met: readonly RunsMet[], passages: readonly Passage[], content: Content) =>
  tellTales(met, passages, content).map(({ path: where, rule, message }) => `${where} ${rule} ${/\S+\.mdx(?::\d+)?/.exec(message)![0]}`);

describe('what gives something away', () => {
  it('is the same as when every published text is heard, whatever the archive', async () => {
    let tellTale = 0;
    await fc.assert(fc.asyncProperty(fc.uniqueArray(fc.tuple(fc.constantFrom(...IDS), aDocument), { selector: ([id]) => id, minLength: 2, maxLength: 6 }), async (drawn) => {
      const documents = new Map(drawn);
      const folder = await mkdtemp(path.join(tmpdir(), 'bayegan-'));
      try {
        for (const [name, text] of Object.entries(filesOf(documents))) {
          await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
          await writeFile(path.join(folder, name), text);
        }
        const content = await readContent(folder);
        assert.deepEqual(content.problems, []);
        const passages = unpublishedPassages(content);
        // Pages say what their documents do, withheld or not, and something else.
        const met = metOn(new Map(drawn.map(([id, { title, body, redacted = '', former = '', page }]) => [id, [title, ...body, redacted, former, ...page]])), passages);
        const expected = exhaustive(met, passages, content);
        assert.deepEqual(told(met, passages, content), expected);
        tellTale += expected.length;
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    }), { numRuns: 60 });
    assert.ok(tellTale > 0);
  });

  const judged = async (test: TestContext, files: Record<string, string>, page: string) => {
    const content = await readContent(await aFolderOf(test, { ...RECORDS, ...files }));
    const passages = unpublishedPassages(content);
    const met = metOn(new Map([['a', [page]]]), passages);
    assert.ok(met.length > 0);
    const rules = told(met, passages, content);
    assert.deepEqual(rules, exhaustive(met, passages, content));
    return rules.map((one) => one.split(' ')[1]);
  };

  it('is nothing that a published text says across its paragraphs, as it was written', async (test) => {
    const draft = { 'statements/draft.mdx': aText('پیش‌نویس تازه', 'چاه باغ آب دارد', 'draft: true\n') };
    assert.deepEqual(await judged(test, { ...draft, 'statements/a.mdx': aText('بیانیه', 'چاه باغ\n\nآب دارد') }, 'چاه باغ آب دارد'), []);
    assert.deepEqual(await judged(test, { ...draft, 'statements/a.mdx': aText('بیانیه', 'چاه باغ\n\nنان\n\nآب دارد') }, 'چاه باغ آب دارد'), ['draft']);
  });

  it('is the id of a draft, though a published text has its letters for something else', async (test) => {
    const drafts = { 'statements/well.mdx': aText('پیش‌نویس تازه', 'نان', 'draft: true\n'), 'statements/statements-well.mdx': aText('پیش‌نویس دیگر', 'نان', 'draft: true\n') };
    assert.deepEqual(await judged(test, { ...drafts, 'statements/a.mdx': aText('بیانیه', 'statements-well') }, '/statements/well/'), ['draft-id']);
    assert.deepEqual(await judged(test, { ...drafts, 'statements/a.mdx': aText('بیانیه', '/statements/well/') }, '/statements/well/'), []);
  });

  it('is known without a text being compiled, where records say it', async (test) => {
    const content = await readContent(await aFolderOf(test, { ...RECORDS, 'statements/a.mdx': aText('آب چاه', 'نان'), 'statements/draft.mdx': aText('آب چاه', 'نان', 'draft: true\n') }));
    const passages = unpublishedPassages(content);
    const met = metOn(new Map([['a', ['آب چاه']]]), passages);
    assert.ok(met.length > 0);
    assert.deepEqual(tellTales(met, passages, content, () => assert.fail('a text was asked for')), []);
  });

  it('is heard in no other document once the one on whose page it stands says it', async (test) => {
    const files = Object.fromEntries(['a', 'b', 'c'].map((id) => [`statements/${id}.mdx`, aText(`بیانیهٔ ${id}`, id === 'b' ? 'چاه باغ آب دارد' : 'نان')]));
    const content = await readContent(await aFolderOf(test, { ...RECORDS, ...files, 'statements/draft.mdx': aText('پیش‌نویس تازه', 'چاه باغ آب دارد', 'draft: true\n') }));
    const passages = unpublishedPassages(content);
    const asked: string[] = [];
    const textOf = (id: string) => {
      asked.push(id);
      return { segments: [], headings: [], links: [], images: [], blocks: [{ id: 'p1', text: id === 'b' ? 'چاه باغ آب دارد' : 'نان' }] };
    };
    assert.deepEqual(tellTales(metOn(new Map([['b', ['چاه باغ آب دارد']]]), passages), passages, content, textOf), []);
    assert.deepEqual(asked, ['b']);
  });
});
