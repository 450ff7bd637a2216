import type { Problem } from '../model/read/problem.ts';
import type { Content } from '../model/read/content.ts';
import { errorsOf } from './index.ts';
import { withheldProblems } from './withheld.ts';

/**
 * What keeps a content from leaving the house in any form that is made of it without a build, at whose end the gate stands: its errors,
 * and the withheld names in it, or that their list can’t be used.
 */
export async function refusalsOf(content: Content): Promise<Problem[]> {
  return [...errorsOf(content), ...(await withheldProblems(content))];
}
