import type { DeadlineEndpoints } from '@lianluo/contract/deadline';
import { pause, resume } from '@lianluo/domain/deadline/extension';
import { kindOfItem } from '@lianluo/domain/work/kinds';
import type { FoundItem } from '../../engine/work/find-item';
import { momentOf } from '../../engine/work/moment';
import type { AnswerFor, Call } from '../../floor/context';
import { saveClock } from './save-clock';

/** 暂停计时 */
export const pauseClock = async (
  call: Call<DeadlineEndpoints['pause']>,
  found: FoundItem,
): Promise<AnswerFor<DeadlineEndpoints['pause']>> => {
  const next = pause(kindOfItem(found.item), found.item, momentOf(call));
  return saveClock(call, found, next, 'pause', call.body.reason);
};

/** 恢复计时 */
export const resumeClock = async (
  call: Call<DeadlineEndpoints['resume']>,
  found: FoundItem,
): Promise<AnswerFor<DeadlineEndpoints['resume']>> =>
  saveClock(call, found, resume(kindOfItem(found.item), found.item, momentOf(call)), 'resume');
