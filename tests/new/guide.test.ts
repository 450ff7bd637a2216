import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { compileDocument } from '../../src/mdx/document.ts';
import { COMPONENTS } from '../../src/mdx/components.ts';
import { splitFile } from '../../src/model/read/frontmatter.ts';
import { readContent } from '../../src/model/read/content.ts';
import { DOCUMENT_SCHEMAS } from '../../src/model/read/read-documents.ts';
import { fieldsAt } from '../../src/model/read/schema-walk.ts';
import { readYaml } from '../../src/model/read/yaml.ts';
import { readFlags } from '../../src/new/flags.ts';
import { SITES } from '../support/sites.ts';

const root = path.resolve(import.meta.dirname, '../..');
const file = path.join(root, 'content/pages/editing.mdx');
// Another archive may have no guide, or one of its own.
const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
const blocks = [...text.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, language, code]) => ({ language, code: code! }));
const of = (wanted: string) => blocks.filter(({ language }) => language === wanted).map(({ code }) => code);
const commands = of('sh').flatMap((code) => code.trim().split('\n'));

describe('what the editors’ guide says', { skip: text === '' }, () => {
  it('to run, can be run', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    const named = new Set([...text.matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name!));
    assert.ok(named.size > 4);
    assert.deepEqual([...named].filter((name) => !(name in scripts)), []);
  });

  it('to type after “npm run new” is understood, in the archive that the examples are from', async () => {
    const content = await readContent(SITES.imaginary.content);
    const lines = commands.filter((line) => line.startsWith('npm run new -- --'));
    assert.ok(lines.length > 0);
    for (const line of lines) {
      const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!).slice(4);
      // The text stands in a file that the editor has.
      const at = words.indexOf('--text');
      if (at !== -1) words.splice(at, 2);
      assert.ok(readFlags(words, content).issuedBy, line);
    }
  });

  it('to write in a record is known to the schema', () => {
    const records = [...of('yaml'), ...of('mdx').map(splitFile).flatMap((parts) => ('frontmatter' in parts ? [parts.frontmatter.text] : []))];
    assert.ok(records.length > 3);
    const schema = DOCUMENT_SCHEMAS.statements;
    for (const yaml of records) {
      const { value, errors } = readYaml({ text: yaml, firstLine: 1 });
      assert.deepEqual(errors, [], yaml);
      if ('admin' in (value as object)) continue;
      const whole = { title: 'x', kind: 'call', date: '1400', issuedBy: 'x', ...(value as object) };
      assert.equal(schema.safeParse(whole).error?.message, undefined, yaml);
    }
  });

  it('to write in a text compiles, and every component is shown', () => {
    const texts = of('mdx').map((code) => {
      const parts = splitFile(code);
      return 'body' in parts ? parts.body : code;
    });
    for (const code of texts) assert.doesNotThrow(() => compileDocument(code), code);
    for (const name of Object.keys(COMPONENTS)) assert.ok(texts.some((code) => code.includes(`<${name} `)), name);
  });

  it('to send takes along every folder into which commands write what editors make', () => {
    const added = commands.filter((line) => line.startsWith('git add ')).flatMap((line) => line.split(' ').slice(2));
    // Texts, former texts and lists; and the pictures of imports.
    for (const folder of ['content', 'public']) assert.ok(added.includes(folder), folder);
  });

  it('to do where a published text is changed is what the check asks for', () => {
    const remedy = /npm run ledger -- --reason/;
    assert.ok(commands.some((line) => remedy.test(line)));
    assert.match(readFileSync(path.join(root, 'src/check/rules/permalinks.ts'), 'utf8'), remedy);
  });

  it('of fields, names fields', () => {
    const known = fieldsAt(DOCUMENT_SCHEMAS.statements, []);
    for (const name of ['title', 'kind', 'date', 'issuedBy', 'holding', 'access', 'draft', 'silenced', 'conflictingAccounts', 'dateBasis']) {
      assert.ok(known.includes(name) && text.includes(name), name);
    }
    assert.match(text, /^<FieldReference \/>$/m);
  });
});
