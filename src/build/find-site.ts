/**
 * On the page for missing addresses, in the browser. That page may be shown at any depth and under any path, so it
 * can’t know the way to the archive; its links lead to where the archive was built for. This looks for the archive in
 * the folders above the address, and points the links there. Without it, the page says what to do.
 */

/** A file that every archive has at its root and hardly any other site. */
const LANDMARK = 'pagefind/archive.json';

/** The folders above an address, the deepest first. */
const foldersAbove = (pathname: string): string[] => {
  const folders: string[] = [];
  for (let end = pathname.lastIndexOf('/'); end >= 0; end = pathname.lastIndexOf('/', end - 1)) {
    folders.push(pathname.slice(0, end + 1));
    if (end === 0) break;
  }
  return folders;
};

const isArchive = async (folder: string): Promise<boolean> => {
  try {
    return (await fetch(folder + LANDMARK, { method: 'HEAD' })).ok;
  } catch {
    return false;
  }
};

const pointLinks = (from: string, to: string): void => {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="/"]')) {
    const address = link.getAttribute('href')!;
    if (address.startsWith(from)) link.setAttribute('href', to + address.slice(from.length));
  }
};

void (async () => {
  const built = document.documentElement.dataset['base']!;
  for (const folder of foldersAbove(location.pathname)) {
    if (!(await isArchive(folder))) continue;
    if (folder !== built) pointLinks(built, folder);
    return;
  }
})();
