import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hostFiles } from '../deploy/index.ts';
import { sitePolicy } from '../deploy/policy.ts';
import type { Redirect } from '../deploy/redirect.ts';
import type { InlineParts } from './policies.ts';

/**
 * Writes the settings of every host into a built site.
 * @param inline what stands in its pages themselves
 * @param redirects addresses that moved
 */
export async function writeHostFiles(folder: string, { scripts, styles, bringsOwn }: InlineParts, redirects: readonly Redirect[]): Promise<void> {
  const policy = sitePolicy({ inlineScripts: [...scripts].sort(), inlineStyles: [...styles].sort(), bringsOwn });
  for (const [name, text] of Object.entries(hostFiles(policy, redirects))) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
