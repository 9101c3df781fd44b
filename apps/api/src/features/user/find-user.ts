import { administratorOf, type User } from '@lianluo/domain/committee/user';
import { isOfficer } from '@lianluo/domain/permission';
import { Refusal } from '@lianluo/domain/refusal';
import type { Scope } from '../../floor/context';
import type { Row } from '../../floor/storage/table';
import { readUserRow, userAddress } from '../../floor/account/user.store';

/** A user with the row it was read from, which also holds the credentials. */
export type FoundUser = User & { row: Row };

export async function findUser(scope: Scope, { id }: { id: string }): Promise<FoundUser> {
  const [row] = await scope.storage.get([userAddress(scope.committee.id, id)], { consistent: true });
  if (!row) throw new Refusal('not-found');
  return { ...readUserRow(row), row };
}

/** 管理员 of the committee; its other users are none of the city's business. */
export async function findAdministrator(scope: Scope, params: { id: string }): Promise<FoundUser> {
  const found = await findUser(scope, params);
  if (!found.roles.includes(administratorOf(scope.committee.level))) throw new Refusal('not-found');
  return found;
}

/** 三员 are nobody's to change who manages users: with an officer's password one would be that officer. */
export function requireNoOfficer({ roles }: Pick<User, 'roles'>): void {
  if (isOfficer(roles)) throw new Refusal('user.officer');
}
