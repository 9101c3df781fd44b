import type { Arrival } from '@lianluo/domain/arrival/arrival';
import { adopt } from '@lianluo/domain/opinion/adoption';
import type { Opinion } from '@lianluo/domain/opinion/opinion';
import { Refusal } from '@lianluo/domain/refusal';
import type { Issue } from '@lianluo/domain/issue/issue';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { Scope } from '../../../floor/context';
import type { Prepared } from '../../work/kind-work';
import { readItem } from '../../work/ledger.store';
import { telling } from './beyond';

type Level = NonNullable<Arrival['adoptedBy']>;
type Used = Required<Pick<Arrival, 'adoptedOn'>> & Pick<Arrival, 'outlet'>;

/** 反馈采用: what the city's own item says of its use becomes an adoption of the county's. */
export async function tellAdopted(call: Scope, item: WorkItem, body: { adoptedBy: Level }): Promise<Prepared> {
  // A step of arrivals is taken on an arrival.
  const arrival = item as Arrival;
  const used = await usedBy(call, arrival, body.adoptedBy);
  const adoption = {
    id: call.newId(),
    level: body.adoptedBy,
    ...used,
    adoptedOn: used.adoptedOn ?? call.today,
    evidence: `${call.committee.name}反馈`,
    enteredBy: call.committee.name,
    enteredAt: call.instant,
  };
  const told = await telling(call, arrival, (opinion) => adopt(opinion, adoption), { action: 'adopt' });
  return { input: { ...body, ...used }, also: () => told };
}

/** When and where a level used the item: 编发 of the city's own is the city's use. */
async function usedBy(call: Scope, { became }: Arrival, level: Level): Promise<Used> {
  const found = became && (await readItem(call.storage, call.committee.id, became.kind, became.item));
  // What an arrival becomes is an opinion.
  const opinion = found?.item as Opinion | undefined;
  const record = opinion?.adoptions.find((each) => each.level === level && !each.voided);
  if (record) return { adoptedOn: record.adoptedOn ?? call.today, outlet: record.outlet };
  if (level !== 'city' || opinion?.issuedOn === undefined) throw new Refusal('arrival.not-adopted');
  const issue = opinion.issue && (await readItem(call.storage, call.committee.id, 'issues', opinion.issue));
  // It was read from the issues.
  const name = issue ? `《${(issue.item as Issue).seriesName}》` : '';
  return { adoptedOn: opinion.issuedOn, outlet: `${name}${opinion.number ?? ''}` };
}
