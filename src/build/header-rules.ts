import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Headers for the paths that match. */
interface HeaderRule {
  matches: RegExp;
  headers: [name: string, value: string][];
}

/** Reads the `_headers` file of a built site, as hosts that know such files do: a path with `*`, its headers indented below. */
function readRules(folder: string): HeaderRule[] {
  const file = path.join(folder, '_headers');
  if (!existsSync(file)) return [];
  const rules: HeaderRule[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const colon = line.indexOf(':');
    if (line.startsWith('/')) rules.push({ matches: new RegExp(`^${line.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`), headers: [] });
    else if (colon > 0) rules.at(-1)?.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
  }
  return rules;
}

/**
 * The headers of each file of a built site.
 * @returns headers by path from the root of the site, beginning with a slash
 */
export function headersOf(folder: string): (pathname: string) => [name: string, value: string][] {
  const rules = readRules(folder);
  return (pathname) => [['Cache-Control', 'no-cache'], ...rules.filter(({ matches }) => matches.test(pathname)).flatMap(({ headers }) => headers)];
}
