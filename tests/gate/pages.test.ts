import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pageConcerns } from '../../src/gate/index.ts';

const root = path.resolve(import.meta.dirname, '../..');

describe('a page of the archive’s own', () => {
  const suspicious: Record<string, string> = {
    'imports what is not a component': "import fs from 'node:fs'\n",
    'imports a package': 'import x from "left-pad"\n',
    'imports from outside the components': "import x from '../../src/model/read/content.ts'\n",
    'imports without a name': "import 'https://x.example/a.js'\n",
    'imports on several lines': "import {\n  a,\n  b as c\n} from 'fs'\n",
    'imports by a way back out of the components': "import x from '../../src/components/../../scripts/x.astro'\n",
    'imports later': '<p>{await import("x")}</p>',
    'exports': 'export const x = 1\n',
    'reads the environment': '{process.env.SECRET}',
    'reaches for the network': '{(await fetch("https://x.example")).status}',
    'evaluates': '{eval("1")}',
    'computes': '{[1, 2].map((x) => x * 2)}',
    'writes unchecked HTML': '<p set:html="x" />',
    'holds a script': '<script>alert(1)</script>',
    'holds a frame': 'باغ\n\n<iframe src="/"></iframe>',
    'holds a handler': '<p onclick="x()">باغ</p>',
    'holds an address that runs': '[باغ](javascript:alert(1))',
  };
  for (const [what, source] of Object.entries(suspicious)) it(`that ${what} is pointed out`, () => assert.ok(pageConcerns(source).length > 0));

  it('is pointed out with its place', () => assert.deepEqual(pageConcerns('باغ\n\nدرخت {1 + 1}').map(({ line, column }) => [line, column]), [[3, 6]]));

  it('that only says something is not', () => {
    const plain = "---\ntitle: باغ\n---\n\nimport Vote from '../../src/components/document/Vote.astro';\n\n## باغ\n\n<Vote result=\"adopted\" />\n\n{/* یادداشت */}\n\n`{code}` و \\{ و online=1\n\n```js\nimport x from 'y'; eval(x)\n```\n";
    assert.deepEqual(pageConcerns(plain), []);
  });

  for (const folder of ['content/pages', 'tests/fixtures/archives/good/pages']) {
    for (const name of readdirSync(path.join(root, folder))) it(`${folder}/${name} only says something`, () => assert.deepEqual(pageConcerns(readFileSync(path.join(root, folder, name), 'utf8')), []));
  }
});
