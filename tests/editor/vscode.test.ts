import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { refreshEditorSchemas, writeEditorSchemas } from '../../src/editor/write.ts';
import { readContent } from '../../src/model/read/content.ts';
import { LanguageServer } from '../support/language-server.ts';
import { runScript } from '../support/run.ts';

const root = path.resolve(import.meta.dirname, '../..');
const project = realpathSync(mkdtempSync(path.join(tmpdir(), 'bayegan-editor-')));
const content = path.join(project, 'content');
after(() => rmSync(project, { recursive: true, force: true }));

before(async () => {
  cpSync(path.join(root, 'tests/fixtures/archives/good'), content, { recursive: true });
  writeEditorSchemas(await readContent(content), project);
});

const settings = JSON.parse(readFileSync(path.join(root, '.vscode/settings.json'), 'utf8')) as Record<string, unknown>;

interface Completion {
  label: string;
  insertText?: string;
  documentation?: string | { value: string };
}

describe('the settings for VS Code', () => {
  it('switch on what completes the records of documents, and ask no server on the network for schemas', () => {
    assert.equal(settings['astro.content-intellisense'], true);
    assert.equal(settings['yaml.schemaStore.enable'], false);
  });

  it('give each authority file a schema that is written, and recommend the extensions that read it', () => {
    for (const [schema, file] of Object.entries(settings['yaml.schemas'] as Record<string, string>)) {
      assert.ok(existsSync(path.join(project, schema)), schema);
      assert.ok(existsSync(path.join(project, file)), file);
    }
    const { recommendations } = JSON.parse(readFileSync(path.join(root, '.vscode/extensions.json'), 'utf8')) as { recommendations: string[] };
    for (const extension of ['astro-build.astro-vscode', 'redhat.vscode-yaml']) assert.ok(recommendations.includes(extension));
  });
});

describe('an editor in VS Code', () => {
  let server: LanguageServer;
  before(async () => {
    server = new LanguageServer();
    await server.open(project, { contentIntellisense: settings['astro.content-intellisense'] as boolean });
  });
  after(() => server.close());

  /** What is offered at the end of a line of a record whose other lines are in order. */
  async function offered(line: string, name: string): Promise<Completion[]> {
    const text = `---\ntitle: قطعنامهٔ آب\nkind: resolution\ndate: 1400\n${line}\n---\n`;
    const other = path.join(content, 'resolutions', `${name}.mdx`);
    const uri = server.show(other, 'mdx', text);
    const { items } = await server.ask<{ items: Completion[] }>('textDocument/completion', { textDocument: { uri }, position: { line: 4, character: line.length } });
    return items;
  }

  it('is offered the archive’s own ids by their ids and by their Persian names, each with what it stands for', async () => {
    const items = await offered('issuedBy: ', 'pruning-decision');
    const byId = items.find(({ label }) => label === 'garden-council');
    assert.match(String(byId?.documentation), /شورای باغ/);
    assert.equal(items.find(({ label }) => label === 'شورای باغ')?.insertText, 'garden-council');
    assert.ok(items.every(({ label }) => label !== 'congress-2'), 'meetings are not offered where an organ is meant');
  });

  it('is offered the fields, each with a Persian sentence', async () => {
    const items = await offered('hold', 'pruning-repeal');
    const { documentation } = items.find(({ label }) => label === 'holding') ?? {};
    assert.match(typeof documentation === 'string' ? documentation : String(documentation?.value), /آرشیو از متن چه دارد/);
  });

  it('sees nothing wrong in a record that is right, and what is wrong in one that is not', async () => {
    const wrongs = async (name: string, change: (text: string) => string) => {
      const path_ = path.join(content, name);
      const uri = server.show(path_, 'mdx', change(readFileSync(path_, 'utf8')));
      const { items } = await server.ask<{ items: { message: string; range: { start: { line: number } } }[] }>('textDocument/diagnostic', { textDocument: { uri } });
      return items.map(({ message, range }) => `${range.start.line + 1} ${message}`);
    };
    assert.deepEqual(await wrongs('statements/drought-statement.mdx', (text) => text), []);
    const found = await wrongs('statements/spring-call.mdx', (text) => text.replace('kind: call', 'kind: cull').replace(/^issuedBy: .*$/m, 'issuedBy: nobody'));
    assert.equal(found.length, 2);
    assert.ok(found.some((line) => /^4 .*"call"/.test(line)) && found.some((line) => line.includes('"garden-council"')), found.join('\n'));
  });

});

describe('the schemas', () => {
  const manifest = path.join(project, '.astro/collections/collections.json');
  const written = () => statSync(manifest).mtimeMs;

  it('are not written again where nothing has changed', async () => assert.deepEqual(writeEditorSchemas(await readContent(content), project), []));

  it('are written again with the ids that have come, by every check of the same content', async () => {
    const topics = path.join(content, 'topics.yaml');
    writeFileSync(topics, `${readFileSync(topics, 'utf8')}\n- id: bees\n  name: زنبورها\n`);
    refreshEditorSchemas(await readContent(content), project);
    assert.match(readFileSync(path.join(project, '.astro/collections/bayegan-statements.schema.json'), 'utf8'), /"bees"/);
  });

  it('are not made of a folder that holds no archive, in the place of those that offer ids', async () => {
    const { code, err } = await runScript('schemas', [], { ARCHIVE_CONTENT: mkdtempSync(path.join(project, 'nothing-')) });
    assert.equal(code, 1);
    assert.match(err, /archive\.yaml is missing → create it/);
  });

  it('are left alone by a check of other content, and not made where nobody asked for them', async () => {
    const before_ = written();
    const other = await readContent(path.join(root, 'tests/fixtures/archives/links'));
    refreshEditorSchemas(other, project);
    assert.equal(written(), before_);
    const elsewhere = mkdtempSync(path.join(project, 'elsewhere-'));
    refreshEditorSchemas(other, elsewhere);
    assert.ok(!existsSync(path.join(elsewhere, '.astro')));
  });
});
