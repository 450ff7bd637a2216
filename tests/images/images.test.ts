import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import sharp, { type Sharp } from 'sharp';
import { imageConcerns, NotStripped, stripMetadata } from '../../src/images/index.ts';

/** A picture that is not all of one colour. */
const picture = (): Sharp => sharp(Buffer.from(Array.from({ length: 40 * 30 * 3 }, (_, index) => (index * 37) % 251)), { raw: { width: 40, height: 30, channels: 3 } });
const XMP = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="35,1N"/></rdf:RDF></x:xmpmeta>';
const GPS = { IFD0: { Artist: 'Gardener', Software: 'Spade 2' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 41/1 20/1', GPSLongitudeRef: 'E', GPSLongitude: '51/1 23/1 20/1' } };
const formats = {
  jpeg: (image: Sharp) => image.jpeg(), 'progressive jpeg': (image: Sharp) => image.jpeg({ progressive: true }), png: (image: Sharp) => image.png(), 'paletted png': (image: Sharp) => image.png({ palette: true }),
  webp: (image: Sharp) => image.webp(), 'lossless webp': (image: Sharp) => image.webp({ lossless: true }), gif: (image: Sharp) => image.gif(),
};
const endingOf = (format: string) => `.${format.split(' ').at(-1)!.replace('jpeg', 'jpg')}`;
const rulesOf = (bytes: Uint8Array, name: string) => imageConcerns(bytes, name).map(({ rule }) => rule).sort();
const pixels = async (bytes: Uint8Array) => sharp(bytes, { animated: true }).raw().toBuffer();

function crc32(bytes: Buffer): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ -1) >>> 0;
}

/** A chunk of a PNG. */
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

const PNG_HEAD = 33;
const inPng = (png: Buffer, ...chunks: Buffer[]) => Buffer.concat([png.subarray(0, PNG_HEAD), ...chunks, png.subarray(PNG_HEAD)]);
const segment = (marker: number, data: string) => Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), Buffer.from(data, 'latin1')]);
const inJpeg = (jpeg: Buffer, ...segments: Buffer[]) => Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);

describe('a picture with nothing beside it', () => {
  for (const [format, write] of Object.entries(formats)) {
    it(`raises no concern, and is left as it is: ${format}`, async () => {
      const bytes = await write(picture()).toBuffer();
      assert.deepEqual(imageConcerns(bytes, `x${endingOf(format)}`), []);
      assert.equal(stripMetadata(bytes), bytes);
    });
    it(`keeps its colour profile: ${format}`, { skip: format === 'gif' }, async () => {
      const bytes = await write(picture().withIccProfile('p3')).toBuffer();
      assert.deepEqual(imageConcerns(bytes, `x${endingOf(format)}`), []);
    });
  }
});

describe('what a picture holds beside itself', () => {
  for (const [format, write] of Object.entries(formats)) {
    if (format === 'gif') continue;
    it(`is told and taken out, and no pixel changes: ${format}`, async () => {
      const plain = await write(picture()).toBuffer();
      const bytes = await write(picture().withExif(GPS).withXmp(XMP)).toBuffer();
      const name = `x${endingOf(format)}`;
      assert.deepEqual(rulesOf(bytes, name), ['image-metadata', 'image-place']);
      const clean = stripMetadata(bytes);
      assert.deepEqual(imageConcerns(clean, name), []);
      assert.doesNotMatch(Buffer.from(clean).toString('latin1'), /Gardener|Spade|GPSLatitude|adobe:ns:meta/);
      assert.deepEqual(await pixels(clean), await pixels(bytes));
      assert.deepEqual(await pixels(clean), await pixels(plain));
      const { exif, xmp } = await sharp(clean).metadata();
      assert.deepEqual([exif, xmp], [undefined, undefined]);
    });
  }

  it('is taken out of a JPEG: comments, IPTC, what programs write', async () => {
    const jpeg = await picture().jpeg().toBuffer();
    const bytes = inJpeg(jpeg, segment(0xfe, 'by Gardener'), segment(0xed, 'Photoshop 3.0\0by Gardener'), segment(0xe5, 'Spade'), segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0Gardener'), segment(0xe0, 'JFXX\0\x10Gardener'));
    assert.deepEqual(rulesOf(bytes, 'x.jpg'), ['image-metadata']);
    assert.deepEqual(Buffer.from(stripMetadata(bytes)), jpeg);
  });
  it('is taken out of a JPEG: a small picture in its first segment, which may show what was cut off', async () => {
    const head = 'JFIF\0\x01\x02\0\0\x01\0\x01';
    const jpeg = await picture().jpeg().toBuffer();
    const bytes = inJpeg(jpeg, segment(0xe0, `${head}\x01\x01rgb`));
    assert.deepEqual(rulesOf(inJpeg(jpeg, segment(0xe0, `${head}\0\0`)), 'x.jpg'), []);
    assert.deepEqual(rulesOf(bytes, 'x.jpg'), ['image-metadata']);
    assert.deepEqual(await pixels(stripMetadata(bytes)), await pixels(bytes));
  });
  it('is taken out of a PNG: texts of each kind, times, unknown chunks', async () => {
    const png = await picture().png().toBuffer();
    const bytes = inPng(png, chunk('tEXt', Buffer.from('Author\0Gardener')), chunk('zTXt', Buffer.from('Author\0\0x')), chunk('iTXt', Buffer.from('Author\0\0\0\0\0Gardener')), chunk('tIME', Buffer.alloc(7)), chunk('sPLT', Buffer.from('Gardener\0\x08')), chunk('spAd', Buffer.from('x')));
    assert.deepEqual(rulesOf(bytes, 'x.png'), ['image-metadata']);
    assert.deepEqual(Buffer.from(stripMetadata(bytes)), png);
  });
  it('is taken out of a GIF: comments and what programs write', async () => {
    const gif = await picture().gif().toBuffer();
    const trailer = gif.length - 1;
    const extra = Buffer.concat([Buffer.from([0x21, 0xfe, 5]), Buffer.from('by me'), Buffer.from([0, 0x21, 0xff, 11]), Buffer.from('XMP DataXMP'), Buffer.from([1, 65, 0])]);
    const bytes = Buffer.concat([gif.subarray(0, trailer), extra, gif.subarray(trailer)]);
    assert.deepEqual(rulesOf(bytes, 'x.gif'), ['image-metadata']);
    assert.deepEqual(Buffer.from(stripMetadata(bytes)), gif);
  });
  it('is told of an AVIF, from which it can’t be taken: EXIF and XMP, boxes of programs, a size beyond screens', async () => {
    const box = (type: string, data: string) => Buffer.concat([Buffer.from([0, 0, 0, 8 + data.length]), Buffer.from(type + data)]);
    const plain = await picture().avif().toBuffer();
    assert.deepEqual(imageConcerns(plain, 'x.avif'), []);
    assert.deepEqual(imageConcerns(Buffer.concat([plain, box('free', '\0\0')]), 'x.avif'), []);
    for (const bytes of [await picture().avif().withExif(GPS).toBuffer(), await picture().avif().withXmp(XMP).toBuffer(), Buffer.concat([plain, box('uuid', 'Gardener')]), Buffer.concat([plain, box('free', 'Gardener')])]) {
      assert.deepEqual(imageConcerns(bytes, 'x.avif').map(({ rule, remedy }) => [rule, remedy]), [['image-metadata', 'save it without metadata, or as JPEG, PNG or WebP']]);
      assert.throws(() => stripMetadata(bytes), NotStripped);
    }
    const wide = Buffer.from(plain);
    wide.writeUInt32BE(7000, wide.indexOf('ispe') + 8);
    assert.deepEqual(rulesOf(wide, 'x.avif'), ['image-size']);
    assert.deepEqual(rulesOf(plain.subarray(0, -1), 'x.avif'), ['image-broken']);
  });
  it('is told of an icon: texts in its pictures, bytes between and behind them', async () => {
    const icon = (...pictures: Buffer[]) => {
      const head = Buffer.alloc(6 + 16 * pictures.length);
      head.writeUInt32LE(1 << 16, 0);
      head.writeUInt16LE(pictures.length, 4);
      let at = head.length;
      for (const [index, { length }] of pictures.entries()) {
        head.writeUInt32LE(length, 6 + 16 * index + 8);
        head.writeUInt32LE(at, 6 + 16 * index + 12);
        at += length;
      }
      return Buffer.concat([head, ...pictures]);
    };
    const png = await picture().png().toBuffer();
    const bitmap = Buffer.alloc(60, 40);
    assert.deepEqual(imageConcerns(icon(bitmap, png), 'favicon.ico'), []);
    assert.deepEqual(rulesOf(icon(bitmap, inPng(png, chunk('tEXt', Buffer.from('Author\0Gardener')))), 'favicon.ico'), ['image-metadata']);
    assert.deepEqual(rulesOf(icon(Buffer.concat([png, Buffer.from('Gardener')]), bitmap), 'favicon.ico'), ['image-metadata']);
    assert.deepEqual(rulesOf(Buffer.concat([icon(png), Buffer.from('Gardener')]), 'favicon.ico'), ['image-trailing']);
    assert.deepEqual(rulesOf(icon(png).subarray(0, -9), 'favicon.ico'), ['image-broken']);
  });
  it('behind its end is told and taken out, and told as a page where it is one', async () => {
    for (const [format, write] of Object.entries(formats)) {
      const plain = await write(picture()).toBuffer();
      const bytes = Buffer.concat([plain, Buffer.from('<script>alert(1)</script>')]);
      assert.deepEqual(rulesOf(bytes, `x${endingOf(format)}`), ['image-page', 'image-trailing'], format);
      assert.deepEqual(Buffer.from(stripMetadata(bytes)), plain, format);
    }
  });
  it('is not taken out where the picture would then lie on its side', async () => {
    const bytes = await picture().jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const [concern] = imageConcerns(bytes, 'x.jpg');
    assert.match(concern!.message, /how the picture is to be turned/);
    assert.match(concern!.remedy, /^turn it in a program for pictures, and save it; npm run check -- --fix then takes out what is left$/);
    assert.throws(() => stripMetadata(bytes), NotStripped);
  });
});

describe('a picture that is not what it says', () => {
  it('is told by its first bytes', async () => {
    assert.deepEqual(rulesOf(await picture().png().toBuffer(), 'x.jpg'), ['image-kind']);
    assert.deepEqual(rulesOf(Buffer.from('<html><script>1</script>'), 'x.png'), ['image-kind']);
    assert.deepEqual(rulesOf(await picture().tiff().toBuffer(), 'x.tiff'), ['image-kind']);
  });
  it('is told when it is cut short, wherever that is', async () => {
    for (const [format, write] of Object.entries(formats)) {
      const bytes = await write(picture()).toBuffer();
      for (const length of [14, 20, 40, Math.floor(bytes.length / 2), bytes.length - 1]) {
        assert.ok(imageConcerns(bytes.subarray(0, length), `x${endingOf(format)}`).some(({ severity }) => severity === 'error'), `${format} ${length}`);
      }
    }
  });
  it('is told when it is too large, and when it moves', async () => {
    const wide = await sharp({ create: { width: 6001, height: 2, channels: 3, background: 'green' } }).png().toBuffer();
    assert.deepEqual(rulesOf(wide, 'x.png'), ['image-size']);
    const frames = Buffer.concat([await pixels(await picture().png().toBuffer()), await pixels(await picture().negate().png().toBuffer())]);
    const moving = await sharp(frames, { raw: { width: 40, height: 60, channels: 3, pageHeight: 30 } }).gif().toBuffer();
    assert.deepEqual(imageConcerns(moving, 'x.gif').map(({ rule, severity }) => [rule, severity]), [['image-animated', 'warning']]);
  });
});

describe('a drawing', () => {
  const svg = (inner: string, attributes = '') => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"${attributes}>${inner}</svg>`);
  /** Five parts, of which each shows the one before ten times. */
  const repeated = (element: string, show: (before: string) => string) => Array.from({ length: 6 }, (_, level) => `<${element} id="a${level}"><path d="M0 0"/>${level > 0 ? show(`a${level - 1}`).repeat(10) : ''}</${element}>`).join('');
  const bad: Record<string, string | Buffer> = {
    script: '<script>alert(1)</script>', 'script by address': '<script href="https://x.example/a.js"/>', handler: '<path onclick="x()" d="M0 0"/>', 'handler of the root': svg('', ' onload="x()"'), foreignObject: '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
    'HTML within': '<p xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="x()"/></p>', 'use of elsewhere': '<use href="https://x.example/a.svg#a"/>', 'use by xlink': '<use xlink:href="//x.example/a.svg#a"/>', 'use of data': '<use href="data:image/svg+xml,x#a"/>', image: '<image href="https://x.example/a.png"/>',
    link: '<a href="javascript:x()"><path d="M0 0"/></a>', animation: '<animate attributeName="href" values="javascript:x()"/>', set: '<set attributeName="onclick" to="x()"/>', motion: '<animateTransform attributeName="transform"/>', feImage: '<filter><feImage href="https://x.example/a"/></filter>',
    'style import': '<style>@import "https://x.example/a.css";</style>', 'style address': '<style>path{fill:url(https://x.example/a.svg#a)}</style>', 'style escape': '<style>path{fill:u\\72l(https://x.example/)}</style>', 'style comment': '<style>@im/**/port "x"; @import/**/"x";</style>', 'style in CDATA': '<style><![CDATA[@import url(//x.example)]]></style>',
    'style by entity': '<style>&#64;import "x";</style>', 'style attribute': '<path style="fill:url(//x.example/)"/>', 'fill address': '<path fill="url(https://x.example/#a)"/>', 'image-set': '<path style="background:image-set(\'x.png\' 1x)"/>', 'font face': '<style>@font-face{font-family:x;src:url(//x.example)}</style>',
    doctype: Buffer.from('<!DOCTYPE svg [<!ENTITY x "y">]><svg xmlns="http://www.w3.org/2000/svg">&x;</svg>'), 'entity of a file': Buffer.from('<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg">&x;</svg>'), 'XML style sheet': Buffer.from('<?xml-stylesheet href="https://x.example/a.css"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
    metadata: '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>', 'data of a program': '<g xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:label="Gardener"/>', 'base address': svg('', ' xml:base="https://x.example/"'), 'not XML': '<path', 'no namespace': Buffer.from('<svg><script>1</script></svg>'),
    'data address': '<path data-x="1"/>', iframe: '<iframe xmlns="http://www.w3.org/1999/xhtml"/>', audio: '<audio/>', handler2: '<handler type="x"/>', listener: '<listener/>', tref: '<tref xlink:href="#x"/>', cursor: '<cursor xlink:href="x.cur"/>',
    // In GBK the byte before the first bracket takes it along: the comment is text there, and its script an element.
    'another encoding': Buffer.from('<?xml version="1.0" encoding="GBK"?><svg xmlns="http://www.w3.org/2000/svg"><style><![CDATA[\x81]]></style><!-- ]]></style><script>x()</script> --></svg>', 'latin1'),
    'parts shown again within each other': repeated('g', (before) => `<use href="#${before}"/>`), 'masks of masks': repeated('mask', (before) => `<path mask="url('#${before}')" d="M0 0"/>`), 'itself': '<g id="a"><use href="#a"/></g>',
    'parts within each other without end': `${Array.from({ length: 20_000 }, (_, index) => `<g id="a${index}">`).join('')}${'</g>'.repeat(20_000)}`,
    'a chain without end': Array.from({ length: 5000 }, (_, index) => `<g id="a${index}"><use href="#a${index + 1}"/></g>`).join(''),
  };
  for (const [name, drawing] of Object.entries(bad)) it(`is refused for: ${name}`, () => assert.ok(imageConcerns(typeof drawing === 'string' ? svg(drawing) : drawing, 'x.svg').some(({ severity }) => severity === 'error')));

  it('that only draws raises no concern', () => {
    const good = '<title>باغ</title><defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient><symbol id="s"><path d="M0 0h9"/></symbol></defs><style>.b{fill:url(#a);stroke:red}</style><g class="b" transform="scale(2)"><use href="#s"/><use xlink:href="#s"/><text x="1" y="2" font-size="3" style="text-anchor:end">درخت</text><path fill="url(\'#a\')" d="M1 1"/></g>';
    assert.deepEqual(imageConcerns(svg(good), 'x.svg'), []);
    assert.deepEqual(imageConcerns(Buffer.concat([Buffer.from('<?xml version="1.0" encoding="utf-8"?>'), svg(good)]), 'x.svg'), []);
    const letters = `<defs><g id="a"><path d="M0 0"/></g></defs>${'<use href="#a"/>'.repeat(9000)}`;
    assert.deepEqual(imageConcerns(svg(letters), 'x.svg'), []);
  });
  it('can’t be cleaned byte by byte', () => assert.throws(() => stripMetadata(svg('<metadata/>')), NotStripped));
});
