import leven from 'leven';
import type { z } from 'astro/zod';
import { toLatinDigits } from '../../persian/index.ts';
import type { FieldPath } from './yaml.ts';

/** A schema issue in words, with the field it is about. */
export interface SchemaProblem {
  message: string;
  remedy: string;
  path: FieldPath;
  /** Whether the problem lies with the field’s name or with its value. */
  part: 'key' | 'value';
}

/** How many letters of a word may be wrong, a third of them: of a word with as many others, any other could be meant. */
const slips = (written: string): number => Math.floor((written.length + 1) / 3);

/** The candidate that a writer most likely meant, if any is near enough to be worth naming. */
export function nearest(written: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = slips(written) + 1;
  for (const candidate of candidates) {
    const distance = leven(written.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

function typeName(value: unknown, typed = String(value)): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a group of fields' : `the ${typeof value} “${typed}”`;
}

const EXPECTED: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list (each item on a line of its own, after “- ”)',
  object: 'a group of fields',
};

const isNothing = (value: unknown): boolean => value === undefined || value === null;

function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | undefined)?.[step], value);
}

/**
 * Turns the issues of a failed parse into sentences with remedies.
 * @param fields names the known fields at a path
 * @param typedAt the value at a path as its file writes it, where there is one: of 0912 the number itself is 912
 */
export function schemaProblems(error: z.ZodError, value: unknown, fields: (path: FieldPath) => string[], typedAt: (path: FieldPath) => string | undefined = () => undefined): SchemaProblem[] {
  return error.issues.flatMap((issue): SchemaProblem[] => {
    const name = issue.path.filter((step) => typeof step === 'string').at(-1) ?? 'the record';
    const here = { path: issue.path, part: 'value' as const };
    const written = valueAt(value, issue.path);
    const typed = () => typedAt(issue.path) ?? String(written);
    const told = () => typeName(written, typeof written === 'string' ? written : typed());
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => {
          const known = fields(issue.path);
          const meant = nearest(key, known);
          const remedy = meant ? `write “${meant}”` : `remove it; the fields here are: ${known.join(', ')}`;
          return { message: `unknown field “${key}”`, remedy, path: [...issue.path, key], part: 'key' };
        });
      case 'invalid_value': {
        const allowed = issue.values.map(String);
        const meant = isNothing(written) ? undefined : nearest(String(written), allowed);
        const message = isNothing(written) ? `the field “${name}” is missing or empty` : `“${name}” can’t be ${told()}`;
        return [{ ...here, message, remedy: `${meant ? `perhaps “${meant}”; ` : ''}write one of: ${allowed.join(', ')}` }];
      }
      case 'invalid_type': {
        const expected = EXPECTED[issue.expected] ?? issue.expected;
        if (isNothing(written)) {
          if (issue.path.length === 0) return [{ ...here, message: 'the record is empty', remedy: `write its fields: ${fields([]).join(', ')}` }];
          return [{ ...here, message: `the field “${name}” is missing or empty`, remedy: `add “${name}:” with ${expected}` }];
        }
        const digits = issue.expected === 'number' && typeof written === 'string' ? toLatinDigits(written.trim()) : '';
        if (/^\d+$/.test(digits)) {
          const remedy = digits === written ? `write it without quotation marks: ${name}: ${digits}` : `write it in Latin digits: ${name}: ${digits}`;
          return [{ ...here, message: `“${name}” is ${told()}, not ${expected}`, remedy }];
        }
        const isPlain = issue.expected === 'string' && typeof written !== 'object';
        const list = issue.expected === 'string' && Array.isArray(written) ? typedAt(issue.path) : undefined;
        const group = issue.expected === 'object' ? fields(issue.path) : [];
        const remedy = isPlain || list ? `put it in quotation marks: ${name}: "${list ?? typed()}"`
          : group.length > 0 ? `write its fields, one to a line, each as “name: value”: ${group.join(', ')}`
          : `write ${expected}`;
        return [{ ...here, message: `“${name}” is ${told()}, not ${expected}`, remedy }];
      }
      case 'invalid_union':
        if (isNothing(written)) return [{ ...here, message: `the field “${name}” is missing or empty`, remedy: `add “${name}:” with a date such as 1400-05-08, or XXXX when it is unknown` }];
        return [{ ...here, message: `“${name}” is ${told()}`, remedy: 'write text, for a date in the form 1400-05-08' }];
      case 'too_small':
        if (typeof written === 'number') return [{ ...here, message: `“${name}” can’t be ${written}`, remedy: `write ${Number(issue.minimum) + (issue.inclusive ? 0 : 1)} or more` }];
        return [{ ...here, message: `“${name}” is empty or too small`, remedy: 'fill it in, or remove the field if it may be left out' }];
      case 'invalid_format':
        if (issue.format === 'url') {
          return [{ ...here, message: `“${String(written)}” is not a web address`, remedy: 'write a full address that begins with https:// or http://' }];
        }
        return [{ ...here, message: `“${String(written)}” does not fit “${name}”`, remedy: issue.format === 'email' ? 'write an address such as name@example.org' : issue.message }];
      case 'custom':
        return [{ ...here, message: issue.message, remedy: String(issue.params?.['remedy'] ?? `correct “${name}”`) }];
      default:
        return [{ ...here, message: issue.message, remedy: `correct “${name}”` }];
    }
  });
}
