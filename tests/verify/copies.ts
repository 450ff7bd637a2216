/** Copies of a little site for the tests of verification: as a folder, as a zip file and on the web. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { TestContext } from 'node:test';
import { ZipFile } from 'yazl';
import { formatManifest, siteManifest } from '../../src/export/manifest.ts';
import { SITE_MANIFEST } from '../../src/verify/manifest.ts';
import { aFolder, aFolderOf } from '../fixtures/folders.ts';

const FILES = { 'index.html': 'خانه', 'organs/index.html': 'ارگان‌ها', 'assets/a.css': 'a{}', '_headers': '/*', 'empty.txt': '' };

/** A folder with a few files and their manifest. */
export async function aCopy(test: TestContext, files: Record<string, string> = FILES): Promise<string> {
  const folder = await aFolderOf(test, files);
  await writeFile(path.join(folder, SITE_MANIFEST), formatManifest(await siteManifest(folder)));
  return folder;
}

/** Packs a folder into a zip file, under a folder of the archive. */
export async function zipOf(test: TestContext, folder: string, top = ''): Promise<string> {
  const zip = new ZipFile();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const name = path.relative(folder, path.join(entry.parentPath, entry.name));
    zip.addBuffer(await readFile(path.join(folder, name)), top + name);
  }
  return writeZip(test, zip);
}

/** A zip file that does not say in which letters its names are, as those that a Mac makes. */
export function untold(zip: Buffer): Buffer {
  for (const [mark, flags] of [['PK\u0003\u0004', 6], ['PK\u0001\u0002', 8]] as const) {
    for (let head = zip.indexOf(mark); head !== -1; head = zip.indexOf(mark, head + 4)) zip.writeUInt16LE(zip.readUInt16LE(head + flags) & ~0x800, head + flags);
  }
  return zip;
}

export async function writeZip(test: TestContext, zip: ZipFile): Promise<string> {
  zip.end();
  const file = path.join(await aFolder(test), 'copy.zip');
  await pipeline(zip.outputStream, createWriteStream(file));
  return file;
}

/** A host that answers as told; returns its address. */
export async function aHost(test: TestContext, answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0);
  await once(server, 'listening');
  test.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://localhost:${(server.address() as AddressInfo).port}/`;
}
