import { copyFileSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Copies what is in a folder into another, and of a link what it leads to, as Astro does with files that are served as they are: a site
 * holds no links. (`cpSync` follows only the one that it is named.)
 */
export function copyFollowing(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    const [source, target] = [path.join(from, name), path.join(to, name)];
    if (statSync(source).isDirectory()) copyFollowing(source, target);
    else copyFileSync(source, target);
  }
}
