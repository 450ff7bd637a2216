import * as pagefind from '#pagefind';
import { openEngine } from '../../../search/browser/engine.ts';
import { filesClient } from '../../../search/plain/files.ts';
import type { PagefindClient } from '../../../search/query/pagefind.ts';
import { mergedSource } from '../../../search/supplement/source.ts';
import { UPDATE_PREFIX } from '../../../search/transport/packs/names.ts';
import { packedIndex, packedUpdate } from '../../../search/transport/packs/source.ts';
import type { IndexSource } from '../../../search/transport/source.ts';
import { hasWebAssembly } from '../../../search/transport/web-assembly.ts';
import { doors } from './doors.ts';
import { loader } from './loader.ts';

/** Pagefind’s client with its files out of packs, in the thread of the page: one from a disk may start no other. */
async function openPagefind(): Promise<PagefindClient> {
  await pagefind.options({ basePath: 'packs:/', baseUrl: '/', noWorker: true });
  return pagefind;
}

/** The index of the edition; with that of its update where there is one, which is so small that it needs no WebAssembly. */
async function openSource(): Promise<IndexSource> {
  const base = packedIndex(loader, async (read) => ((await hasWebAssembly()) ? openPagefind() : filesClient(read)));
  const about = await packedUpdate(loader);
  return about ? mergedSource(base, packedIndex(loader, filesClient, UPDATE_PREFIX), about) : base;
}

doors.openSearch = async () => openEngine(await openSource());
