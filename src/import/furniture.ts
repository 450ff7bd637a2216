import type { Nodes, Root } from 'mdast';
import { foldCharacters } from '../persian/index.ts';
import type { Notes } from './imported.ts';
import { plainText } from './markdown/tree.ts';

/**
 * What pages say around a text, as whole paragraphs, folded. Source: the survey of party sites from which this importer
 * learned; buttons and headings of common templates, none of which is a sentence.
 */
const PHRASES = new Set(
  [
    'ادامه مطلب', 'ادامه مطلب...', 'Read more', 'اشتراک گذاری', 'اشتراک گذاری:', 'اشتراک‌گذاری', 'آخرین اطلاعیه ها', 'از گوشه و کنار',
    'بازگشت به صفحه اول', 'بازگشت به صفحه اصلی', 'شخصی سازی فونت', 'Share', 'Share this', 'Tweet', 'Print', 'چاپ', 'نسخه چاپی', 'ارسال به دوستان', 'A+ A A-', 'A A A',
    'TLogo', '-- Logo ---->', '|', '||', 'این مطلب هنوز مقابله و تصحیح نشده است', 'این مطلب هنوز مقابله و تصحیح نشده است.', 'Menu', 'Skip to content', 'Search', 'جستجو', 'منو',
  ].map(fold),
);
/** Languages of a site in two letters, behind one word. */
const LANGUAGE_BAR = /^(?:Status )?(?:(?:Fa|Ar|Tu|Ku|En|De|Fr|Es|Sv)\s*[|·]?\s*){3,}$/i;
/** A number alone: the anchor of a paragraph, or the number of a page. */
const BARE_NUMBER = /^[([]?[0-9۰-۹٠-٩]{1,4}[)\]]?$/;

function fold(text: string): string {
  return foldCharacters(text).replace(/[\s\u200c]+/g, ' ').trim();
}

function isFurniture(text: string): boolean {
  const folded = fold(text);
  return PHRASES.has(folded) || LANGUAGE_BAR.test(folded) || BARE_NUMBER.test(text.trim());
}

/** Takes page furniture out of a text: whole paragraphs at its top level, each noted. */
export function stripFurniture(root: Root, notes: Notes): void {
  root.children = root.children.filter((node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading') return true;
    const text = plainText(node as Nodes).replace(/[\s\u00a0]+/g, ' ').trim();
    if (!isFurniture(text)) return true;
    notes.add(BARE_NUMBER.test(text) ? 'number alone on its line left out' : 'page furniture left out', text);
    return false;
  });
}
