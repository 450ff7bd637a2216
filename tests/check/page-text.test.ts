import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import { ownPageRefusals, PAGE_COMPONENTS } from '../../src/mdx/own-page.ts';
import { problemsIn } from './problems.ts';

const linesOf = async (...rules: string[]) =>
  (await problemsIn('page-text')).filter(({ rule }) => rules.includes(rule)).map(({ path: file, line, column, severity, message, remedy }) => `${file}:${line}:${column} ${severity} ${message} → ${remedy}`);

it('a page that Astro could not read, or that uses what nobody gives it, is an error of its file and place; one that uses what it has is none', async () => {
  assert.deepEqual(await linesOf('page-text'), [
    'pages/brace.mdx:5:9 error this {…} is not an expression that can be computed: Unexpected token → correct it, or write \\{ for a brace that should be read',
    'pages/comment.mdx:5:1 error a comment or a declaration <!…> can’t stand in a page → remove it, or write {/* … */}',
    'pages/component.mdx:5:10 error there is no component <FieldReferences> in this page → perhaps <FieldReference>; import it, or remove the tag: without an import, pages have <FieldReference> and <Fragment>',
    'pages/component.mdx:7:2 error there is no component <Garden> in this page → import it, or remove the tag: without an import, pages have <FieldReference> and <Fragment>',
    'pages/component.mdx:9:24 error there is no component <Plot> in this page → import it, or remove the tag: without an import, pages have <FieldReference> and <Fragment>',
    'pages/name.mdx:5:6 error nothing is named “nope” in this page → import it or export it in this page, or write \\{ for a brace that should be read',
    'pages/name.mdx:7:21 error nothing is named “where” in this page → import it or export it in this page, or write \\{ for a brace that should be read',
    'pages/name.mdx:9:10 error nothing is named “others” in this page → import it or export it in this page, or write \\{ for a brace that should be read',
    'pages/name.mdx:11:33 error nothing is named “factor” in this page → import it or export it in this page, or write \\{ for a brace that should be read',
    'pages/name.mdx:13:22 error the page imports “../components/Missing.astro”, which is not there → correct the path, which begins at the folder of this page, or remove the import',
    'pages/name.mdx:16:3 error nothing is named “tree” in this page → import it or export it in this page, or write \\{ for a brace that should be read',
    'pages/picture.mdx:7:7 error there is no picture ../باغ map.png beside this page → put the file into public/images/ and write its address: /images/باغ map.png',
    'pages/unclosed.mdx:7:9 error <b> is opened here and not closed → write </b> where it ends; a tag that opens within a paragraph ends within it, and one that opens on a line of its own ends on one',
  ]);
});

it('what attributes compute is asked for names, and told with its place where it can’t be computed; so is a broken import', () => {
  const told = (text: string) => ownPageRefusals(text, '.').map(({ position, message }) => `${position.line}:${position.column} ${message}`);
  assert.deepEqual(told('<p title={[\n1,\n2, nope]} {...others /* b */}>آب</p>'), ['3:4 nothing is named “nope” in this page', '3:15 nothing is named “others” in this page']);
  assert.deepEqual(told('خاک\n\nآب <b title={/* نام */}>آب</b>'), ['3:4 this {…} is not an expression that can be computed: Unexpected token']);
  assert.deepEqual(told('آب\n\nexport const water = ;'), ['3:22 this import or export can’t be read: Unexpected token']);
});

it('dead links of a page that can’t be read are told all the same', async () => {
  assert.deepEqual(await linesOf('page-link'), ['pages/unclosed.mdx:5:1 error the link /organ/ leads nowhere → perhaps /organs/']);
});

it('the components that pages have are those that the site gives them', () => {
  const text = readFileSync(path.resolve(import.meta.dirname, '../../src/pages/[page].astro'), 'utf8');
  const given = /<Content components=\{\{(.*?)\}\}/s.exec(text)![1]!.split(',').map((one) => one.split(':')[0]!.trim());
  assert.deepEqual(given.filter((name) => /^[A-Z]/.test(name)), PAGE_COMPONENTS.filter((name) => name !== 'Fragment'));
});
