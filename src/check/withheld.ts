import { readWithheld, withheldInContent } from '../gate/index.ts';
import type { Problem } from '../model/problem.ts';
import type { Content } from '../model/read.ts';

/**
 * The places of withheld names in the content, where the environment names a list of them. The names themselves are never
 * said: messages end up in logs.
 * @throws WithheldUnreadable where the list can’t be used
 */
export async function withheldProblems({ folder }: Content): Promise<Problem[]> {
  const names = await readWithheld([process.cwd(), folder]);
  if (!names) return [];
  return (await withheldInContent(folder, names)).map(({ path, line, column, entry }) => ({
    path, line, column, rule: 'withheld', severity: 'error' as const,
    message: `here stands the name on line ${entry} of the list of withheld names`,
    remedy: 'write <Redacted reason="…" /> in its place; git keeps the former text, so have it taken out of the history as well',
  }));
}
