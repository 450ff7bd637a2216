/**
 * Loaded into a test process (`node --import`) before anything else, this keeps Node's test runner from watching every promise: it
 * does so (`async_hooks`) to tell from which test an error came that nobody caught, and a process that makes many promises is two
 * to three times as slow for it. Such an error fails the file all the same (`tests/commands/run-files.test.ts`).
 */
import hooks from 'node:async_hooks';

const { createHook } = hooks;

const ofTestRunner = () => /node:internal\/test_runner/.test(new Error().stack ?? '');

hooks.createHook = (callbacks) => {
  const hook = createHook(callbacks);
  return ofTestRunner() ? Object.assign(hook, { enable: () => hook }) : hook;
};
