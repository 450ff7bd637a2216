import { SettingsRefused } from '../model/settings.ts';
import { commandFault } from './fault-words.ts';

/**
 * Has a command that nobody can help end with a sentence and exit code 1, where what ended it is no fault of the project.
 * Anything else keeps its stack: whoever mends it needs that.
 */
export function endInWords(): void {
  process.on('uncaughtException', (error: unknown) => {
    console.error(error instanceof SettingsRefused ? error.message : (commandFault(error) ?? error));
    process.exit(1);
  });
}
