import assert from 'node:assert/strict';
import { cp, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { aFolder } from '../fixtures/folders.ts';
import { runScript } from '../support/run.ts';
import { SITES } from '../support/sites.ts';
import { converse, hasTerminal } from '../support/terminal.ts';

const command = [process.execPath, path.resolve(import.meta.dirname, '../../scripts/new.ts')];
const ENTER = '\r';
const DOWN = '\u001b[B';
const TAB = '\t';
const ESCAPE = '\u0003';

async function archive(test: TestContext): Promise<string> {
  const folder = path.join(await aFolder(test), 'content');
  await cp(SITES.imaginary.content, folder, { recursive: true });
  return folder;
}

describe('npm run new, in a terminal', { skip: hasTerminal ? false : 'script of util-linux is not here' }, () => {
  it('asks for everything, completes names, and writes a document that passes the check', async (test) => {
    const content = await archive(test);
    const editor = converse(command, { ARCHIVE_CONTENT: content });
    await editor.sees('Collection');
    editor.types(DOWN + ENTER);
    await editor.sees('Kind');
    editor.types(ENTER);
    await editor.sees('Title');
    editor.types(`قطعنامه دربارهٔ کود${ENTER}`);
    await editor.sees('Date');
    editor.types(`1401-05-32${ENTER}`);
    await editor.sees('that Jalali month has 31 days');
    editor.types(`${'\u007f'.repeat(2)}04${ENTER}`);
    await editor.sees('۲۶ ژوئیه ۲۰۲۲');
    await editor.sees('which organ');
    editor.types('شوراي باغبا');
    await editor.sees('garden-council');
    editor.types(ENTER);
    await editor.sees('At which meeting?');
    editor.types(ENTER);
    await editor.sees('Topics');
    editor.types('کم آبی');
    await editor.sees('water');
    editor.types(TAB + ENTER);
    await editor.sees('hold of the text?');
    editor.types(DOWN + ENTER);
    await editor.sees('Abstract');
    editor.types(`کود را از شهر می‌خواهد.${ENTER}`);
    await editor.sees('source');
    editor.types(`baghbanan.example${ENTER}`);
    await editor.sees('write a full address');
    editor.types(`${'\u007f'.repeat(17)}https://baghbanan.example/kud${ENTER}`);
    await editor.sees('1401-05-04-qatname-darbare-kud');
    editor.types(ENTER);
    const { code, screen } = await editor.ends();
    assert.equal(code, 0, screen);
    const file = path.join(content, 'resolutions', '1401-05-04-qatname-darbare-kud.mdx');
    assert.ok(screen.includes(path.basename(file)));
    assert.equal(
      await readFile(file, 'utf8'),
      '---\ntitle: قطعنامه دربارهٔ کود\nkind: resolution\ndate: 1401-05-04\nissuedBy: garden-council\nholding: abstract\nsummary: کود را از شهر می‌خواهد.\ntopics:\n  - water\nsources:\n  - url: https://baghbanan.example/kud\n---\n',
    );
    const check = await runScript('check', ['--json'], { ARCHIVE_CONTENT: content });
    assert.equal(check.code, 0, check.out);
  });

  it('asks only for what flags have not said, and refuses an id in use', async (test) => {
    const content = await archive(test);
    const editor = converse([...command, '--kind', 'call', '--title', 'فراخوان', '--date', '1402', '--holding', 'none', '--topic', 'water', '--source', 'https://baghbanan.example/'], { ARCHIVE_CONTENT: content });
    await editor.sees('which organ');
    editor.types(`giraffe${ENTER}`);
    await editor.sees('nothing is called so');
    editor.types(`${'\u007f'.repeat(7)}irrigation${ENTER}`);
    await editor.sees('meeting?');
    editor.types(`plenum-4${ENTER}`);
    await editor.sees('Id:');
    editor.types(`${'\u007f'.repeat(20)}spring-call${ENTER}`);
    await editor.sees('is already that of');
    editor.types(`-2${ENTER}`);
    assert.equal((await editor.ends()).code, 0);
    assert.match(await readFile(path.join(content, 'statements', 'spring-call-2.mdx'), 'utf8'), /issuedBy: irrigation-board\nmeeting: plenum-4\n/);
  });

  it('given up half-way, writes nothing', async (test) => {
    const content = await archive(test);
    const before = await readdir(content, { recursive: true });
    const editor = converse(command, { ARCHIVE_CONTENT: content });
    await editor.sees('Collection');
    editor.types(ENTER);
    await editor.sees('Kind');
    editor.types(ESCAPE);
    const { code, screen } = await editor.ends();
    assert.equal(code, 130);
    assert.match(screen, /Nothing was written/);
    assert.deepEqual(await readdir(content, { recursive: true }), before);
  });
});
