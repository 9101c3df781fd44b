import type { Arrival } from '@lianluo/domain/arrival/arrival';
import type { Committee } from '@lianluo/domain/committee/committee';
import type { Opinion, Submission } from '@lianluo/domain/opinion/opinion';
import { Refusal } from '@lianluo/domain/refusal';
import { kinds } from '@lianluo/domain/work/kinds';
import { settle } from '@lianluo/domain/work/lifecycle';
import { committeeAddress, readCommitteeRow } from '../../../floor/committee/committee.store';
import type { Scope } from '../../../floor/context';
import type { CommandWrite } from '../../../floor/http/commit';
import type { Entering } from '../../../floor/journal/journal';
import { readItem, saving } from '../../work/ledger.store';
import { momentOf } from '../../work/moment';
import { freshItem } from '../../work/new-item';
import { reportersOf } from '../issue/paper-sources';

/**
 * The one place where a call writes beyond its own committee: a county into the arrivals of the city it belongs to, and that city
 * into the record which brought an arrival there. Nobody names the other house: it is read from the committee's own row, or from
 * the arrival. What is written goes with the caller's own item in one transaction.
 */

/** 市政协 of a county, where it is in this deployment. What is practised in a 演练县 reaches nobody. */
export async function parentOf({ storage, committee }: Scope): Promise<Committee | undefined> {
  return committee.parent === undefined || committee.rehearsal ? undefined : readCommittee(storage, committee.parent);
}

/** What arrives at the city: the text, who reported it as a paper would name them, and the record it came of. */
export async function arriving(
  call: Scope,
  { id, title, content }: Opinion,
  { id: record, on, way, number }: Submission,
  city: Committee,
): Promise<CommandWrite[]> {
  if (!content) throw new Refusal('opinion.content-missing');
  const { situation, analysis, suggestion } = content;
  const reporters = await reportersOf(call, id);
  const { instant, today, user } = call;
  // One record arrives once: its id is the arrival's.
  const fresh = freshItem({ newId: () => record, instant, today, user, committee: city }, kinds.arrivals);
  const arrival = {
    ...fresh,
    title,
    status: 'waiting',
    county: call.committee.name,
    way,
    submittedOn: on,
    situation,
    ...(number !== undefined && { docNumber: number }),
    ...(reporters !== '' && { reporters }),
    ...(analysis !== undefined && { analysis }),
    ...(suggestion !== undefined && { suggestion }),
    source: { committee: call.committee.id, item: id, record },
  } as Arrival;
  const settled = settle(kinds.arrivals, undefined, arrival, { ...momentOf(call), deadlines: city.deadlines });
  return saving(asNeighbour(call, city), undefined, settled, 'record', { note: '县（市、区）政协上报' });
}

/** 撤回 of what arrived at the city, as long as nobody there has acted on it. */
export async function withdrawing(call: Scope, record: string, reason: string): Promise<CommandWrite[]> {
  const city = await parentOf(call);
  const found = city && (await readItem(call.storage, city.id, 'arrivals', record));
  // It was read from the arrivals.
  const arrival = found?.item as Arrival | undefined;
  if (!found || arrival?.source?.committee !== call.committee.id) return [];
  if (arrival.status !== 'waiting') throw new Refusal('submission.acted-on');
  const gone: Arrival = { ...arrival, status: 'withdrawn', reason, version: arrival.version + 1 };
  const next = settle(kinds.arrivals, arrival, gone, momentOf(call));
  return again(
    saving(asNeighbour(call, city), arrival, next, 'withdrawn', { textVersion: found.textVersion, note: reason }),
  );
}

/** What the city's step says at the county's record. A county that belongs to another city by now is told nothing. */
export async function telling(
  call: Scope,
  { source }: Arrival,
  change: (opinion: Opinion, record: string) => Opinion,
  { action, note }: { action: 'answered' | 'adopt'; note?: string },
): Promise<CommandWrite[]> {
  const county = source && (await readCommittee(call.storage, source.committee));
  if (!county || county.parent !== call.committee.id) return [];
  const found = await readItem(call.storage, county.id, 'opinions', source.item);
  if (!found) return [];
  // It was read from the opinions.
  const opinion = found.item as Opinion;
  const changed = change(opinion, source.record);
  const next = { ...changed, updatedAt: call.instant, version: opinion.version + 1 };
  return again(saving(asNeighbour(call, county), opinion, next, action, { textVersion: found.textVersion, note }));
}

// Nobody said which version of the neighbour's item they saw, so one that moved meanwhile is read again.
export const again = (writes: readonly CommandWrite[]): CommandWrite[] =>
  writes.map((write) => ({ ...write, refusal: 'again' }));

/** In the other house's journal the house that acted stands; who it was there stands in that house's own. */
export const asNeighbour = ({ actor, committee: own, instant }: Scope, committee: Committee): Entering => ({
  actor: { id: actor.id, name: own.name, role: actor.role },
  instant,
  committee,
});

export async function readCommittee(storage: Scope['storage'], id: string): Promise<Committee | undefined> {
  const [row] = await storage.get([committeeAddress(id)], { consistent: true });
  return row && readCommitteeRow(row);
}
