import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearest } from '../model/read/schema-problems.ts';

/** A command was called wrongly: its options are missing, unknown or without sense. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** What a command takes. */
interface Shape<O extends NonNullable<ParseArgsConfig['options']>> {
  options?: O;
  /** Whether words may stand beside the options. */
  allowPositionals?: boolean;
  /** Whether words that begin with one hyphen are such words, since they mean something there; then no option has a short form. */
  hyphenWords?: boolean;
}

/** What Node says of words it can’t read, by the code of its error, in our words. */
const SENTENCES: Record<string, (said: string, options: string[]) => string> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION(said, options) {
    const name = /'(-[^']*)'/.exec(said)?.[1] ?? '';
    const word = name.replace(/^-+/, '');
    // Any short word is near to another.
    const meant = word.length > 3 ? nearest(word, options) : undefined;
    return `there is no option “${name}”${meant ? `; perhaps “--${meant}”` : ''}`;
  },
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: (said) => `“${/'(.*?)'\. This command/s.exec(said)?.[1] ?? ''}” is a word too many: this command takes only options`,
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE(said) {
    const name = /--[\w-]+/.exec(said)?.[0] ?? '';
    return /does not take/.test(said) ? `${name} takes no value` : `${name} needs a value`;
  },
};

/** No word of a command line can hold it, so it can hide a hyphen. */
const HIDDEN = '\0';
const bare = (value: unknown): unknown => (typeof value === 'string' ? value.replace(HIDDEN, '') : Array.isArray(value) ? value.map(bare) : value);

/**
 * Reads the words of a command line.
 * @throws UsageError with a sentence, for options that do not exist, lack a value or have one too many, and for stray words
 */
export function readWords<const O extends NonNullable<ParseArgsConfig['options']> = Record<never, never>>(words: readonly string[], { options, allowPositionals = false, hyphenWords = false }: Shape<O>) {
  const args = words.map((word) => (hyphenWords && /^-[^-]/.test(word) ? HIDDEN + word : word));
  try {
    const { values, positionals } = parseArgs({ args, options: options ?? ({} as O), allowPositionals });
    return { values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, bare(value)])) as typeof values, positionals: positionals.map(bare) as string[] };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const sentence = SENTENCES[code ?? '']?.(message, Object.keys(options ?? {}));
    throw sentence === undefined ? error : new UsageError(sentence);
  }
}

/** What of a help is told with a mistake: all before its first empty line. */
function usageIn(help: string): string {
  const [usage = '', ...more] = help.split('\n\n');
  return more.length > 0 ? `${usage}\n--help says more` : usage;
}

/** Ends a command that was called wrongly, as all of them do. @param help as for `readCommand` */
export function refuse(sentence: string, help: string): never {
  console.error(`${sentence}\n${usageIn(help)}`);
  process.exit(2);
}

/** Where the words ask what a command does, tells it and ends. @param short whether -h asks as well: to some commands it is a word */
export function helpIfAsked(words: readonly string[], help: string, short = true): void {
  const options = words.includes('--') ? words.slice(0, words.indexOf('--')) : words;
  if (!options.includes('--help') && !(short && options.includes('-h'))) return;
  console.log(help);
  process.exit(0);
}

/**
 * The words that this process was called with; where they can’t be read, it says why and ends.
 * @param help told where --help asks for it; with a mistake, all before its first empty line
 */
export function readCommand<const O extends NonNullable<ParseArgsConfig['options']> = Record<never, never>>(help: string, shape: Shape<O> = {}) {
  const words = process.argv.slice(2);
  helpIfAsked(words, help, !shape.hyphenWords);
  try {
    return readWords(words, shape);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    refuse(error.message, help);
  }
}
