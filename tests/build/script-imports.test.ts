import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nameImports } from '../../src/build/script-imports.ts';

const page = '<head><meta charset="utf-8"><title>باغ</title><link rel="preload" href="/a/assets/face.woff2"></head><script type="module" src="/a/assets/one.js"></script><script type="module">x</script>';
const imports = new Map([['assets/one.js', new Set(['assets/two.js', 'assets/$&.js'])], ['assets/other.js', new Set(['assets/four.js'])]]);

describe('the scripts of a page', () => {
  it('are named with what they import, before its faces and behind its policy', () => {
    const named = nameImports(page, '/a/', imports);
    assert.deepEqual([...named.matchAll(/rel="modulepreload" href="([^"]*)"/g)].map(([, file]) => file), ['/a/assets/one.js', '/a/assets/two.js', '/a/assets/$&.js']);
    assert.ok(named.indexOf('charset') < named.indexOf('modulepreload') && named.lastIndexOf('modulepreload') < named.indexOf('<title>'));
  });

  it('are not named where there are none', () => {
    const plain = page.replaceAll(/<script.*/g, '');
    assert.equal(nameImports(plain, '/a/', imports), plain);
  });
});
