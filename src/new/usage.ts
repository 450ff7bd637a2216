import { parseArgs, type ParseArgsConfig } from 'node:util';

/** The command was called wrongly: flags are missing, unknown or without sense. */
export class UsageError extends Error {}

/** The values of flags. @throws UsageError for unknown flags and stray words */
export function readWords<const O extends NonNullable<ParseArgsConfig['options']>>(words: string[], options: O) {
  try {
    return parseArgs({ args: words, options }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
