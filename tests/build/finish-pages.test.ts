import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { chmod, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { finishPages } from '../../src/build/finish-pages.ts';
import { noInlineParts, withPolicy } from '../../src/build/policies.ts';
import { aFolderOf } from '../fixtures/folders.ts';

const head = '<!DOCTYPE html><html lang="fa"> <head><meta charset="utf-8">';
const digest = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const [X, Y] = [digest('x'), digest('y')];

function policyOf(html: string, file = 'index.html') {
  const found = noInlineParts();
  const page = withPolicy(head + html, file, found);
  return { page, found, policy: page.match(/content-security-policy" content="([^"]*)"/)?.[1] ?? '' };
}

describe('the policy of a page', () => {
  it('forbids scripts where there are none, and asking the site for anything', () => {
    const { policy } = policyOf('<p>باغ</p>');
    assert.equal(policy, "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'");
  });

  it('allows the scripts of the site where there are some, and search where it runs', () => {
    const script = '<script type="module" src="a.js"></script>';
    assert.match(policyOf(script).policy, /script-src 'self'; connect-src 'self'; style/);
    assert.match(policyOf(script, 'search/index.html').policy, /script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'/);
  });

  it('names what stands in the page itself, and nothing like it', () => {
    const { policy, found } = policyOf('<style>x</style><script>y</script><script type="application/ld+json">{"a":1}</script>');
    assert.ok(policy.includes(`script-src '${Y}'; `));
    assert.ok(policy.includes(`style-src 'self' '${X}'`));
    assert.deepEqual([[...found.scripts], [...found.styles], found.bringsOwn], [[Y], [X], false]);
  });

  it('takes no words of an attribute or a comment for a script or a style', () => {
    const words = ['<script>x</script>', '<style>x</style>', 'a > b <script>', "it's <style"];
    const attributes = words.flatMap((said) => [`<meta name="description" content="${said}">`, `<p title='${said.replaceAll("'", '')}'>باغ</p>`]).join('');
    const { policy, found } = policyOf(`${attributes}<!-- <script>x</script> --><style>x</style><script type="module">y</script>`);
    assert.ok(policy.includes(`script-src '${Y}'; `), policy);
    assert.ok(policy.includes(`style-src 'self' '${X}'`));
    assert.deepEqual([[...found.scripts], [...found.styles]], [[Y], [X]]);
  });

  it('knows scripts and styles of old pages: in capitals, of other names for the same language, with quotes of either kind', () => {
    for (const page of ['<STYLE TYPE="text/css">x</STYLE><SCRIPT LANGUAGE="JavaScript">y</SCRIPT>', '<style>x</style><script type="application/javascript">y</script>', "<Style>x</Style><script type='text/ecmascript' data-type=\"a\">y</script><script type='application/json'>{}</script>"]) {
      const { found } = policyOf(page);
      assert.deepEqual([[...found.scripts], [...found.styles]], [[Y], [X]], page);
    }
  });

  it('stands before anything that it governs', () => {
    assert.ok(policyOf('<link rel="stylesheet" href="a.css">').page.indexOf('content-security-policy') < policyOf('<link rel="stylesheet" href="a.css">').page.indexOf('<link'));
  });

  it('is left to a page that brings its own, and the host is told', () => {
    const own = '<meta http-equiv="Content-Security-Policy" content="default-src *">';
    const { page, found } = policyOf(own);
    assert.equal(page, head + own);
    assert.ok(found.bringsOwn);
  });
});

describe('finishing the pages of a site', () => {
  it('lets a server read what only its owner could in public/', { skip: process.platform === 'win32' }, async (test) => {
    const folder = await aFolderOf(test, { 'a.pdf': 'x', 'b/c.css': 'x' });
    for (const [name, mode] of [['a.pdf', 0o400], ['b/c.css', 0o600]] as const) await chmod(path.join(folder, name), mode);
    await finishPages(folder, { site: folder, base: '/', found: noInlineParts(), imports: new Map() });
    for (const name of ['a.pdf', 'b/c.css']) assert.equal((await stat(path.join(folder, name))).mode & 0o777, 0o644, name);
  });

  it('leaves a page of public/ as it is that is in other letters than UTF-8', async (test) => {
    const old = Buffer.from('<html><meta charset="windows-1256"><p>\xc8\xc7\xdb</p>', 'latin1');
    const folder = await aFolderOf(test, { 'old.html': old });
    await finishPages(folder, { site: folder, base: '/', found: noInlineParts(), imports: new Map() });
    assert.deepEqual(await readFile(path.join(folder, 'old.html')), old);
  });

  it('goes through pages and style sheets, and makes the page for missing addresses whole in itself', async (test) => {
    const link = '<link rel="stylesheet" href="/assets/site.css">';
    const page = `${head}${link}</head><body></body></html>`;
    const folder = await aFolderOf(test, {
      'index.html': page, '404.html': page.replace('</body>', '<script type="module" src="/assets/a.js"></script></body>'), 'organs/a/index.html': page,
      'assets/site.css': '@font-face{src:url(/assets/c.woff2)}b{c:d}', 'assets/a.js': 'href="/assets/x"',
    });
    const found = noInlineParts();
    await finishPages(folder, { site: folder, base: '/', found, imports: new Map() });
    const read = (name: string) => readFile(path.join(folder, name), 'utf8');
    assert.match(await read('index.html'), /href="assets\/site\.css"/);
    assert.match(await read('organs/a/index.html'), /href="\.\.\/\.\.\/assets\/site\.css"/);
    assert.equal(await read('assets/site.css'), '@font-face{src:url(c.woff2)}b{c:d}');
    assert.equal(await read('assets/a.js'), 'href="/assets/x"');
    const missing = await read('404.html');
    assert.match(missing, /<html data-base="\/" /);
    assert.match(missing, /<style>b\{c:d\}<\/style>/);
    assert.doesNotMatch(missing, /src="|<link/);
    assert.deepEqual([found.scripts.size, found.styles.size], [1, 1]);
    assert.ok(missing.includes([...found.scripts][0]!) && missing.includes([...found.styles][0]!));
  });
});
