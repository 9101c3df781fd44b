import type { listAdministrators as administrators, listUsers as endpoint } from '@lianluo/contract/user';
import { administratorOf } from '@lianluo/domain/committee/user';
import type { AnswerFor, Call } from '../context';
import { pageInNameOrder } from '../platform/name-order';
import { administratorView, userView } from './user.view';
import { usersOf } from './users-of';

/** 用户列表 of one committee. */
export async function listUsers(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const page = pageInNameOrder(call, 'users', call.query, await usersOf(call));
  return { body: { ...page, items: page.items.map(userView) } };
}

/** 管理员名单 of one committee. */
export async function listAdministrators(call: Call<typeof administrators>): Promise<AnswerFor<typeof administrators>> {
  const role = administratorOf(call.committee.level);
  const found = (await usersOf(call)).filter(({ roles }) => roles.includes(role));
  const page = pageInNameOrder(call, 'administrators', call.query, found);
  return { body: { ...page, items: page.items.map(administratorView) } };
}
