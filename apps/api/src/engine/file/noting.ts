import type { FileOn } from '@lianluo/domain/file/file-places';
import type { CommandWrite } from '../../floor/http/commit';
import type { Entering } from '../../floor/journal/journal';
import type { FoundItem } from '../work/find-item';
import { saving } from '../work/ledger.store';

/** What is done to a file, as the journal of what it hangs on calls it. */
export type Noted = 'attach' | 'change-file' | 'detach';

export interface NotedFile {
  note: string;
  on: FileOn;
}

/** What is done to its files stands in the journal of the item, whose texts stay as they are. */
export function noting(
  scope: Entering,
  { item, textVersion }: Pick<FoundItem, 'item' | 'textVersion'>,
  action: Noted,
  { note, on }: NotedFile,
): CommandWrite[] {
  const next = { ...item, updatedAt: scope.instant, version: item.version + 1 };
  // Who changed the item meanwhile is in nobody's way.
  return saving(scope, item, next, action, { textVersion, note, on }).map((write) => ({ ...write, refusal: 'again' }));
}
