/**
 * Loaded into a test process (`node --import`) before anything else, this keeps Node’s test runner from watching every promise: it
 * does so (`async_hooks`) to tell from which test an error came that nobody caught, and a process that makes many promises is up to
 * twice as slow for it. Such an error fails the file all the same (`tests/commands/run-files.test.ts`). All else that runs
 * asynchronously is watched as ever: by that the runner knows to which suite a test belongs.
 */
import hooks, { type HookCallbacks } from 'node:async_hooks';

const { createHook } = hooks;

/** As Node has it since version 24.12; types may be of before. */
type Callbacks = HookCallbacks & { trackPromises?: boolean };

const isTestRunner = () => /node:internal\/test_runner/.test(new Error().stack ?? '');

hooks.createHook = (callbacks) => createHook(isTestRunner() ? ({ ...callbacks, trackPromises: false } satisfies Callbacks) : callbacks);
