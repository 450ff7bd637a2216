/** Something wrong in the content, said so that an editor can mend it. */
export interface Problem {
  /** The file, as the editor would open it: relative to the folder the command runs in. */
  path: string;
  /** Counted from 1. */
  line: number;
  column: number;
  /** Name of the rule, as in `src/check/rules/`. */
  rule: string;
  severity: 'error' | 'warning';
  /** What is wrong. */
  message: string;
  /** What to do about it. */
  remedy: string;
}

/** Where in a file a problem lies. */
export interface Position {
  line: number;
  column: number;
}
