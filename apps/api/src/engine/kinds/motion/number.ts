import { yearOf } from '@lianluo/domain/calendar/day';
import { motionNumber, type Motion } from '@lianluo/domain/motion/motion';
import { Refusal } from '@lianluo/domain/refusal';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { Scope } from '../../../floor/context';
import type { CommandWrite } from '../../../floor/http/commit';
import type { Prepared } from '../../work/kind-work';
import { counterKey, counting, lastOf } from '../issue/counters';

async function counterOf({ storage, committee }: Scope, year: number) {
  const key = counterKey(committee.id, `motions#${year}`);
  const [row] = await storage.get([{ table: 'ledger', key }], { consistent: true });
  const moving = (last: number): CommandWrite => counting(key, row, last);
  return { last: lastOf(row), moving };
}

/** 编号: the next of the year it is sent in. The counter moves in the transaction of the step, so that no number is lost or given twice. */
export async function giveNumber(call: Scope, _item: WorkItem, body: { sentOn: string }): Promise<Prepared> {
  const year = yearOf(body.sentOn);
  const { last, moving } = await counterOf(call, year);
  return { input: { ...body, number: motionNumber(year, last + 1) }, also: () => [moving(last + 1)] };
}

/** The last number of its year goes back with the sending; one that others followed stays where it is. */
export async function takeNumberBack(call: Scope, item: WorkItem, body: object): Promise<Prepared> {
  const { sentOn, number } = item as Motion;
  // Nothing was given where nothing was sent; the step says so itself.
  if (sentOn === undefined) return { input: body, also: () => [] };
  const year = yearOf(sentOn);
  const { last, moving } = await counterOf(call, year);
  if (number !== motionNumber(year, last)) throw new Refusal('motion.number-followed');
  return { input: body, also: () => [moving(last - 1)] };
}
