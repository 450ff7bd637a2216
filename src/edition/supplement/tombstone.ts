import { withdrawn as words } from '../../i18n/fa/withdrawn.ts';

/**
 * What an update brings in the place of a file that is gone, for readers who unpack it over their copy: that overwrites, but
 * deletes nothing. A page says that it is gone; of any other file nothing is left.
 * @param path of the file, from the root of the copy
 */
export function tombstoneOf(path: string): Buffer {
  if (!path.endsWith('.html')) return Buffer.alloc(0);
  const home = `${'../'.repeat(path.split('/').length - 1)}index.html`;
  return Buffer.from(`<!DOCTYPE html>
<html lang="fa" dir="rtl">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${words.title}</title>
<h1>${words.title}</h1>
<p>${words.text}</p>
<p><a href="${home}">${words.home}</a></p>
</html>
`);
}
