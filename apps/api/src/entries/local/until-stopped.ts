/** What must be ended, the last begun first. */
export interface Leaving {
  push(end: () => Promise<unknown> | void): void;
  leave(): Promise<void>;
  readonly stopping: boolean;
}

const longestMs = 2000;

/** Ends everything on Ctrl-C or SIGTERM. A second signal, as a terminal and a parent both send one, changes nothing. */
export function untilStopped(): Leaving {
  const ends: (() => Promise<unknown> | void)[] = [];
  let left: Promise<void> | undefined;

  const leaving: Leaving = {
    push: (end) => void ends.push(end),
    leave: () => (left ??= leaveAll()),
    get stopping() {
      return left !== undefined;
    },
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      setTimeout(() => process.exit(1), longestMs).unref();
      void leaving.leave().then(() => process.exit(0));
    });
  return leaving;

  async function leaveAll(): Promise<void> {
    // One that cannot be ended keeps none of the others.
    for (const end of ends.reverse()) await Promise.resolve(end()).catch(() => undefined);
  }
}
