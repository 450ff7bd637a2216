/** Marks planted wherever an archive keeps what it does not publish, and a real build that must hold none of them. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync, mkdirSync, appendFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it, after } from 'node:test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { gunzipSync } from 'node:zlib';
import { Gate, type GateFinding } from '../../src/gate/index.ts';
import { checkContent } from '../../src/check/index.ts';
import { readContent, type Content } from '../../src/model/read/content.ts';
import { runScript } from '../support/run.ts';
import { SITES } from '../support/sites.ts';
import { aFolderOf } from '../fixtures/folders.ts';
import { aText } from './archive.ts';

/** Stands at the beginning of every mark, and nowhere else. */
const MARK = 'zqx';

const draftRecord = `draft: true
summary: zqxsummary پیشنهادی که هنوز کسی ندیده است
titleAsPrinted: zqxprinted عنوان چاپی
titleOriginal: { text: zqxoriginal title, language: en }
dateBasis: zqxbasis از روی مهر پاکت
notes: [zqxnote یادداشت]
topics: [drought]
authors: [narges-bidestan]
events: [{ event: discussed, by: garden-council, note: zqxevent گفت‌وگو }]
relations: [{ type: amends, target: water-resolution, note: zqxrelation بند دوم }, { type: repliesTo, target: drought-statement }]
sources: [{ url: 'https://zqxsource.example/zqxsourcepath', publisher: zqxpublisher, note: zqxsourcenote }]
conflictingAccounts: [{ about: date, says: 1400-01-01, saidBy: zqxsaidby }]
redirectFrom: [/statements/zqxformer-address/]
provenance: { file: zqxfile.docx, imported: 1400-05-08, tool: bayegan 0.1.0, sha256: ${'a'.repeat(64)} }
silenced: [{ rule: typography, text: zqxwords, reason: zqxreason }]
# zqxcomment در پیش‌نویس
`;
const draftBody = `متن zqxbody پیش‌نویس.[^zqxlabel] zqxwords

## zqxheading سرفصل

![zqxalt تصویر](/favicon.svg "zqximagetitle")

[zqxlink پیوند](https://zqxhref.example/ "zqxlinktitle")

<Clause number="۱" title="zqxclausetitle">

zqxclause بند

</Clause>

<Note>zqxremark یادداشت</Note>

<Figure src="/favicon.svg" alt="zqxfigure">zqxcaption</Figure>

| zqxcell |
|---|
| zqxothercell |

<abbr title="zqxabbr">zqxshort</abbr> و \`zqxcode\`

[^zqxlabel]: zqxfootnote پانویس
`;
const redactedBody = `هزینه را <Redacted reason="نام">zqxspan یاسمن شب‌بو</Redacted> پرداخت.

## بخشنده: <Redacted>zqxinheading راز</Redacted> و دیگران

<Redacted>

zqxblock رازِ چندبندی

- zqxlist [zqxinlink](https://zqxinhref.example/ "zqxintitle") ![zqxinalt](/zqxin.png)

<Note>zqxinnote</Note> <abbr title="zqxinabbr">x</abbr>

| zqxincell |
|---|
| \`zqxincode\` |

</Redacted>

| نام |
|---|
| <Redacted>zqxtablecell</Redacted> و دیگران |

<Clause number="۱" title="بند">

- پیش <Redacted>zqxclauseitem <b>zqxbold</b></Redacted> پس

</Clause>

متن[^۱]

[^۱]: پانویس <Redacted>zqxinfootnote</Redacted> پایان
`;

/** Names that stand in public places of the archive, one for each place; the gate must meet all but the last. */
const NAMES: [name: string, place: string][] = [
  ['سروناز آبشاری', 'title'], ['سروناز بابونه', 'summary'], ['سروناز پونه‌ای', 'note'], ['سروناز ترنجی', 'source'], ['سروناز جویباری', 'paragraph'], ['سروناز چناری', 'heading'],
  ['سروناز خرمنی', 'footnote'], ['سروناز دشتی', 'description of a picture'], ['سروناز ریحانی', 'title of a clause'], ['سروناز زرشکی', 'words of a link'], ['سروناز ژاله‌ای', 'address of a link'],
  ['سروناز سماقی', 'reason of a withheld span'], ['سروناز شبدری', 'another name of a person'], ['سروناز صنوبری', 'name of a topic'], ['سروناز طوبایی', 'note on a meeting'], ['سروناز عنابی', 'the archive’s own page'],
  ['سروناز فندقی', 'description of the archive'], ['Sarvenaz Golabi', 'file name of a document'], ['سروناز گندمی', 'former text'], ['سروناز لاله‌ای', 'reason of a change'], ['سروناز مرزه', 'across emphasis'],
  ['سروناز نیلوفری', 'nowhere'],
];
const nameAt = (place: string) => NAMES.find((entry) => entry[1] === place)![0];

const publicFields = `summary: از ${nameAt('summary')} و دیگران
notes: [«${nameAt('note')} گفت»]
sources: [{ title: 'نامهٔ ${nameAt('source').replace('ی', 'ي')}' }]
changes: [{ date: 1401-05-05, reason: 'نام ${nameAt('reason of a change')} درست شد' }]
`;
const publicBody = `به گفتهٔ ${nameAt('paragraph').replace(' ', '‌')} آب هست.[^۱]

## ${nameAt('heading')} و باغ

![${nameAt('description of a picture')}](/favicon.svg) [${nameAt('words of a link')}](/organs/) [باغ](https://x.example/${encodeURI(nameAt('address of a link').replace(' ', '-'))})

<Clause number="۱" title="${nameAt('title of a clause')}">

نام <Redacted reason="به خواست ${nameAt('reason of a withheld span')}" />

</Clause>

سرو**ناز** مر*زه*

[^۱]: ${nameAt('footnote')}
`;

/** Everything in a site as text, opened by means of its own. */
function* openedFiles(folder: string): Generator<[file: string, text: string]> {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) continue;
    const raw = readFileSync(file);
    const bytes = raw[0] === 0x1f && raw[1] === 0x8b ? gunzipSync(raw) : raw;
    yield [name, `${name}\n${bytes.toString('latin1')}\n${bytes.toString('utf8')}`];
  }
}

describe('a build of an archive with marks wherever it keeps what it does not publish', () => {
  const work = mkdtempSync(path.join(tmpdir(), 'bayegan-planted-'));
  const [folder, out, list] = [path.join(work, 'content'), path.join(work, 'dist'), path.join(work, 'withheld.txt')];
  let content: Content;
  let findings: GateFinding[];
  const put = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  before(async () => {
    cpSync(SITES.imaginary.content, folder, { recursive: true });
    put('statements/zqx-hidden-draft.mdx', aText('zqxtitle بیانیهٔ نادیده', draftBody, draftRecord));
    // Former texts of either are refused by the check, see tests/check/permanence.test.ts.
    put('resolutions/locked-decision.mdx', `---\ntitle: تصمیم بسته\nkind: decision\ndate: 1400-05-08\nissuedBy: garden-council\naccess: restricted\nholding: none\nchanges: [{ date: 1401-01-01, reason: بسته شد }]\n# zqxrestrictedcomment\n---\n`);
    put('statements/with-gaps.mdx', aText('بیانیهٔ سوراخ', redactedBody, '# zqxrecordcomment\n'));
    put('statements/sarvenaz-golabi-letter.mdx', aText(`نامهٔ ${nameAt('title')}`, publicBody, publicFields));
    put('versions/sarvenaz-golabi-letter/1.mdx', `به گفتهٔ ${nameAt('former text')} آب هست.`);
    put('pages/friends.mdx', `---\ntitle: دوستان\n# zqxpagecomment\n---\n\n{/* zqxjsxcomment */}\n\n${nameAt('the archive’s own page')} از ماست.\n`);
    // Files that are none of the archive’s records.
    put('notes.txt', 'zqxnotes');
    put('statements/old.md', '---\ntitle: zqxmd\n---\nzqxmdbody');
    put('statements/backup.mdx~', 'zqxbackup');
    put('.env', 'SECRET=zqxenv');
    put('drafts/idea.mdx', aText('zqxidea', 'zqxideabody'));
    appendFileSync(path.join(folder, 'people.yaml'), `\n# zqxpeoplecomment\n- id: sarv\n  name: سرو\n  altNames: [${nameAt('another name of a person').replace(' ', '  ')}]\n`);
    appendFileSync(path.join(folder, 'topics.yaml'), `\n- id: sarv-topic\n  name: یاد ${nameAt('name of a topic')}\n`);
    appendFileSync(path.join(folder, 'meetings.yaml'), `\n- id: sarv-meeting\n  name: نشست سرو\n  organ: garden-council\n  date: 1400-01-01\n  note: به میزبانی ${nameAt('note on a meeting')}\n`);
    const identity = path.join(folder, 'archive.yaml');
    writeFileSync(identity, `# zqxarchivecomment\n${readFileSync(identity, 'utf8').replace(/^description: /m, `description: به یاد ${nameAt('description of the archive')}، `)}`);
    writeFileSync(list, `${NAMES.map(([name]) => name).join('\n')}\n`);
    content = await readContent(folder);
    assert.deepEqual(checkContent(content).filter(({ severity }) => severity === 'error'), []);
    // The gate of the build itself has no list here, and so is passed.
    const built = await runScript('build', [], { ARCHIVE_CONTENT: folder, ARCHIVE_OUT: out, ASTRO_TELEMETRY_DISABLED: '1' });
    assert.equal(built.code, 0, built.err);
    ({ findings } = await (await Gate.open(content, { site: undefined }, { ARCHIVE_WITHHELD: list })).scan(out));
  });
  after(() => rmSync(work, { recursive: true, force: true }));

  it('holds no mark, whatever is opened', () => {
    assert.ok(existsSync(path.join(out, 'statements/with-gaps/index.html')));
    const told = [...openedFiles(out)].flatMap(([file, text]) => [...new Set(text.match(new RegExp(`${MARK}[\\w-]*`, 'gi')) ?? [])].map((mark) => `${file}: ${mark}`));
    assert.deepEqual(told, []);
  });

  it('gives the gate nothing to find of drafts, restricted and withheld texts', () => {
    assert.deepEqual(findings.filter(({ rule }) => rule !== 'withheld-name'), []);
  });

  for (const [line, [, place]] of NAMES.entries()) {
    if (place === 'nowhere') it('does not make the gate see names that stand nowhere', () => assert.ok(!findings.some(({ message }) => message.includes(`line ${line + 1} `))));
    else it(`is stopped for a withheld name in the ${place}`, () => assert.ok(findings.some(({ message }) => message.includes(`line ${line + 1} `)), place));
  }

  it('has its withheld names told by no finding', () => assert.doesNotMatch(JSON.stringify(findings), /سروناز|sarvenaz/i));
});

describe('a text beside a record to which access is restricted', () => {
  it('is refused before anything is built', async (test) => {
    const folder = await aFolderOf(test, { 'archive.yaml': 'title: باغ\n', 'organs.yaml': '- id: garden-council\n  name: باغ\n', 'statements/a.mdx': aText('باغ', 'متن', 'access: restricted\n') });
    assert.deepEqual(checkContent(await readContent(folder)).map(({ rule, message }) => [rule, message]), [['holding', 'access is restricted, but the text stands below the record']]);
  });
});
