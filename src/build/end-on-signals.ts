/** Lets a process that is told to end clear up first: a signal ends it without its “exit” unless somebody listens. */
export function endOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
}
