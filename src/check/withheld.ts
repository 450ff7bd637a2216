import { readWithheld, withheldInContent, WithheldUnreadable, type WithheldName } from '../gate/index.ts';
import { isFolder } from '../system/paths-in.ts';
import type { Problem } from '../model/read/problem.ts';
import type { Content } from '../model/read/content.ts';
import { shownPath } from '../model/read/read-text.ts';

/**
 * The places of withheld names in the content, where the environment names a list of them; where it names one that can’t be
 * used, that is an error of its own. The names themselves are never said: messages end up in logs.
 */
export async function withheldProblems({ folder }: Content): Promise<Problem[]> {
  if (!isFolder(folder)) return [];
  let names: WithheldName[] | null;
  try {
    names = await readWithheld([process.cwd(), folder]);
  } catch (error) {
    if (!(error instanceof WithheldUnreadable)) throw error;
    const remedy = 'name one that can be read, with a name on each line, in ARCHIVE_WITHHELD';
    return [{ path: shownPath(folder), line: 1, column: 1, rule: 'withheld', severity: 'error', message: error.message, remedy }];
  }
  if (!names) return [];
  return (await withheldInContent(folder, names)).map(({ path, line, column, entry }) => ({
    path, line, column, rule: 'withheld', severity: 'error' as const,
    message: `here stands the name on line ${entry} of the list of withheld names`,
    remedy: 'write <Redacted reason="…" /> in its place; git keeps the former text, so have it taken out of the history as well',
  }));
}
