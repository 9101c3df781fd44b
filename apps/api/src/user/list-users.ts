import type { listUsers as endpoint } from '@lianluo/contract/user';
import type { User } from '@lianluo/domain/committee/user';
import type { AnswerFor, Call } from '../context';
import { pageInNameOrder } from '../platform/name-order';
import { allRows } from '../storage/pages';
import { beginningWith } from '../storage/table';
import { readUserRow } from './user.store';
import { userView } from './user.view';

/** 用户列表 of one committee, which has dozens of users at most. */
export async function listUsers(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const page = pageInNameOrder(call, 'users', call.query, await usersOf(call));
  return { body: { ...page, items: page.items.map(userView) } };
}

async function usersOf({ storage, committee }: Call<typeof endpoint>): Promise<User[]> {
  const question = { table: 'accounts', pk: committee.id, ...beginningWith('user#'), limit: 1000 } as const;
  return (await allRows(storage, question)).map(readUserRow);
}
