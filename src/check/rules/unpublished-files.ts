import type { TextRule } from '../rule.ts';
import { unpublishedFiles } from '../unpublished-files.ts';

/** A file that belongs to an unpublished text alone is not published either; whoever wrote the text is told. */
export const unpublishedFilesRule: TextRule = {
  name: 'unpublished-file',
  severity: 'warning',
  prepare(content, all) {
    const places = [...unpublishedFiles(content, all)].flatMap(([file, named]) => named.map(({ path, position }) => ({ file, path, position })));
    return (entry) => places.filter(({ path }) => path === entry.path).map(({ file, path, position }) => ({
      ...position, path,
      message: `public/${file} is named in texts that are not published, and nowhere else: the site is built without it`,
      remedy: 'publish a text that names it, or keep it elsewhere until then: whoever can read this repository can read it',
    }));
  },
};
