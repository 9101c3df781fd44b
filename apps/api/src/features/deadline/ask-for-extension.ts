import type { DeadlineEndpoints } from '@lianluo/contract/deadline';
import { askExtension } from '@lianluo/domain/deadline/extension';
import { kindOfItem } from '@lianluo/domain/work/kinds';
import type { FoundItem } from '../../engine/work/find-item';
import { momentOf } from '../../engine/work/moment';
import type { AnswerFor, Call } from '../../floor/context';
import { saveClock } from './save-clock';

/** 申请延期, before the date or on it. */
export const askForExtension = async (
  call: Call<DeadlineEndpoints['ask']>,
  found: FoundItem,
): Promise<AnswerFor<DeadlineEndpoints['ask']>> => {
  const { reason, ...asked } = call.body;
  const next = askExtension(kindOfItem(found.item), found.item, asked, momentOf(call));
  return saveClock(call, found, next, 'ask-extension', reason);
};
