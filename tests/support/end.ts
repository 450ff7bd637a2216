/**
 * Loaded into a test process (`node --import`), this ends it when its tests are done but something they left open would
 * keep it for ever, and says what. Node's own `--test-force-exit` ends it at once: reports that wait for a busy reader are
 * lost with it, and no one can tell that they are missing.
 */
import { after } from 'node:test';

/** For how many seconds, in which nothing more is told, a process may go on after its tests: far longer than a browser takes to close on a slow machine. */
const PATIENCE = Number(process.env['TESTS_END_AFTER'] ?? 60);

after(() => {
  const { stdout } = process;
  let [quiet, told] = [0, stdout.bytesWritten];
  const look = (): void => {
    // Between two reports nothing may wait to be read for a moment, so that alone doesn't say that all is told.
    quiet = stdout.writableLength > 0 || stdout.bytesWritten > told ? 0 : quiet + 1;
    told = stdout.bytesWritten;
    if (quiet < PATIENCE) return;
    console.error(`The tests are done, but leave something open: ${process.getActiveResourcesInfo().join(', ')}`);
    process.exit(1);
  };
  setInterval(look, 1000).unref();
});
