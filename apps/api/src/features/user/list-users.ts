import type { listUsers as endpoint } from '@lianluo/contract/user';
import type { AnswerFor, Call } from '../../floor/context';
import { pageInNameOrder } from '../../engine/register/name-order';
import { userView } from './user.view';
import { usersOf } from '../../floor/account/users-of';

/** 用户列表 of one committee. */
export async function listUsers(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const page = pageInNameOrder(call, 'users', call.query, await usersOf(call));
  return { body: { ...page, items: page.items.map((user) => userView(user, call.committee)) } };
}
