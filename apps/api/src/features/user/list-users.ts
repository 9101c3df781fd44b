import type { listUsers as endpoint } from '@lianluo/contract/user';
import type { AnswerFor, Call } from '../../floor/context';
import { pageInNameOrder } from '../../engine/register/name-order';
import { userView } from './user.view';
import { usersOf } from '../../floor/account/users-of';

/** 用户列表 of one committee. */
export async function listUsers(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { order, updatedSince } = call.query;
  const since = updatedSince === undefined ? '' : new Date(updatedSince).toISOString();
  const { watermarkFor } = await import('../../engine/watermark');
  const watermark = await watermarkFor(call, call.query);
  const users = (await usersOf(call)).filter(({ createdAt, updatedAt = createdAt }) => updatedAt >= since);
  const page = pageInNameOrder(call, `users?${JSON.stringify([order, since])}`, call.query, users);
  return { body: { ...page, items: page.items.map((user) => userView(user, call.committee)), ...watermark } };
}
