import { execFileSync, spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/** Whether `script` of util-linux is here, which gives a command a terminal of its own. */
export const hasTerminal = ((): boolean => {
  try {
    return execFileSync('script', ['--version'], { encoding: 'utf8' }).includes('util-linux');
  } catch {
    return false;
  }
})();

/** What a person at the keyboard sees and does. */
export interface Conversation {
  /** Waits until the words stand on the screen, below what was waited for before. */
  sees(words: string): Promise<void>;
  types(keys: string): void;
  /** Waits for the end. */
  ends(): Promise<{ code: number | null; screen: string }>;
}

const quoted = (word: string) => `'${word.replaceAll("'", `'\\''`)}'`;
const PATIENCE = 20_000;

/** Starts a command in a terminal. */
export function converse(command: string[], environment: NodeJS.ProcessEnv = {}): Conversation {
  const child = spawn('script', ['-qec', `stty cols 200 rows 50; ${command.map(quoted).join(' ')}`, '/dev/null'], { env: { ...process.env, ...environment, TERM: 'xterm' } });
  let screen = '';
  let read = 0;
  let noticed = () => {};
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen += stripVTControlCharacters(text);
    noticed();
  });
  const end = new Promise<number | null>((resolve) => child.on('close', resolve));
  return {
    async sees(words) {
      const deadline = AbortSignal.timeout(PATIENCE);
      for (let at = screen.indexOf(words, read); at === -1; at = screen.indexOf(words, read)) {
        await new Promise<void>((resolve, reject) => {
          noticed = resolve;
          const giveUp = () => reject(new Error(`“${words}” did not come; the screen:\n${screen.slice(read)}`));
          deadline.addEventListener('abort', giveUp, { once: true });
          void end.then(giveUp);
        });
      }
      read = screen.indexOf(words, read) + words.length;
    },
    types: (keys) => void child.stdin.write(keys),
    async ends() {
      return { code: await end, screen };
    },
  };
}
