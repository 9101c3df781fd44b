import type { listViews as endpoint } from '@lianluo/contract/views';
import type { AnswerFor, Call } from '../../floor/context';
import { pageInNameOrder } from '../../engine/register/name-order';
import { viewsFor } from './view.store';
import { viewOf } from './view.view';

/** 保存的筛选 that this caller may use, in name order. */
export async function listViews(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { of } = call.query;
  const page = pageInNameOrder(call, `views?${of ?? ''}`, call.query, await viewsFor(call, of));
  return { body: { ...page, items: page.items.map((view) => viewOf(view, call.actor)) } };
}
