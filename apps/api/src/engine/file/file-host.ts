import type { FileKind } from '@lianluo/domain/file/file-kinds';
import { isThere, seesFilesOn, type FileOn } from '@lianluo/domain/file/file-places';
import { kinds, type KindName } from '@lianluo/domain/work/kinds';
import type { Scope } from '../../floor/context';
import type { CommandWrite } from '../../floor/http/commit';
import type { Entering } from '../../floor/journal/journal';
import type { Storage } from '../../floor/storage/table';
import { isVisible } from '../work/find-item';
import { readItem } from '../work/ledger.store';
import { noting, type Noted, type NotedFile } from './noting';

/** What a file hangs on, as far as its files ask. */
export interface FileHost {
  /** Whether it is there for a caller at all, and whether what hangs on this of it is. */
  exists: (scope: Scope) => Promise<boolean>;
  shows: (scope: Scope, on: FileOn) => Promise<boolean>;
  /** Whether it has what a file would hang on. */
  hasPlace: (on: FileOn) => boolean;
  /** What is done to its files stands in its journal. */
  noting: (scope: Entering, action: Noted, what: NotedFile) => CommandWrite[];
  /** Refused where something is proved by the file. */
  requireUnused?: (scope: Scope, file: string) => Promise<void>;
}

export interface HostPlace {
  committee: string;
  kind: FileKind;
  item: string;
}

/** Nothing where it is gone. What is assessed loads more than an item may, and only where a file hangs on it. */
export const hostOf = async (storage: Storage, { committee, kind, item }: HostPlace): Promise<FileHost | undefined> =>
  kind === 'assessments'
    ? (await import('../appraisal/evidence-host')).evidenceHost(storage, committee, item)
    : itemHost(storage, committee, kind, item);

async function itemHost(
  storage: Storage,
  committee: string,
  kind: KindName,
  id: string,
): Promise<FileHost | undefined> {
  const found = await readItem(storage, committee, kind, id);
  if (!found) return undefined;
  const { item } = found;
  return {
    exists: async (scope) => isVisible(scope, item),
    shows: async (scope, on) => isVisible(scope, item) && seesFilesOn(kinds[kind], item, on, scope.actor),
    hasPlace: (on) => isThere(item, on),
    noting: (scope, action, what) => noting(scope, found, action, what),
  };
}
