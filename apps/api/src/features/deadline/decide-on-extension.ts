import type { DeadlineEndpoints } from '@lianluo/contract/deadline';
import { decideExtension } from '@lianluo/domain/deadline/extension';
import { Refusal } from '@lianluo/domain/refusal';
import { kindOfItem } from '@lianluo/domain/work/kinds';
import type { FoundItem } from '../../engine/work/find-item';
import { momentOf } from '../../engine/work/moment';
import type { AnswerFor, Call } from '../../floor/context';
import { othersWhoMay } from '../../floor/account/others-who-may';
import { saveClock } from './save-clock';

/** 批准或不批准延期: not by whoever asked, where the committee has somebody else who may. */
export async function decideOnExtension(
  call: Call<DeadlineEndpoints['decide']>,
  found: FoundItem,
): Promise<AnswerFor<DeadlineEndpoints['decide']>> {
  const { item } = found;
  const { grant, until, comment } = call.body;
  const next = decideExtension(kindOfItem(item), item, { grant, until }, momentOf(call));
  if (item.clock?.asked?.by === call.actor.id) {
    const others = await othersWhoMay(call, 'deadline:grant');
    const also = `可以批准的有：${others.join('、')}。`;
    const code = 'deadline.own-request';
    if (others.length > 0) throw new Refusal(code, [{ pointer: '', code, facts: { also } }]);
  }
  return saveClock(call, found, next, grant ? 'grant-extension' : 'refuse-extension', comment);
}
