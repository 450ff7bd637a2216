import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import { checkFolder } from '../../src/check/index.ts';
import { aFolderOf } from '../fixtures/folders.ts';
import { ARCHIVES, linesIn, problemsIn } from './problems.ts';

it('what was published leads somewhere, former texts belong to changes, and old addresses say what became of them', async () => {
  assert.deepEqual(await linesIn('permanence'), [
    'old-addresses.yaml:3:3 schema the field “reason” is missing or empty',
    'old-addresses.yaml:6:3 schema the field “address” is missing or empty',
    'permalinks.txt:6:1 permalink /statements/vanished/ was published and has disappeared',
    'permalinks.txt:9:1 permalink /topics/vanished/ was published and has disappeared',
    'statements/water.mdx:1:1 permalink the text has changed since it was published: #p-aaaaaa has disappeared',
    'statements/water.mdx:10:13 permalink formerIds leads from #p-bbbbbb to #p-cccccc, which is not in the text',
    'versions/letter/1.mdx:1:1 version this former text says what is withheld since, and would be shown among the changes',
    'versions/nobody:1:1 version former texts of “nobody”, which is no document',
    'versions/secret:1:1 version former texts of “secret”, whose text may not be public',
    'versions/water/1.mdx:1:20 version a {…} is not allowed in a document',
    'versions/water/2.mdx:1:1 version the record of “water” names no change of place 2',
  ]);
});

it('a record says which address was its own where it can: those of organs, meetings, people and topics have no such field', async () => {
  const remedies = (await problemsIn('permanence')).filter(({ message }) => message.endsWith('has disappeared') && message.startsWith('/')).map(({ remedy }) => remedy);
  assert.match(remedies[0]!, /^write “redirectFrom: \[\/statements\/vanished\/\]” into the record/);
  assert.match(remedies[1]!, /^say in old-addresses\.yaml where it is found now/);
});

it('an editor is told what mends a former paragraph: the command where the text was changed, else a hand', async (t) => {
  const folder = await aFolderOf(t, {});
  cpSync(path.join(ARCHIVES, 'permanence'), folder, { recursive: true });
  const told = async () => (await checkFolder(folder)).problems.length;
  const before = await told();
  // What systems and editing programs leave in a folder is no former text.
  for (const file of ['.DS_Store', 'letter/.DS_Store', 'letter/1.mdx~']) writeFileSync(path.join(folder, 'versions', file), '');
  assert.equal(await told(), before);
  const remedy = async () => (await checkFolder(folder)).problems.find(({ message }) => message.startsWith('formerIds leads'))?.remedy;
  assert.match((await remedy())!, /^npm run ledger/);
  const ledger = path.join(folder, 'permalinks.txt');
  writeFileSync(ledger, readFileSync(ledger, 'utf8').replace('p-aaaaaa ', ''));
  assert.equal(await remedy(), 'write the id of a place in the text, or null where there is none');
});
