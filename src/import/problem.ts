/** Why a source can’t be imported, in one sentence, and what to do about it. */
export class ImportProblem extends Error {
  override name = 'ImportProblem';
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}

/** What can be said of any error, without a trace. */
export function problemOf(error: unknown): ImportProblem {
  if (error instanceof ImportProblem) return error;
  if (error instanceof RangeError && /call stack/i.test(error.message)) {
    return new ImportProblem('it is nested too deeply to be read', 'open it in the program it comes from, and save the text alone');
  }
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM') return new ImportProblem('there is no permission to read it', 'change the permissions of the file, or copy it');
  if (code === 'ENOENT') return new ImportProblem('there is no such file', 'check the name; put names with spaces in quotation marks');
  return new ImportProblem(`it can’t be read: ${message.replace(/\s+/g, ' ').slice(0, 200)}`, 'open it in the program it comes from, and save it again');
}
