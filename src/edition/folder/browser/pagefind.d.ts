/** Pagefind’s client, as a site has it beside its index. */
declare module '#pagefind' {
  import type { PagefindAnswer, PagefindOptions } from '../../../search/query/pagefind.ts';

  export function search(term: string | null, options?: PagefindOptions): Promise<PagefindAnswer>;
  export function filters(): Promise<Record<string, Record<string, number>>>;
  export function options(options: { basePath: string; baseUrl: string; noWorker: boolean }): Promise<void>;
}
