import type { listAdministrators as endpoint } from '@lianluo/contract/user';
import { administratorOf } from '@lianluo/domain/committee/user';
import type { AnswerFor, Call } from '../../floor/context';
import { pageInNameOrder } from '../../engine/register/name-order';
import { administratorView } from './user.view';
import { usersOf } from '../../floor/account/users-of';

/** 管理员名单 of one committee. */
export async function listAdministrators(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const role = administratorOf(call.committee.level);
  const found = (await usersOf(call)).filter(({ roles }) => roles.includes(role));
  const page = pageInNameOrder(call, 'administrators', call.query, found);
  return { body: { ...page, items: page.items.map(administratorView) } };
}
