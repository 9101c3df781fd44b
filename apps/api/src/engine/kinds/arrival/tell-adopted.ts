import type { Arrival } from '@lianluo/domain/arrival/arrival';
import { adopt } from '@lianluo/domain/opinion/adoption';
import { journalIn, outletWords } from '@lianluo/domain/opinion/adoption-text';
import type { Adoption, Opinion } from '@lianluo/domain/opinion/opinion';
import { invalidField } from '@lianluo/domain/refusal';
import type { Issue } from '@lianluo/domain/issue/issue';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { Scope } from '../../../floor/context';
import type { Prepared } from '../../work/kind-work';
import { readItem } from '../../work/ledger.store';
import { telling } from './beyond';

type Told = Required<Pick<Arrival, 'adoptedBy'>> & Pick<Arrival, 'adoptedOn' | 'outlet'>;
type Used = Pick<Arrival, 'adoptedOn'> & Pick<Adoption, 'organ' | 'outlet' | 'number' | 'kind'>;

/** 反馈采用: what the city's own item says of its use, or what is typed, becomes an adoption of the county's. */
export async function tellAdopted(call: Scope, item: WorkItem, body: Told): Promise<Prepared> {
  // A step of arrivals is taken on an arrival.
  const arrival = item as Arrival;
  const level = body.adoptedBy ?? 'city';
  const used = await usedBy(call, arrival, level);
  const { adoptedOn = used.adoptedOn, outlet = outletWords(used) } = body;
  if (adoptedOn === undefined) throw invalidField('/adoptedOn', 'day.missing', notUsed);
  const adoption = {
    id: call.newId(),
    level,
    adoptedOn,
    organ: used.organ ?? (level === 'city' ? call.committee.name : undefined),
    ...(body.outlet === undefined ? { outlet: used.outlet, number: used.number } : journalIn(body.outlet)),
    kind: used.kind,
    evidence: `${call.committee.name}反馈`,
    enteredBy: call.committee.name,
    enteredAt: call.instant,
  };
  const told = await telling(call, arrival, (opinion) => adopt(opinion, adoption), { action: 'adopt' });
  return { input: { ...body, adoptedOn, outlet }, also: () => told };
}

const notUsed = '入库的信息还没有编发，也没有登记这一级的采用，请填写采用日期。';

/** When and where a level used the item, as far as the city's own says it: its 编发 is the city's use. */
async function usedBy(call: Scope, { became }: Arrival, level: NonNullable<Arrival['adoptedBy']>): Promise<Used> {
  const found = became && (await readItem(call.storage, call.committee.id, became.kind, became.item));
  // What an arrival becomes is an opinion.
  const opinion = found?.item as Opinion | undefined;
  const record = opinion?.adoptions.find((each) => each.level === level && !each.voided);
  if (record) return { ...record, adoptedOn: record.adoptedOn ?? undefined };
  if (level !== 'city' || opinion?.issuedOn === undefined) return {};
  const issue = opinion.issue && (await readItem(call.storage, call.committee.id, 'issues', opinion.issue));
  // It was read from the issues.
  const outlet = issue ? `《${(issue.item as Issue).seriesName}》` : undefined;
  return { adoptedOn: opinion.issuedOn, outlet, number: opinion.number };
}
