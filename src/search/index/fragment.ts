import { packSmall, unpack } from './packed.ts';

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
  return JSON.parse(unpack(bytes).toString('utf8')) as Fragment;
}

/** Closes a fragment as Pagefind reads it. */
export function encodeFragment(fragment: Fragment): Buffer {
  return packSmall(JSON.stringify(fragment));
}
