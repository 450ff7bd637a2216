import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ALLOWED_ELEMENTS, isAllowedAttribute, isAllowedElement, isSafeImage, isSafeLink } from '../../src/mdx/allow-list.ts';

describe('elements', () => {
  it('none that runs, loads, asks or looks like the site is allowed', () => {
    for (const name of ['script', 'style', 'iframe', 'object', 'embed', 'form', 'input', 'button', 'svg', 'math', 'link', 'meta', 'base', 'template', 'video', 'audio', 'h1', 'nav', 'main', 'header']) {
      assert.ok(!isAllowedElement(name), name);
    }
  });

  it('names are exact: neither capitals nor names of object properties', () => {
    for (const name of ['P', 'A', 'constructor', 'toString', '__proto__', 'hasOwnProperty', '']) assert.ok(!isAllowedElement(name), name);
  });
});

describe('attributes', () => {
  it('no element may have class, id, style, a handler or a target', () => {
    for (const element of ALLOWED_ELEMENTS) {
      for (const name of ['class', 'id', 'style', 'onclick', 'onerror', 'target', 'srcset', 'ping', 'xlink:href', 'constructor', 'HREF']) {
        assert.ok(!isAllowedAttribute(element, name), `${element} ${name}`);
      }
    }
  });

  it('every element may have a language, a direction and a title', () => {
    for (const element of ALLOWED_ELEMENTS) for (const name of ['lang', 'dir', 'title']) assert.ok(isAllowedAttribute(element, name));
  });

  it('only links lead somewhere and only images load something', () => {
    assert.deepEqual(ALLOWED_ELEMENTS.filter((element) => isAllowedAttribute(element, 'href')), ['a']);
    assert.deepEqual(ALLOWED_ELEMENTS.filter((element) => isAllowedAttribute(element, 'src')), ['img']);
  });
});

describe('addresses', () => {
  it('the web, mail and the archive itself are safe to link to', () => {
    for (const url of ['https://baghbanan.example/', 'http://baghbanan.example/', 'HTTPS://baghbanan.example', 'mailto:a@baghbanan.example', '/organs/', '../b/', '#p-1', '?q=باغ', '']) {
      assert.ok(isSafeLink(url), url);
    }
  });

  it('an address with control characters, or with spaces around it, is not safe, wherever it leads', () => {
    for (const url of ['h\nttps://baghbanan.example/', ' https://baghbanan.example/', '/organs/\t', 'https://baghbanan.example/\u0085', '\u0001/organs/']) {
      assert.ok(!isSafeLink(url), JSON.stringify(url));
      assert.ok(!isSafeImage(url), JSON.stringify(url));
    }
  });

  it('an address that names a user is not safe: it is read as that of another site', () => {
    for (const url of ['https://known.example@other.example/', 'https://gardener:spade@baghbanan.example/', 'http://@other.example:@x.example/']) assert.ok(!isSafeLink(url), url);
    for (const url of ['https://baghbanan.example/@gardener', 'https://baghbanan.example/?to=a@b.example']) assert.ok(isSafeLink(url), url);
  });

  it('what is no address at all is not safe', () => {
    for (const url of ['http://', 'https://[x/', 'https://%09x.example/']) assert.ok(!isSafeLink(url), url);
  });

  it('only the archive itself is safe to load from', () => {
    for (const url of ['/images/a.jpg', 'a.jpg', '../a.jpg']) assert.ok(isSafeImage(url), url);
    for (const url of ['https://baghbanan.example/a.jpg', '//baghbanan.example/a.jpg', 'data:image/png,x', 'mailto:a@b.example']) assert.ok(!isSafeImage(url), url);
  });

  it('whatever stands before, within or around it, a safe address resolves to a safe scheme and a safe image to this site', () => {
    const noise = fc.constantFrom('', ' ', '\t', '\n', '\r', '\u0000', '\u0001', '\u001f', '\u007f', '\u0085', '\u00a0', '\u200b', '\u2028', '\u202e', '\ufeff', '/', '\\', ':');
    const piece = fc.constantFrom('javascript', 'JavaScript', 'data', 'vbscript', 'https', 'http', 'mailto', ':', '//', '/', '\\', 'x.example', 'alert(1)', '#', '?', '@');
    const url = fc.array(fc.tuple(piece, noise), { maxLength: 6 }).map((parts) => parts.flat().join(''));
    fc.assert(fc.property(noise, url, (before, rest) => {
      const written = before + rest;
      const resolved = URL.parse(written, 'https://archive.invalid/a/b/');
      if (!resolved) return;
      if (isSafeLink(written)) {
        assert.ok(['http:', 'https:', 'mailto:'].includes(resolved.protocol), JSON.stringify(written));
        if (resolved.origin !== 'https://archive.invalid' && resolved.protocol !== 'mailto:') assert.match(written.replace(/[\u0000-\u0020]/g, ''), /^https?:/i);
      }
      if (isSafeImage(written)) assert.equal(resolved.origin, 'https://archive.invalid', JSON.stringify(written));
    }), { numRuns: 3000 });
  });
});
