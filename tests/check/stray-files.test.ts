import assert from 'node:assert/strict';
import { it } from 'node:test';
import { linesIn } from './problems.ts';

it('what lies among the content and is not read is told; lists of commands, hidden files and readmes are not', async () => {
  assert.deepEqual(await linesIn('stray-files'), [
    'organ.yaml:1:1 stray-file the file “organ.yaml” is not part of an archive: nothing in it is read',
    'pages/about.markdown:1:1 stray-file “about.markdown” is not a document: it is not read',
    'pages/more/guide.mdx:1:1 stray-file “guide.mdx” lies in a folder within pages/: it is not read',
    'reports/data.csv:1:1 stray-file “data.csv” is not a document: it is not read',
    'statements/1399/fire.MDX:1:1 stray-file “fire.MDX” is not a document: it is not read',
    'statements/map.png:1:1 stray-file “map.png” is not a document: it is not read',
    'statements/soil.md:1:1 stray-file “soil.md” is not a document: it is not read',
    'statements/مصوبهٔ نخست.docx:1:1 stray-file “مصوبهٔ نخست.docx” is not a document: it is not read',
    'statments:1:1 stray-file the folder “statments” is not part of an archive: nothing in it is read',
  ]);
});
