import { gunzipSync, gzipSync } from 'node:zlib';

/** Stands before the content of every file that Pagefind compresses. */
const MARK = 'pagefind_dcd';

/** An element with an id, and the position at which it begins. */
export interface Anchor {
  element: string;
  id: string;
  text: string;
  location: number;
}

/** What Pagefind keeps of a page, apart from the index. */
export interface Fragment {
  url: string;
  content: string;
  word_count: number;
  filters: Record<string, string[]>;
  meta: Record<string, string>;
  anchors: Anchor[];
}

/** Opens a fragment file. @throws Error when the bytes are not a Pagefind fragment */
export function decodeFragment(bytes: Uint8Array): Fragment {
  const text = gunzipSync(bytes).toString('utf8');
  if (!text.startsWith(MARK)) throw new Error('not a Pagefind fragment');
  return JSON.parse(text.slice(MARK.length)) as Fragment;
}

/** Closes a fragment again as Pagefind reads it. */
export function encodeFragment(fragment: Fragment): Buffer {
  return gzipSync(MARK + JSON.stringify(fragment), { level: 9 });
}
