import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { homedir } from 'node:os';
import { describe, it } from 'node:test';
import { found, rulesOf } from './archive.ts';
import { zipOf } from './containers.ts';

const KEY = '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIAAA\n-----END PRIVATE KEY-----\n';

describe('what the tools leave behind', () => {
  const left: [name: string, site: Record<string, string>, rules: string[]][] = [
    ['the folder of the project in a page', { 'index.html': `<p data-file="${process.cwd()}/src/x.ts">` }, ['machine-path']],
    ['the folder of the project in JSON', { 'x.json': JSON.stringify({ file: process.cwd() }) }, ['machine-path']],
    ['the home folder in a script', { 'a.js': `throw new Error("${homedir()}/projects/x.js")` }, homedir().split('/').length > 2 ? ['machine-path'] : []],
    ['the home folder, short, with the way into a project', { 'a.js': `throw new Error("${homedir()}/.npm/x.js")` }, ['machine-path']],
    ['a source map in a script', { 'a.js': 'let a;\n//# sourceMappingURL=data:application/json;base64,e30=\n' }, ['source-map']],
    ['a source map in a style sheet', { 'a.css': 'p{}\n/*# sourceMappingURL=data:application/json;base64,e30= */' }, ['source-map']],
    ['a source map', { 'a.js.map': '{"version":3}' }, ['cache']],
    ['a pack of compiled texts', { 'statements.pack': 'x' }, ['cache']],
    ['a data store', { 'data-store.json': '[]' }, ['cache']],
    ['a folder of Astro', { '.astro/types.d.ts': 'x' }, ['dot-file']],
    ['a hidden file', { 'images/.DS_Store': 'x' }, ['dot-file']],
    ['a repository', { '.git/config': 'x' }, ['dot-file']],
    ['a source text', { 'statements/x.mdx': 'x' }, ['source']],
    ['a private key', { 'x.txt': KEY }, ['private-key']],
    ['a private key of OpenSSH', { 'x.txt': KEY.replaceAll('PRIVATE', 'OPENSSH PRIVATE') }, ['private-key']],
    ['a secret key of minisign', { 'x.txt': `untrusted comment: minisign encrypted secret key\nRWRTY0Iy${'A'.repeat(200)}\n` }, ['private-key']],
    ['the machine itself as the address of a feed', { 'feed.xml': '<feed><id>http://localhost:4321/</id></feed>' }, ['localhost']],
    ['the machine itself as the address of the site', { 'index.html': '<link rel="canonical" href="http://localhost:4321/x/">' }, ['localhost']],
  ];
  for (const [name, site, rules] of left) it(`is found: ${name}`, async (test) => assert.deepEqual(rulesOf(await found(test, { site })), rules));

  it('is found in a zip file', async (test) => assert.deepEqual(rulesOf(await found(test, { site: { 'a.zip': await zipOf({ 'x.txt': Buffer.from(KEY) }) } })), ['private-key']));

  it('the address of whoever builds is found, unless it is that of the archive', async (test) => {
    let email = '';
    try {
      email = execFileSync('git', ['config', 'user.email'], { encoding: 'utf8' }).trim();
    } catch {
      // Without one there is nothing to find.
    }
    if (email === '') return test.skip('git knows no address here');
    const site = { 'index.html': `<p>${email}</p>` };
    assert.deepEqual(rulesOf(await found(test, { site })), ['git-email']);
    assert.deepEqual(rulesOf(await found(test, { site, content: { 'archive.yaml': `title: باغ\ncontact:\n  email: ${email}\n` } })), []);
  });

  it('is not seen where there is none', async (test) => {
    const site = {
      'index.html': '<p>PRIVATE KEY----- and sourceMappingURL= are words; localhost is a name, <a href="http://localhost:4321/admin/">one to open</a>; /home/page/ is a way</p>', '.htaccess': 'x', '.nojekyll': '', '.well-known/security.txt': 'x',
      'pagefind/pagefind.js': 'if (x.startsWith("http://localhost:1313")) y()', 'b.js': 'let a;\n//# sourceMappingURL=gone.js.map\n', 'a.js': 'const mark = "//# sourceMappingURL=";\nuse(mark);\n', 'images/map/index.html': 'x',
    };
    assert.deepEqual(await found(test, { site }), []);
  });
});
