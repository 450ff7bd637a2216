import * as pagefind from '#pagefind';
import { openEngine } from '../../../search/browser/engine.ts';
import { filesClient } from '../../../search/plain/files.ts';
import type { PagefindClient } from '../../../search/query/pagefind.ts';
import { packedIndex } from '../../../search/transport/packs/source.ts';
import { hasWebAssembly } from '../../../search/transport/web-assembly.ts';
import { doors } from './doors.ts';
import { loader } from './loader.ts';

/** Pagefind’s client with its files out of packs, in the thread of the page: one from a disk may start no other. */
async function openPagefind(): Promise<PagefindClient> {
  await pagefind.options({ basePath: 'packs:/', baseUrl: '/', noWorker: true });
  return pagefind;
}

doors.openSearch = () => openEngine(packedIndex(loader, async (read) => ((await hasWebAssembly()) ? openPagefind() : filesClient(read))));
