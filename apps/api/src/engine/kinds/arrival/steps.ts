import type { Arrival } from '@lianluo/domain/arrival/arrival';
import { answered } from '@lianluo/domain/opinion/submission';
import type { ArrivalOf, Opinion } from '@lianluo/domain/opinion/opinion';
import type { WorkItem } from '@lianluo/domain/work/item';
import { kinds } from '@lianluo/domain/work/kinds';
import { settle } from '@lianluo/domain/work/lifecycle';
import type { ItemLink } from '@lianluo/domain/work/link';
import type { Scope } from '../../../floor/context';
import type { CommandWrite } from '../../../floor/http/commit';
import type { Prepared } from '../../work/kind-work';
import { saving } from '../../work/ledger.store';
import { momentOf } from '../../work/moment';
import { newItem } from '../../work/new-item';
import { telling } from './beyond';

/** 采用入库: the city's own item is made in the transaction of the step, filed as its office's, and each names the other. */
export async function accept(call: Scope, item: WorkItem): Promise<Prepared> {
  // A step of arrivals is taken on an arrival.
  const { title, topics, county, situation, analysis, suggestion } = item as Arrival;
  const draft = await newItem(call, 'opinions', {
    title,
    topics,
    content: { situation, analysis, suggestion },
    authors: [{ name: county, kind: 'county' }],
  });
  const from: ItemLink = { kind: item.kind, item: item.id };
  const opinion = { ...draft, status: 'submitted', from } as WorkItem;
  const made = settle(kinds.opinions, undefined, opinion, momentOf(call));
  const told = await answering(call, item, { status: 'accepted' });
  return {
    input: { became: { kind: 'opinions', item: made.id } satisfies ItemLink },
    also: () => [...saving(call, undefined, made, 'record', { note: `由${county}来稿入库` }), ...told],
  };
}

/** 转送 */
export async function passOn(call: Scope, item: WorkItem, body: { to: string }): Promise<Prepared> {
  const told = await answering(call, item, { status: 'passed-on', passedTo: body.to }, body.to);
  return { input: body, also: () => told };
}

/** 退回 */
export async function giveBack(call: Scope, item: WorkItem, body: { reason: string }): Promise<Prepared> {
  const told = await answering(call, item, { status: 'returned', reason: body.reason }, body.reason);
  return { input: body, also: () => told };
}

function answering(call: Scope, item: WorkItem, arrival: Omit<ArrivalOf, 'on'>, more = ''): Promise<CommandWrite[]> {
  const change = (opinion: Opinion, record: string) => answered(opinion, record, { ...arrival, on: call.today });
  const note = [kinds.arrivals.statuses[arrival.status], more].filter(Boolean).join('：');
  // A step of arrivals is taken on an arrival.
  return telling(call, item as Arrival, change, { action: 'answered', note });
}
