import assert from 'node:assert/strict';
import { it } from 'node:test';
import { compileDocument } from '../../src/mdx/document.ts';
import { markup } from '../../src/check/rules/markup.ts';
import { problemsIn } from './problems.ts';

const lines = async (file: string) =>
  (await problemsIn('markup')).filter((problem) => problem.path === `statements/${file}.mdx`).map(({ line, column, rule, severity, message, remedy }) => `${line}:${column} ${severity} ${rule} ${message} → ${remedy}`);

const NO_LINK = 'this is no link and no picture: it is published as it is typed → write a space in an address as %20, and the mark of a note behind the link; or \\[ for a bracket that should be read';

it('what was meant as a table, a heading, a list, a link or emphasis, and is published as it was typed, is told at its line', async () => {
  assert.deepEqual(await lines('lost'), [
    '9:1 warning markup this is no table: its head has 3 and the line below it 2 columns, so it is published as it is typed → write “| --- |” once for each column, below a line with their names',
    '15:3 warning markup this is no table: its head has 2 and the line below it 3 columns, so it is published as it is typed → write “| --- |” once for each column, below a line with their names',
    '18:1 warning markup this is no table: it has no head, so it is published as it is typed → write “| --- |” once for each column, below a line with their names',
    '21:1 warning markup this is no heading, since no space follows ####: the signs are published → write “#### بی‌فاصله” between empty lines, or \\# for a sign that should be read',
    '24:1 warning markup this is no heading, since no space follows ##: the signs are published → write “## عنوان دوم” between empty lines, or \\# for a sign that should be read',
    '27:1 warning markup these numbered lines run together into one paragraph → write the numbers in Latin digits (1. 2.), which readers see in Persian, or leave an empty line between the lines',
    '31:3 warning markup these numbered lines run together into one paragraph → write the numbers in Latin digits (1. 2.), which readers see in Persian, or leave an empty line between the lines',
    '35:1 warning markup these numbered lines run together into one paragraph → write the numbers in Latin digits (1. 2.), which readers see in Persian, or leave an empty line between the lines',
    '41:1 warning markup this is no table: it goes on with the paragraph above it, so it is published as it is typed → leave an empty line above it',
    `43:5 warning markup ${NO_LINK}`,
    '46:2 warning markup these asterisks are published as they are typed → write them at the first and the last letter of what they mark, and quotation marks and full stops outside; or \\* for a sign that should be read',
    `48:9 warning markup ${NO_LINK}`,
  ]);
});

it('tables, headings, lists, links and emphasis that are some, tags with #, code, and lines that stay apart are nothing to tell of', async () => {
  assert.deepEqual(await lines('kept'), []);
});

it('a text that is refused is not asked about, nor one that would exhaust the engine', () => {
  const examine = (body: string) => markup.examine({ kind: 'document', path: 'a.mdx', record: {}, language: 'fa', body, bodyLine: 1, at: () => ({ line: 1, column: 1 }) });
  assert.deepEqual(examine('##آب <b>'), []);
  assert.deepEqual(examine(`##آب ${'{<'.repeat(50)}`), []);
  assert.throws(() => compileDocument('##آب <b>'));
});
