import assert from 'node:assert/strict';
import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { checkFolder } from '../../src/check/index.ts';
import { UsageError } from '../../src/command/words.ts';
import type { Problem } from '../../src/model/read/problem.ts';
import { readContent } from '../../src/model/read/content.ts';
import { createAuthority, type AuthoritySort } from '../../src/new/authority.ts';
import { createDocument } from '../../src/new/create.ts';
import { readFlags } from '../../src/new/flags.ts';
import type { Answers } from '../../src/new/answers.ts';
import { aFolder, aFolderOf } from '../fixtures/folders.ts';
import { runScript } from '../support/run.ts';
import { SITES } from '../support/sites.ts';

async function archive(test: TestContext): Promise<string> {
  const folder = path.join(await aFolder(test), 'content');
  await cp(SITES.imaginary.content, folder, { recursive: true });
  return folder;
}

const good = () => readContent(SITES.imaginary.content);
const CALL = ['--kind', 'call', '--title', 'فراخوان آبیاری', '--date', '1402-02-01', '--issued-by', 'شورای باغ'];

async function create(content: string, words: string[]): Promise<{ text: string; path: string; warnings: string[] }> {
  const read = await readContent(content);
  const created = await createDocument(read, readFlags(words, read) as Answers);
  return { ...created, text: await readFile(path.resolve(created.path), 'utf8') };
}

/** What the check has against an archive, as the command for it tells. */
const problemsOf = async (content: string): Promise<Problem[]> => (await checkFolder(content)).problems;

describe('npm run new, with flags', () => {
  it('writes the document and prints its path alone', async (test) => {
    const content = await archive(test);
    const { code, out, err } = await runScript('new', [...CALL, '--holding', 'none'], { ARCHIVE_CONTENT: content });
    assert.equal(code, 0, err);
    assert.equal(path.resolve(out.trim()), path.join(content, 'statements', '1402-02-01-farakhan-abiari.mdx'));
    assert.deepEqual(await problemsOf(content), []);
  });

  it('without a terminal names the flags that are missing', async () => {
    const { code, out, err } = await runScript('new', ['--kind', 'call', '--holding', 'abstract'], { ARCHIVE_CONTENT: SITES.imaginary.content });
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, /^missing: --title, --date, --issued-by, --summary\nusage: npm run new/);
  });

  it('writes nothing into a folder that holds no archive', async (test) => {
    const { code, err } = await runScript('new', CALL, { ARCHIVE_CONTENT: await aFolder(test) });
    assert.equal(code, 1);
    assert.match(err, /archive\.yaml is missing/);
  });
});

describe('flags', () => {
  it('name organs, meetings and topics by id or by name', async () => {
    const flags = readFlags([...CALL, '--meeting', 'پلنوم سوم شورای باغ', '--topic', 'خشک سالی', '--topic', 'pruning'], await good());
    assert.deepEqual([flags.issuedBy, flags.meeting, flags.topics], ['garden-council', 'plenum-3', ['drought', 'pruning']]);
  });

  it('name kinds by id or by name, as an import does', async () => {
    const content = await good();
    for (const [written, kind] of [['call', 'call'], ['فراخوان', 'call'], ['اطلاعيه پاياني', 'closing-communique']] as const) {
      assert.equal(readFlags(['--kind', written], content).kind, kind);
    }
  });

  for (const [words, message] of [
    [['--issued-by', 'شورای'], /there is no organ “شورای”; perhaps garden-council \(شورای باغ\)/],
    [['--topic', 'زرافه'], /there is no topic “زرافه”$/],
    [['--kind', 'cal'], /--kind can’t be “cal”: perhaps “call”; write one of statement, /],
    [['--collection', 'reports', '--kind', 'call'], /--kind can’t be “call”.*write one of report,/],
    [['--collection', 'reports', '--kind', 'فراخوان'], /--kind can’t be “فراخوان”: write one of report,/],
    [['--holding', 'half'], /--holding can’t be “half”/],
    [['--date', '2021-02-30'], /that Gregorian month has 28 days/],
    [['--id', 'water-resolution'], /the id “water-resolution” is already that of .*water-resolution\.mdx/],
    [['--id', 'lost-letter'], /the id “lost-letter” was that of a document that has moved or is gone/],
    [['--id', 'آب'], /“آب” can’t be an id/],
    [['--text', '/no/such/file'], /can’t be read: there is no such file$/],
    [['--nonsense'], /--nonsense/],
    [['stray'], /stray/],
  ] as const) {
    it(`refuse ${words.join(' ')}`, async () => {
      const content = await good();
      assert.throws(() => readFlags([...words], content), message);
    });
  }
});

describe('a new document', () => {
  it('that should have its text begins as a draft, which the check accepts', async (test) => {
    const content = await archive(test);
    const { text } = await create(content, CALL);
    assert.match(text, /^draft: true\n---\n\nمتن سند/m);
    assert.deepEqual(await problemsOf(content), []);
  });

  it('with its text is none', async (test) => {
    const content = await archive(test);
    const file = path.join(path.dirname(content), 'متن آن.md');
    await writeFile(file, 'آب را بگشایید.\n\n- یک\n');
    const { text } = await create(content, [...CALL, '--text', file]);
    assert.doesNotMatch(text, /draft/);
    assert.ok(text.endsWith('---\n\nآب را بگشایید.\n\n- یک\n'));
    assert.deepEqual(await problemsOf(content), []);
  });

  it('with a text that no build takes says where and why', async (test) => {
    const content = await archive(test);
    const file = path.join(path.dirname(content), 'text.md');
    await writeFile(file, 'آب.\n\nاین {سال}.\n');
    const { warnings } = await create(content, [...CALL, '--text', file]);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0]!, /^line 3 of the text: a \{…\} is not allowed in a document → /);
  });

  it('gets another id than one that is taken by a file nobody can read', async (test) => {
    const content = await archive(test);
    await writeFile(path.join(content, 'reports', '1402-02-01-farakhan-abiari.mdx'), '---\nbroken');
    const { path: file } = await create(content, CALL);
    assert.equal(path.basename(file), '1402-02-01-farakhan-abiari-2.mdx');
  });

  it('with the title of another is written, with a warning', async (test) => {
    const { warnings } = await create(await archive(test), ['--kind', 'resolution', '--title', 'قطعنامه درباره‌ي تقسيم آب', '--date', '1403', '--issued-by', 'party', '--holding', 'none']);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0]!, /water-resolution\.mdx has the same title/);
  });

  it('that is in the archive already is refused, in whatever spelling and calendar, and nothing is written', async (test) => {
    const content = await archive(test);
    const { path: first } = await create(content, CALL);
    const before = (await readContent(content)).documents.length;
    const again = ['--kind', 'call', '--title', 'فراخوان  آبياری', '--date', '2023-04-21', '--issued-by', 'garden-council'];
    for (const words of [CALL, again, [...CALL, '--id', 'another-id']]) {
      const { code, out, err } = await runScript('new', words, { ARCHIVE_CONTENT: content });
      assert.deepEqual([code, out], [1, ''], err);
      assert.equal(err, `${first} is this document already: the same title, kind, date and issuer → put the text there; if it is another one, let its title say how it differs\n`);
    }
    assert.equal((await readContent(content)).documents.length, before);
  });

  it('with the same title of another day, kind or organ is another one', async (test) => {
    const content = await archive(test);
    await create(content, CALL);
    for (const other of [['--date', '1402-02-02'], ['--kind', 'message'], ['--issued-by', 'party']]) {
      const { warnings } = await create(content, [...CALL, ...other]);
      assert.match(warnings[0]!, /has the same title/);
    }
  });

  it('that does not fit the schema is not written', async (test) => {
    const content = await archive(test);
    const read = await readContent(content);
    await assert.rejects(createDocument(read, readFlags([...CALL, '--source', 'baghbanan'], read) as Answers), /“baghbanan” is not a web address → write a full address/);
    assert.equal((await readContent(content)).documents.length, read.documents.length);
  });
});

describe('a new authority record', () => {
  const add = async (content: string, sort: AuthoritySort, words: string[]) => createAuthority(sort, words, await readContent(content));

  it('stands behind the others, and all that was in the file stays', async (test) => {
    const content = await archive(test);
    const before = `# واژه‌نامه\n\n${await readFile(path.join(content, 'topics.yaml'), 'utf8')}\n# پایان\n`;
    await writeFile(path.join(content, 'topics.yaml'), before);
    const { id } = await add(content, 'topic', ['--name', 'کود', '--alt-name', 'کمپوست', '--alt-name', 'کود: گیاهی', '--name-en', 'Compost']);
    assert.equal(id, 'compost');
    assert.equal(await readFile(path.join(content, 'topics.yaml'), 'utf8'), `${before.trimEnd()}\n\n- id: compost\n  name: کود\n  altNames:\n    - کمپوست\n    - 'کود: گیاهی'\n  nameEn: Compost\n`);
    assert.deepEqual(await problemsOf(content), []);
  });

  it('may be a meeting with its organ, number and date', async (test) => {
    const content = await archive(test);
    await add(content, 'meeting', ['--name', 'کنگرهٔ سوم باغ', '--kind', 'congress', '--number', '3', '--organ', 'کنگرهٔ باغ', '--date', '۱۴۰۲-۰۷', '--id', 'congress-3']);
    const { meetings } = await readContent(content);
    const { kind, number, organ, date } = meetings.at(-1)!.record;
    assert.deepEqual([kind, number, organ, date], ['congress', 3, 'garden-congress', '1402-07']);
  });

  it('begins a file that is not there', async (test) => {
    const content = await aFolderOf(test, { 'archive.yaml': 'title: باغ\n', 'organs.yaml': '- id: a\n  name: الف\n' });
    await add(content, 'person', ['--name', 'نرگس بیدستان', '--id', 'narges']);
    assert.equal(await readFile(path.join(content, 'people.yaml'), 'utf8'), '- id: narges\n  name: نرگس بیدستان\n');
  });

  it('with a name that is in use is added, with a warning', async (test) => {
    const { warnings } = await add(await archive(test), 'person', ['--name', 'نرگس بيدستان']);
    assert.deepEqual(warnings, ['“narges-bidestan” has this name too: is it the same?']);
  });

  it('is refused where the id is taken, a flag is missing or wrong', async (test) => {
    const content = await archive(test);
    await assert.rejects(add(content, 'topic', ['--name', 'آب', '--id', 'water']), /the id “water” is taken in topics\.yaml/);
    await assert.rejects(add(content, 'topic', []), (error) => error instanceof UsageError && /missing: --name/.test(error.message));
    await assert.rejects(add(content, 'meeting', ['--name', 'نشست', '--number', 'سه']), /a meeting can’t be so/);
    await assert.rejects(add(content, 'topic', ['--name', 'کود', '--number', '3']), /a topic can’t be so/);
    await assert.rejects(add(content, 'organ', ['--name', 'کود', '--number', '3']), /an organ can’t be so: --number is not for an organ$/);
  });

  for (const [sort, words, said] of [
    ['meeting', ['--kind', 'congres', '--number', '۲'], '--kind can’t be “congres”: perhaps “congress”; write one of congress, plenum, session'],
    ['meeting', ['--kind', 'congress', '--number', 'دو'], '--number can’t be “دو”: write a whole number, such as 3 or ۳'],
    ['meeting', ['--number', '1.5'], '--number can’t be “1.5”: write a whole number, such as 3 or ۳'],
    ['meeting', ['--number', '۰'], '--number can’t be “۰”: write 1 or more'],
    ['organ', ['--kind', 'party', '--note', ''], '--note can’t be “”: fill it in, or leave it out'],
    ['person', ['--alt-name', ''], '--alt-name can’t be “”: fill it in, or leave it out'],
    ['topic', ['--number', '3', '--kind', 'word'], '--kind, --number are not for a topic'],
  ] as const) {
    it('is added to a file that was saved on Windows, whose lines end alike', async (test) => {
    const content = await archive(test);
    const before = '\uFEFF- id: water\r\n  name: آب\r\n';
    await writeFile(path.join(content, 'topics.yaml'), before);
    await add(content, 'topic', ['--name', 'کود', '--id', 'compost']);
    assert.equal(await readFile(path.join(content, 'topics.yaml'), 'utf8'), `${before}\r\n- id: compost\r\n  name: کود\r\n`);
  });

  it('takes no id of an entry that can’t be read: the two would be one', async (test) => {
    const content = await archive(test);
    await writeFile(path.join(content, 'topics.yaml'), '- id: compost\n  name: کود\n  colour: green\n');
    await assert.rejects(add(content, 'topic', ['--name', 'کود', '--id', 'compost']), /“compost” is that of an entry that can’t be read/);
  });

  it(`is refused with the option, the value and what may stand there: ${sort} ${words.join(' ')}`, async () => {
      await assert.rejects(add(SITES.imaginary.content, sort, ['--name', 'نام', '--id', 'new-one', ...words]), (error) => {
        assert.ok(error instanceof UsageError);
        assert.equal(error.message, `${sort === 'organ' ? 'an' : 'a'} ${sort} can’t be so: ${said}`);
        return true;
      });
    });
  }

  it('takes its number in Persian digits', async (test) => {
    const content = await archive(test);
    await add(content, 'meeting', ['--name', 'کنگرهٔ سوم باغ', '--kind', 'congress', '--number', '۳', '--id', 'congress-3']);
    assert.equal((await readContent(content)).meetings.at(-1)!.record.number, 3);
  });

  it('is not pushed into a file that is written in another way', async (test) => {
    for (const topics of ['[]\n', '[{ id: water, name: آب }]\n', '- id: water\n  name: آب\n...\n', 'water: آب\n', '- id: "water\n']) {
      const content = await aFolderOf(test, { 'archive.yaml': 'title: باغ\n', 'organs.yaml': '- id: a\n  name: الف\n', 'topics.yaml': topics });
      await assert.rejects(add(content, 'topic', ['--name', 'کود']), /add the entry by hand/, topics);
      assert.equal(await readFile(path.join(content, 'topics.yaml'), 'utf8'), topics);
    }
  });
});
