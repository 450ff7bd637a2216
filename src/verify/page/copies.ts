import type { CopyOfSite, Finding } from '../compare.ts';
import { exactText, formOfFile, HEAD_SIZE, partsOfFile } from '../file-parts.ts';
import { OWN_FILES, SITE_MANIFEST } from '../manifest.ts';
import { sha256, toHex } from '../sha256.ts';
import type { ListedFile } from '../tree.ts';
import { withinCopy } from '../within.ts';
import { listZip, piecesOf, readZipped } from './unzip.ts';

/** A copy that a visitor shows to the page. */
export interface VisitedCopy extends CopyOfSite {
  /** The text of its manifest, or of another file that lists what it holds; null where there is none. */
  list(name: string): Promise<string | null>;
}

const matchBytes = async (bytes: Uint8Array<ArrayBuffer>, file: ListedFile): Promise<Finding> =>
  bytes.length === file.bytes && toHex(await sha256(bytes)) === file.sha256 ? 'good' : 'changed';

const withoutOwn = (paths: string[]): string[] => paths.filter((path) => !OWN_FILES.has(path));

/** Whatever goes wrong with a file is something to tell about that file. */
const finding = async (look: () => Promise<Finding>): Promise<Finding> => {
  try {
    return await look();
  } catch (error) {
    return { unreadable: String(error) };
  }
};

/** The copy that this page belongs to, as its host hands it out. */
export function copyHere(): VisitedCopy {
  const ask = (path: string) => fetch(path.split('/').map(encodeURIComponent).join('/'), { cache: 'no-store', credentials: 'omit' });
  return {
    paths: null,
    list: async (name) => {
      const answer = await ask(name);
      return answer.ok ? answer.text() : null;
    },
    look: (file) => finding(async () => {
      const answer = await ask(file.path);
      if (answer.ok) return matchBytes(new Uint8Array(await answer.arrayBuffer()), file);
      if ([403, 404, 410].includes(answer.status)) return 'missing';
      throw new Error(String(answer.status));
    }),
  };
}

/** A folder that the visitor chose. */
export function copyInFolder(chosen: File[]): VisitedCopy {
  const files = withinCopy(chosen.map((file) => [file.webkitRelativePath, file] as const));
  return {
    paths: withoutOwn([...files.keys()]),
    list: async (name) => (await files.get(name)?.text()) ?? null,
    look: (listed) => finding(async () => {
      const file = files.get(listed.path)!;
      return file.size === listed.bytes ? matchBytes(new Uint8Array(await file.arrayBuffer()), listed) : 'changed';
    }),
  };
}

/** A page with a part of the archive in it: its parts stand for files. */
async function copyInPage(page: Blob): Promise<VisitedCopy> {
  const { manifest, parts } = partsOfFile(exactText(new Uint8Array(await page.arrayBuffer())));
  return {
    paths: [...parts.keys()],
    list: async (name) => (name === SITE_MANIFEST && manifest ? manifest : null),
    look: (listed) => finding(() => matchBytes(new TextEncoder().encode(parts.get(listed.path)!), listed)),
  };
}

/** A file that the visitor chose; null for one that lists nothing that could be looked at. @throws Error where it can’t be read */
export async function copyInFile(file: Blob): Promise<VisitedCopy | null> {
  const form = formOfFile(new Uint8Array(await file.slice(0, HEAD_SIZE).arrayBuffer()));
  if (form === 'zim') return null;
  return form === 'page' ? copyInPage(file) : copyInZip(file);
}

async function copyInZip(file: Blob): Promise<VisitedCopy> {
  const zip = await piecesOf(file);
  const files = withinCopy((await listZip(zip)).map((entry) => [entry.name, entry] as const));
  return {
    paths: withoutOwn([...files.keys()]),
    list: async (name) => {
      const entry = files.get(name);
      const bytes = entry && (await readZipped(zip, entry));
      return bytes ? new TextDecoder().decode(bytes) : null;
    },
    look: (listed) => finding(async () => {
      const entry = files.get(listed.path)!;
      if (entry.isLink || entry.size !== listed.bytes) return 'changed';
      const bytes = await readZipped(zip, entry);
      return bytes ? matchBytes(bytes, listed) : 'changed';
    }),
  };
}
