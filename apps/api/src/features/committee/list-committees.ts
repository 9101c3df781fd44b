import type { listCommittees as endpoint } from '@lianluo/contract/committee';
import type { AnswerFor, Call } from '../../floor/context';
import { pageInNameOrder } from '../../engine/register/name-order';
import { committeeView } from '../../floor/committee/committee.view';
import { countiesOf } from '../../floor/committee/counties';

/** 所属政协: the caller's own and, for a city's administrator, its counties. */
export async function listCommittees(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const counties = call.user.roles.includes('city-administrator') ? await countiesOf(call, call.home.id) : [];
  const within = [call.home, ...counties].filter(({ id }) => call.key?.committees.includes(id) ?? true);
  const page = pageInNameOrder(call, 'committees', call.query, within);
  return { body: { ...page, items: page.items.map((each) => committeeView(each)) } };
}
