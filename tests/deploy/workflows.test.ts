import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { parseDocument } from 'yaml';
import packageFile from '../../package.json' with { type: 'json' };
import { hostFiles } from '../../src/deploy/index.ts';
import { aFolderOf } from '../fixtures/folders.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** A YAML file as data; it must be without the least fault. */
function yaml(file: string): unknown {
  const document = parseDocument(read(file), { uniqueKeys: true });
  assert.deepEqual([...document.errors, ...document.warnings].map(({ message }) => message), [], file);
  return document.toJS();
}

interface Step { uses?: string; run?: string; with?: Record<string, unknown>; env?: Record<string, string> }
interface Workflow { name: string; on: unknown; permissions: Record<string, string>; jobs: Record<string, { 'runs-on': string; steps: Step[] }> }

/** Every command that a file of settings runs exists in this project. */
function assertCommandsExist(text: string, file: string): void {
  for (const [, name = ''] of text.matchAll(/npm run (?:--silent )?([\w:]+)/g)) assert.ok(name in packageFile.scripts, `${file}: npm run ${name}`);
  for (const [, script = ''] of text.matchAll(/node (scripts\/[\w-]+\.ts)/g)) assert.ok(existsSync(path.join(root, script)), `${file}: ${script}`);
}

describe('the workflows for GitHub', () => {
  for (const file of ['.github/workflows/check.yml', '.github/workflows/pages.yml']) {
    it(`${path.basename(file)} is a workflow, with commands that exist and actions of a known version`, () => {
      const { name, on, permissions, jobs } = yaml(file) as Workflow;
      assert.ok(name && on && Object.keys(jobs).length > 0);
      assert.equal(permissions['contents'], 'read');
      for (const { 'runs-on': machine, steps } of Object.values(jobs)) {
        assert.ok(machine);
        for (const { uses, run } of steps) {
          assert.ok(Boolean(uses) !== Boolean(run), 'a step either uses or runs');
          if (uses) assert.match(uses, /^actions\/[\w-]+@v\d+$/);
          if (run) assertCommandsExist(run, file);
        }
      }
    });
  }

  it('publish the folder that is built, for the address it will have', () => {
    const { steps } = (yaml('.github/workflows/pages.yml') as Workflow).jobs['build']!;
    const build = steps.find(({ run }) => run === 'npm run build');
    assert.deepEqual(Object.keys(build!.env!), ['SITE_URL', 'BASE_PATH']);
    const kept = steps.findIndex(({ uses, with: words }) => uses?.startsWith('actions/cache@') && words!['path'] === '.cache');
    assert.ok(kept >= 0 && kept < steps.indexOf(build!), 'what builds keep is there before the next');
    assert.equal(steps.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact'))!.with!['path'], 'dist');
  });
});

describe('the settings of other hosts', () => {
  it('for GitLab run commands that exist and publish “public”', () => {
    const settings = yaml('.gitlab-ci.yml') as { pages: { script: string[]; cache: { paths: string[] }[]; artifacts: { paths: string[] } }; content: { script: string[] } };
    assertCommandsExist(read('.gitlab-ci.yml'), '.gitlab-ci.yml');
    assert.deepEqual(settings.pages.artifacts.paths, ['public']);
    assert.deepEqual(settings.pages.cache.flatMap(({ paths }) => paths), ['.npm/', '.cache/']);
    for (const line of [...settings.pages.script, ...settings.content.script]) assert.equal(typeof line, 'string', JSON.stringify(line));
  });

  it('for Netlify and Cloudflare Pages build and publish “dist”', () => {
    const netlify = read('netlify.toml');
    assertCommandsExist(netlify, 'netlify.toml');
    assert.match(netlify, /^ {2}publish = "dist"$/m);
    assert.match(read('wrangler.toml'), /^pages_build_output_dir = "dist"$/m);
    assertCommandsExist(read('wrangler.toml'), 'wrangler.toml');
  });

  it('for Netlify have its redirects followed where a page lies at the former address', async (test) => {
    const [, after] = /^ {2}command = "npm run build && (.+)"$/m.exec(read('netlify.toml'))!;
    for (const redirects of [[], [{ from: '/statements/301/', to: '/topics/new/' }, { from: '/دربارهٔ-آب/', to: '/search/' }]]) {
      const folder = await aFolderOf(test, Object.fromEntries(Object.entries(hostFiles("default-src 'none'", redirects)).map(([name, text]) => [`dist/${name}`, text])));
      execFileSync('sh', ['-c', after!], { cwd: folder });
      const file = path.join(folder, 'dist/_redirects');
      assert.deepEqual(existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [], redirects.map(({ from, to }) => `${encodeURI(from)} ${to} 301!`));
    }
  });
});
