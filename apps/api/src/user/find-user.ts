import type { User } from '@lianluo/domain/committee/user';
import { Refusal } from '@lianluo/domain/refusal';
import type { Scope } from '../context';
import type { Row } from '../storage/table';
import { readUserRow, userAddress } from './user.store';

/** A user with the row it was read from, which also holds the credentials. */
export type FoundUser = User & { row: Row };

export async function findUser(scope: Scope, { id }: { id: string }): Promise<FoundUser> {
  const [row] = await scope.storage.get([userAddress(scope.committee.id, id)], { consistent: true });
  if (!row) throw new Refusal('not-found');
  return { ...readUserRow(row), row };
}
