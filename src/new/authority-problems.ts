import type { z } from 'astro/zod';
import { nearest } from '../model/read/schema-problems.ts';

/** Fields whose flags have other names. */
const FLAGS: Record<string, string> = { altNames: 'alt-name', nameEn: 'name-en' };
const flagOf = (field: PropertyKey | undefined) => `--${FLAGS[String(field)] ?? String(field)}`;

/** What may stand in the place of a wrong value. */
function allowed(issue: z.core.$ZodIssue, written: string): string {
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const meant = nearest(written, values);
    return `${meant ? `perhaps “${meant}”; ` : ''}write one of ${values.join(', ')}`;
  }
  if (issue.code === 'invalid_type') return 'write a whole number, such as 3 or ۳';
  if (issue.code !== 'too_small') return issue.message;
  return issue.origin === 'string' ? 'fill it in, or leave it out' : `write ${Number(issue.minimum) + (issue.inclusive ? 0 : 1)} or more`;
}

/**
 * The issues of a new authority record in the words of its flags: which one, what it says, what it may say.
 * @param typed the values as they were typed
 */
export function flagProblems(error: z.ZodError, sort: string, typed: Record<string, unknown>): string {
  const articled = `${/^[aeiou]/.test(sort) ? 'an' : 'a'} ${sort}`;
  const told = error.issues.map((issue) => {
    if (issue.code === 'unrecognized_keys') return `${issue.keys.map(flagOf).join(', ')} ${issue.keys.length > 1 ? 'are' : 'is'} not for ${articled}`;
    const flag = flagOf(issue.path[0]);
    const value = typed[flag.slice(2)];
    const written = String(Array.isArray(value) ? value[Number(issue.path[1] ?? 0)] : value);
    return `${flag} can’t be “${written}”: ${allowed(issue, written)}`;
  });
  return `${articled} can’t be so: ${told.join('\n')}`;
}
