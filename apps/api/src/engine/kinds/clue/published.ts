import { invalidField } from '@lianluo/domain/refusal';
import type { Scope } from '../../../floor/context';
import { readItem } from '../../work/ledger.store';

/** 提案线索 that a proposal takes up: one that was chosen. */
export async function publishedClue(scope: Scope, id: string): Promise<string> {
  const found = await readItem(scope.storage, scope.committee.id, 'clues', id);
  if (found?.item.status !== 'published') throw invalidField('/clue', 'clue.unknown', '没有这条入选的提案线索。');
  return id;
}
