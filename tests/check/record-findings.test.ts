import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { addressesOf } from '../../src/check/addresses.ts';
import { checkFolder } from '../../src/check/index.ts';
import { rules } from '../../src/check/rules/index.ts';
import { readContent } from '../../src/model/read/content.ts';
import { aFolder, aFolderOf } from '../fixtures/folders.ts';
import { ARCHIVES } from './problems.ts';

const RECORD = 'kind: statement\ndate: 1400\nissuedBy: garden-council';
const FILES = {
  'archive.yaml': 'title: آرشیو باغبانان\n', 'organs.yaml': '- id: garden-council\n  name: شورای باغ\n  founded: "1390"\n',
  'statements/well.mdx': `---\ntitle: بیانیهٔ چاه\n${RECORD}\n---\n\nآب کم است.\n`,
  'statements/gate.mdx': `---\ntitle: بیانیهٔ در\n${RECORD}\nrelations:\n  - type: mentions\n    target: well\n---\n\nدر باز است.\n`,
};

async function anArchive(test: TestContext) {
  const folder = await aFolderOf(test, FILES);
  const cache = path.join(await aFolder(test), 'cache/kept.jsonl');
  mkdirSync(path.dirname(cache), { recursive: true });
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  const replace = (file: string, from: string, to: string) => write(file, readFileSync(path.join(folder, file), 'utf8').replace(from, to));
  /** The rules that are broken, which must be the same where nothing is kept; and so must the addresses of the site. */
  const broken = async () => {
    const [kept, fresh] = [await checkFolder(folder, { cache, worthKeeping: 0 }), await checkFolder(folder)];
    assert.deepEqual(kept.problems, fresh.problems);
    assert.deepEqual(addressesOf(kept.content), addressesOf(fresh.content));
    return kept.problems.map(({ rule }) => rule);
  };
  return { folder, cache, write, replace, broken };
}

describe('rules about records that found nothing, and addresses,', () => {
  it('are asked again once any record says something else', async (test) => {
    const { folder, write, replace, broken } = await anArchive(test);
    assert.deepEqual(await broken(), []);
    replace('organs.yaml', '1390', '1395');
    assert.deepEqual(await broken(), []);
    replace('organs.yaml', '1395', '1402');
    assert.deepEqual(await broken(), ['chronology', 'chronology']);
    replace('organs.yaml', '1402', '1390');
    assert.deepEqual(await broken(), []);
    write('statements/again.mdx', FILES['statements/well.mdx']);
    assert.deepEqual(await broken(), ['duplicate']);
    rmSync(path.join(folder, 'statements/again.mdx'));
    assert.deepEqual(await broken(), []);
    rmSync(path.join(folder, 'statements/well.mdx'));
    assert.deepEqual(await broken(), ['reference']);
    write('reports/well.mdx', FILES['statements/well.mdx'].replace('statement', 'report'));
    assert.deepEqual(await broken(), []);
    write('pages/about.mdx', '---\ntitle: دربارهٔ باغ\norder: 1\n---\n\nباغ.\n');
    assert.deepEqual(await broken(), []);
    write('statements/well.mdx', FILES['statements/well.mdx']);
    assert.deepEqual(await broken(), ['unique-id', 'duplicate']);
  });

  it('are as they were while only texts are edited, so the rules are not asked', async (test) => {
    const { folder, cache, replace, broken } = await anArchive(test);
    const asked: string[] = [];
    for (const rule of rules) test.mock.method(rule, 'run', ((run) => (...given: Parameters<typeof run>) => {
      asked.push(rule.name);
      return run(...given);
    })(rule.run.bind(rule)));
    const check = async () => {
      asked.length = 0;
      await checkFolder(folder, { cache, worthKeeping: 0 });
      return rules.filter(({ name, isOfRecords }) => isOfRecords && asked.includes(name)).length;
    };
    const all = rules.filter(({ isOfRecords }) => isOfRecords).length;
    assert.ok(all > 3);
    assert.equal(await check(), all);
    replace('statements/well.mdx', 'کم', 'بسیار کم');
    assert.equal(await check(), 0);
    assert.ok(asked.length > 0, 'other rules are asked');
    assert.deepEqual(await broken(), []);
    writeFileSync(`${cache}.records`, 'damaged');
    assert.equal(await check(), all);
  });

  it('are forgotten in a small archive, which is checked in a moment', async (test) => {
    const { folder, cache } = await anArchive(test);
    await checkFolder(folder, { cache });
    assert.ok(!existsSync(`${cache}.records`));
  });

  it('look at nothing but records', async () => {
    const content = await readContent(path.join(ARCHIVES, 'good'));
    const documents = content.documents.map(({ id, path: file, record, collection, at }) => ({ id, path: file, record, collection, at }));
    for (const rule of rules.filter(({ isOfRecords }) => isOfRecords)) {
      rule.run({ ...content, folder: '/nowhere/at/all', documents } as unknown as typeof content, () => assert.fail(rule.name), new Map());
    }
  });
});
