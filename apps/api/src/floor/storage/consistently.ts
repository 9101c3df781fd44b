import type { Storage } from './table';

/**
 * The same tables, of which every reading tells what stands now: whoever keeps what they count from it would keep an older row for
 * good. An index follows its table, and cannot be asked so.
 */
export const consistently = (storage: Storage): Storage => ({
  ...storage,
  get: (addresses) => storage.get(addresses, { consistent: true }),
  list: (question) => storage.list(question.index === undefined ? { ...question, consistent: true } : question),
});
