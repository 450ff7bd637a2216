/** Ways in which a text can lie in a file, for tests that hide words and look for them. */
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { domainToASCII } from 'node:url';
import sharp from 'sharp';
import { ZipFile } from 'yazl';
import { untold } from '../verify/copies.ts';

/** A zip archive in memory. */
export function zipOf(files: Record<string, Buffer>, comments: { archive?: string; entry?: string } = {}): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of Object.entries(files)) zip.addBuffer(bytes, name, { mtime: new Date(0), ...(comments.entry ? { fileComment: comments.entry } : {}) });
  // The types know of comments in the letters of 1981 only, as text.
  zip.end({ forceZip64Format: false, ...(comments.archive ? { comment: Buffer.from(comments.archive) } : {}) } as unknown as Parameters<ZipFile['end']>[0]);
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    zip.outputStream.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve(Buffer.concat(parts))).on('error', reject);
  });
}

const cborText = (text: string) => {
  const bytes = Buffer.from(text);
  return Buffer.concat([bytes.length < 24 ? Buffer.from([0x60 + bytes.length]) : Buffer.from([0x78, bytes.length]), bytes]);
};

/** A chunk as Pagefind writes it: compressed, marked, CBOR with the lengths of words before them. */
export const pagefindChunk = (words: string[]) => gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), Buffer.from([0x80 + words.length]), ...words.map(cborText)]));

/** A fragment as Pagefind writes it. */
export const pagefindFragment = (content: string) => gzipSync(`pagefind_dcd${JSON.stringify({ url: '/x/', content, meta: { title: 'x' } })}`);

const hex = (text: string, write: (unit: number) => string) => [...text].map((letter) => write(letter.codePointAt(0)!)).join('');

/** A picture without anything beside it. */
export const picture = () => sharp({ create: { width: 24, height: 16, channels: 3, background: { r: 10, g: 120, b: 60 } } });

const BIG_MARK = Buffer.from([0xfe, 0xff]);
const big = (text: string) => Buffer.from(text, 'utf16le').swap16();
const octal = (bytes: Buffer) => [...bytes].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
/** Bytes as a literal string of a PDF has them: brackets, backslashes and ends of line are written by escapes. */
const literal = (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace(/[()\\]/g, '\\$&').replaceAll('\r', '\\r').replaceAll('\n', '\\n'), 'latin1');

/** A PDF with something in its record, between other entries that have brackets and the word “stream” in them. */
const pdfWith = (...parts: (string | Buffer)[]) =>
  Buffer.concat(['%PDF-1.7\n%\xe2\xe3\n1 0 obj\n<</Creator (a \\( stream\n of water)\n', ...parts, '\n/Producer (باغ)>>\nendobj\n'].map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));

/** A PDF with one stream. */
export const pdfStream = (stream: Buffer, filter = 'FlateDecode') =>
  Buffer.concat([Buffer.from(`%PDF-1.7\n1 0 obj\n<</Filter/${filter}/Length ${stream.length}>>\nstream\n`), stream, Buffer.from('\nendstream\nendobj\n')]);

/** A recording with the title of a track (ID3 2.4, TIT2); its samples are nobody’s words. @param title with the byte that tells its encoding */
const recording = (title: Buffer) => {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(title.length);
  return Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\x10\0TIT2', 'latin1'), size, Buffer.alloc(2), title, Buffer.from('fffb9064', 'hex'), Buffer.alloc(64, 0x55)]);
};

/** A text in the letters of Windows for Arabic and Persian. */
const windows = (text: string) => Buffer.from([...text].map((letter) => (letter < '\x80' ? letter.charCodeAt(0) : WINDOWS.get(letter)!)));
const WINDOWS = new Map(Array.from({ length: 128 }, (_, index) => [new TextDecoder('windows-1256').decode(Uint8Array.of(128 + index)), 128 + index]));
const rtf = (text: string) => Buffer.from(`{\\rtf1\\ansi\\ansicpg1256{\\info{\\author x}}\\pard\\rtlpar ${text}\\par}`);
/** A gzip file that says what its file was called before. */
const gzipNamed = (name: string) => {
  const bytes = gzipSync('باغ');
  bytes[3] = 8;
  return Buffer.concat([bytes.subarray(0, 10), Buffer.from(`${name}\0`), bytes.subarray(10)]);
};

/** A zip file of one entry with other bytes for its name, as many. */
function renamed(zip: Buffer, name: Buffer): Buffer {
  for (const [mark, at] of [['PK\u0003\u0004', 30], ['PK\u0001\u0002', 46]] as const) name.copy(zip, zip.indexOf(mark) + at);
  return zip;
}

/** One text in every form in which it is still the text, by a name for the form and the name of the file. */
export async function everyForm(text: string): Promise<Record<string, [file: string, bytes: Buffer]>> {
  const page = (body: string) => Buffer.from(`<!doctype html><html lang="fa"><body><p>باغ</p>${body}<p>باغ</p></body></html>`);
  const middle = Math.ceil(text.length / 2);
  const words = text.split(' ');
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>${text}</a></x:xmpmeta>`;
  const jpeg = await picture().jpeg().withXmp(xmp).toBuffer();
  const webp = await picture().webp().withXmp(xmp).toBuffer();
  const pieces = (name: string, write: (run: string) => string) => `<${name}:p>${[text.slice(0, 2), text.slice(2, middle), text.slice(middle)].map(write).join('')}</${name}:p><${name}:p>باغ</${name}:p>`;
  const inWindows = windows(text.replaceAll('ی', 'ي').replaceAll('ٔ', ''));
  const inner = await zipOf({ 'OEBPS/c1.xhtml': page(`<p>${text}</p>`) });
  return {
    'plain text': ['a.txt', Buffer.from(`باغ\n${text}\nباغ`)],
    'HTML text': ['a/index.html', page(`<p>${text}</p>`)],
    'HTML across tags': ['b/index.html', page(`<p>${text.slice(0, 2)}<b>${text.slice(2, 3)}</b>${text.slice(3, middle)}<a href="/">${text.slice(middle)}</a></p>`)],
    'HTML across a comment': ['b2/index.html', page(`<p>${text.slice(0, 2)}<!-- > -->${text.slice(2)}</p>`)],
    'HTML attribute': ['c/index.html', page(`<img alt="${text}" src="x">`)],
    'HTML comment': ['d/index.html', page(`<!-- ${text} -->`)],
    'table cells': ['d2/index.html', page(`<table><tr><td>${words.join('</td><td>')}</td></tr></table>`)],
    'HTML across line breaks': ['d3/index.html', page(`<p>${words.join('<br />')}</p>`)],
    'entities, decimal': ['e/index.html', page(hex(text, (unit) => `&#${unit};`))],
    'entities, hexadecimal': ['f/index.html', page(hex(text, (unit) => `&#x${unit.toString(16)};`))],
    'entities, twice': ['f2/index.html', page(hex(text, (unit) => `&amp;#${unit};`))],
    'percent-encoded address': ['g/index.html', page(`<a href="/x/${encodeURIComponent(text)}/">x</a>`)],
    'percent-encoded twice': ['g2/index.html', page(`<a href="/x/?q=${encodeURIComponent(encodeURIComponent(text))}">x</a>`)],
    'query with plus signs': ['g3/index.html', page(`<a href="/x/?q=${words.map(encodeURIComponent).join('+')}">x</a>`)],
    'punycode host': ['h/index.html', page(`<a href="https://${domainToASCII(`${words.join('-').replaceAll('\u200c', '')}.example`)}/">x</a>`)],
    'JSON': ['a.json', Buffer.from(JSON.stringify({ title: text }))],
    'JSON with escapes': ['b.json', Buffer.from(`{"title":"${hex(text, (unit) => `\\u${unit.toString(16).padStart(4, '0')}`)}"}`)],
    'JSON with escaped white space': ['c.json', Buffer.from(JSON.stringify({ title: `باغ\n${words.join('\n')}\tباغ` }))],
    'script with escapes': ['a.js', Buffer.from(`const x="${hex(text, (unit) => `\\u{${unit.toString(16)}}`)}";`)],
    'style with escapes': ['a.css', Buffer.from(`p::before{content:"${hex(text, (unit) => `\\${unit.toString(16).padStart(6, '0')}`)}"}`)],
    'feed': ['feed.xml', Buffer.from(`<?xml version="1.0"?><feed><title><![CDATA[${text}]]></title></feed>`)],
    'base64 data': ['i/index.html', page(`<img src="data:text/plain;base64,${Buffer.from(text).toString('base64')}">`)],
    'compressed base64 data': ['i2/index.html', page(`<a href="data:application/gzip;base64,${gzipSync(text).toString('base64')}">x</a>`)],
    'gzip': ['a.html.gz', gzipSync(page(text))],
    'brotli': ['a.html.br', brotliCompressSync(page(text))],
    'zstandard': ['a.html.zst', zstdCompressSync(page(text))],
    'zip': ['a.zip', await zipOf({ 'x.txt': Buffer.from(text) })],
    'zip in gzip in zip': ['b.zip', await zipOf({ 'x.gz': gzipSync(await zipOf({ 'x.txt': Buffer.from(text) })) })],
    'name in a zip': ['c.zip', await zipOf({ [`${text}.txt`]: Buffer.from('باغ') })],
    'name in a zip that does not tell its letters': ['g.zip', untold(await zipOf({ [`${text}.txt`]: Buffer.from('باغ') }))],
    'name in an old zip': ['h.zip', renamed(untold(await zipOf({ ['x'.repeat(inWindows.length)]: Buffer.from('باغ') })), inWindows)],
    'comment of a zip': ['d.zip', await zipOf({ 'x.txt': Buffer.from('x') }, { archive: text })],
    'comment in a zip': ['e.zip', await zipOf({ 'x.txt': Buffer.from('x') }, { entry: text })],
    'file of a word processor, in pieces': ['a.docx', await zipOf({ 'word/document.xml': Buffer.from(pieces('w', (run) => `<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">${run}</w:t></w:r>`)) })],
    'file of another word processor, in pieces': ['a.odt', await zipOf({ 'content.xml': Buffer.from(pieces('text', (run) => `<text:span text:style-name="T1">${run.replaceAll(' ', '<text:s/>')}</text:span>`)) })],
    'EPUB': ['a.epub', inner],
    'UTF-16, little end': ['a16.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
    'UTF-16, big end': ['b16.txt', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()])],
    'UTF-16 without a mark': ['c16.txt', Buffer.from(`باغ\n${text}\nباغ`, 'utf16le')],
    'head of a recording, little end': ['a.mp3', recording(Buffer.concat([Buffer.from([1, 0xff, 0xfe]), Buffer.from(text, 'utf16le')]))],
    'head of a recording, big end': ['b.mp3', recording(Buffer.concat([Buffer.from([2]), big(text)]))],
    'old document of a word processor': ['a.doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(505, 0xff), Buffer.from(`${text}\r`, 'utf16le'), Buffer.alloc(99)])],
    'recording in a zip': ['f.zip', await zipOf({ 'a.mp3': recording(Buffer.concat([Buffer.from([2]), big(text)])) })],
    'Windows-1256': ['old.htm', Buffer.concat([Buffer.from('<html><head><meta charset="windows-1256"></head><p>'), inWindows, Buffer.from([0x20, 0xc8, 0xc7, 0xdb])])],
    'RTF, letters by number': ['a.rtf', rtf(hex(text, (unit) => `{\\rtlch \\u${unit}?}`))],
    'RTF, letters by bytes': ['b.rtf', rtf([...inWindows].map((byte) => (byte === 32 ? ' ' : `\\'${byte.toString(16)}`)).join(''))],
    'head of a gzip file': ['b.gz', gzipNamed(text)],
    'Pagefind fragment': ['pagefind/fragment/fa_1.pf_fragment', pagefindFragment(text)],
    'SVG text': ['a.svg', Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><text>${text}</text></svg>`)],
    'SVG title across tspans': ['b.svg', Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><text><tspan>${words[0]}</tspan> <tspan>${words.slice(1).join(' ')}</tspan></text></svg>`)],
    'XMP of a JPEG': ['a.jpg', jpeg],
    'XMP of a WebP': ['a.webp', webp],
    'hexadecimal string of a PDF': ['b.pdf', pdfWith(`/Title <FEFF ${big(text).toString('hex').replace(/(.{60})/g, '$1\n')}>`)],
    'literal string of a PDF, in bytes': ['c.pdf', pdfWith('/Author (', literal(Buffer.concat([BIG_MARK, big(text)])), ')')],
    'literal string of a PDF, in octal numbers': ['d.pdf', pdfWith(`/Author (${octal(Buffer.concat([BIG_MARK, big(text)]))})`)],
    'literal string of a PDF, broken and without a mark': ['e.pdf', pdfWith(`/Subject (${octal(Buffer.from(text)).replace(/(.{40})/g, '$1\\\n')})`)],
    'literal string of a PDF, little end': ['f.pdf', pdfWith('/Subject (', literal(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])), ')')],
    'string in a stream of a PDF': ['g.pdf', pdfStream(deflateSync(Buffer.from(`1 0 <</Contents <FEFF${big(text).toString('hex').toUpperCase()}>>>`)))],
    'stream of a PDF': ['a.pdf', pdfStream(deflateSync(Buffer.from(`<x>${text}</x>`)))],
    'file name': [`x/${text.replaceAll(' ', '-')}.txt`, Buffer.from('باغ')],
    'WebAssembly': ['pagefind/wasm.x.pagefind', gzipSync(Buffer.concat([Buffer.from('pagefind_dcd\0asm'), Buffer.from(`\u0001\0${text}\0`)]))],
  };
}
