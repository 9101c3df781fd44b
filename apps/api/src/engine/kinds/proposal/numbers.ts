import { noIn } from '@lianluo/domain/proposal/numbering';
import type { Proposal } from '@lianluo/domain/proposal/proposal';
import type { Scope } from '../../../floor/context';
import type { CommandWrite } from '../../../floor/http/commit';
import type { Key, Row } from '../../../floor/storage/table';
import { facetList, headsOf } from '../../work/lists';
import { counterKey, lastOf } from '../issue/counters';

/** The number that a proposal has, in its series: for good, or until it goes another way than filing. */
interface Held {
  series: string;
  no: number;
}

const counterOf = ({ committee }: Scope, series: string): Key => counterKey(committee.id, `proposals#${series}`);
const holderOf = ({ committee }: Scope, id: string): Key => counterKey(committee.id, `proposals##${id}`);

function heldIn(row: Row | undefined): Held | undefined {
  const series = row?.['series'];
  return typeof series === 'string' ? { series, no: lastOf(row) } : undefined;
}
/** Numbers that were given and lost their proposal, the least first. They are the next to be given. */
const freeIn = (row: Row | undefined): readonly number[] => (row?.['free'] as readonly number[] | undefined) ?? [];

const written = (key: Key, row: Row | undefined, told: object): CommandWrite => ({
  table: 'ledger',
  put: { ...key, version: (row?.version ?? 0) + 1, ...told },
  if: row ? { version: row.version } : 'absent',
  refusal: 'again',
});
const counting = (key: Key, row: Row | undefined, last: number, free: readonly number[]): CommandWrite =>
  written(key, row, { last, ...(free.length > 0 && { free }) });

/** The next number of a series, or the one that the proposal has in it already, with what keeps the series without a gap. */
export async function numberFor(
  call: Scope,
  item: Pick<Proposal, 'id' | 'session' | 'sitting'>,
  series: string,
): Promise<{ no: number; writes: readonly CommandWrite[] }> {
  const [counter, holder] = [counterOf(call, series), holderOf(call, item.id)];
  const keys = [counter, holder].map((key) => ({ table: 'ledger' as const, key }));
  const [count, held] = await call.storage.get(keys, { consistent: true });
  const own = heldIn(held);
  if (own?.series === series) return { no: own.no, writes: [] };
  const [least, ...free] = freeIn(count);
  const last = count ? lastOf(count) : await lastInSheets(call, item);
  const no = least ?? last + 1;
  return {
    no,
    writes: [
      counting(counter, count, Math.max(last, no), free),
      written(holder, held, { series, last: no }),
      ...(own ? await freed(call, own) : []),
    ],
  };
}

/** What is not filed after all leaves its number to the next one. */
export async function givenUp(call: Scope, { id, filedOn }: Proposal): Promise<readonly CommandWrite[]> {
  if (filedOn !== undefined) return [];
  const key = holderOf(call, id);
  const [held] = await call.storage.get([{ table: 'ledger', key }], { consistent: true });
  const own = heldIn(held);
  return own ? [written(key, held, {}), ...(await freed(call, own))] : [];
}

async function freed(call: Scope, { series, no }: Held): Promise<CommandWrite[]> {
  const key = counterOf(call, series);
  const [count] = await call.storage.get([{ table: 'ledger', key }], { consistent: true });
  const free = [...freeIn(count), no].toSorted((one, other) => one - other);
  return [counting(key, count, lastOf(count), free)];
}

const perRead = 500;

/** Where a sheet brought some of a session already, its series goes on behind them. It is asked once, before the first is filed here. */
async function lastInSheets(call: Scope, { session, sitting }: Pick<Proposal, 'session' | 'sitting'>): Promise<number> {
  if (session === undefined) return 0;
  const list = facetList(call, 'proposals', `session=${session}`, { from: undefined, to: undefined });
  let last = 0;
  let place: string | undefined;
  do {
    const { entries, next } = await list.page(place, perRead);
    const places = entries.map((entry) => entry.place);
    for (const item of (await headsOf(call, 'proposals', places)).values()) {
      // They are read from the proposals.
      const { sitting: own, number = '' } = item as Proposal;
      if (own === sitting) last = Math.max(last, noIn(call.committee.proposals, { session, sitting }, number) ?? 0);
    }
    place = next;
  } while (place !== undefined);
  return last;
}
