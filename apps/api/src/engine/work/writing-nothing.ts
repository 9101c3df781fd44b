import type { Scope } from '../../floor/context';

/** The same scope for a dry run: whatever a command would write is judged and forgotten. */
export function writingNothing(scope: Scope): Scope {
  const { storage } = scope;
  return {
    ...scope,
    settled: async () => undefined,
    storage: {
      get: (...asked) => storage.get(...asked),
      list: (...asked) => storage.list(...asked),
      count: (...asked) => storage.count(...asked),
      write: async () => undefined,
      changes: storage.changes,
      close: async () => undefined,
    },
  };
}
