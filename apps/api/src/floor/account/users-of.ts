import type { User } from '@lianluo/domain/committee/user';
import type { Scope } from '../context';
import { allRows } from '../storage/pages';
import { beginningWith } from '../storage/table';
import { readUserRow } from './user.store';

/** The users of one committee, which are dozens at most. */
export async function usersOf({ storage, committee }: Pick<Scope, 'storage' | 'committee'>): Promise<User[]> {
  const question = { table: 'accounts', pk: committee.id, ...beginningWith('user#'), limit: 1000 } as const;
  return (await allRows(storage, question)).map(readUserRow);
}
