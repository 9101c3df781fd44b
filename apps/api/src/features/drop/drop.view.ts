import type { DropRunView, DropView } from '@lianluo/contract/drop';
import type { Drop, DropRun } from '@lianluo/domain/drop/drop';

export const dropView = ({ committee: _committee, by, last, stopped, kinds, ...drop }: Drop): DropView => ({
  ...drop,
  kinds: [...kinds],
  by: { id: by.id, name: by.name },
  updatedAt: last?.at ?? drop.createdAt,
  lastOn: last?.on ?? null,
  stopped: stopped ?? null,
});

export const runView = ({ files, after, ...run }: DropRun): DropRunView => ({
  ...run,
  ...(after !== undefined && { after }),
  files: files.map(({ parts: _parts, ...file }) => file),
});
