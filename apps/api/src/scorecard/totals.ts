import type { Contribution } from '@lianluo/domain/scorecard/card';
import { pagesOf } from '../storage/pages';
import { beginningWith, type Row, type Storage, type Write } from '../storage/table';
import { facetPartition } from './facets.store';
import { rememberedIn } from './remembered';
import { everyItem, isKept, totalsCodec, totalsKey, type Months } from './totals.store';

/**
 * 总数: the counters of the lists that one batch of changes touches. They move in the transaction that moves the lists' own rows,
 * each with its version as guard. A list without one gets it from the rows that it has: whoever adds to the list meanwhile writes
 * the counter too, so one of the two is refused and looks again.
 */
export class Totals {
  private readonly rows = new Map<string, Row>();
  private readonly changed = new Set<string>();
  private readonly storage: Storage;
  private readonly committee: string;

  constructor(storage: Storage, committee: string) {
    this.storage = storage;
    this.committee = committee;
  }

  async load(moves: readonly { of: string; gone: Contribution; come: Contribution }[]): Promise<void> {
    const wanted = new Map(moves.flatMap(({ of, gone, come }) => this.listsOf(of, gone, come)));
    const lists = [...wanted.values()];
    for (let start = 0; start < lists.length; start += 100) {
      const batch = lists.slice(start, start + 100);
      const rows = await this.storage.get(
        batch.map(({ key }) => ({ table: 'scorecards', key })),
        { consistent: true },
      );
      for (const [index, { key, of, facet }] of batch.entries())
        this.rows.set(key.sk, rows[index] ?? { ...key, version: 0, months: await this.countOf(of, facet) });
    }
  }

  /** How many counters have changed since they were last taken. */
  get touched(): number {
    return this.changed.size;
  }

  wouldTouch(of: string, gone: Contribution, come: Contribution): number {
    return this.listsOf(of, gone, come).filter(([name]) => !this.changed.has(name)).length;
  }

  move(of: string, gone: Contribution, come: Contribution): void {
    for (const [facet, months] of placesOf(gone, come)) {
      const name = totalsKey(this.committee, of, facet).sk;
      const row = this.rows.get(name);
      if (!row) continue;
      const counts: Record<string, number> = { ...totalsCodec(row).months };
      for (const [month, by] of months) counts[month] = (counts[month] ?? 0) + by;
      this.rows.set(name, {
        ...row,
        months: Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0)),
      });
      this.changed.add(name);
    }
  }

  take(): Write[] {
    const writes = [...this.changed].flatMap((name): Write[] => {
      const row = this.rows.get(name);
      if (!row) return [];
      const { pk, sk, version } = row;
      // An empty list has no counter, as if it had never had one.
      if (Object.keys(totalsCodec(row).months).length === 0) {
        this.rows.set(name, { pk, sk, version: 0, months: {} });
        return version === 0
          ? [{ table: 'scorecards', check: { pk, sk }, if: 'absent' }]
          : [{ table: 'scorecards', remove: { pk, sk }, if: { version } }];
      }
      const next = { ...row, version: version + 1 };
      this.rows.set(name, next);
      return [{ table: 'scorecards', put: next, if: version === 0 ? 'absent' : { version } }];
    });
    this.changed.clear();
    return writes;
  }

  private listsOf(of: string, gone: Contribution, come: Contribution) {
    return [...placesOf(gone, come).keys()].map((facet) => {
      const key = totalsKey(this.committee, of, facet);
      return [key.sk, { key, of, facet }] as const;
    });
  }

  /** What a list's own rows say. The list of everything is told by what has been counted: each item once. */
  private async countOf(of: string, facet: string): Promise<Months> {
    const counts: Record<string, number> = {};
    const question =
      facet === everyItem
        ? { pk: `${this.committee}#counted`, ...beginningWith(`${of}#`) }
        : { pk: facetPartition(this.committee, of, facet) };
    for await (const rows of pagesOf(this.storage, { table: 'scorecards', ...question, limit: 1000, consistent: true }))
      for (const row of rows) {
        const month = monthOf(facet === everyItem ? rememberedIn(row).contribution.place : row.sk);
        if (month !== '') counts[month] = (counts[month] ?? 0) + 1;
      }
    return counts;
  }
}

const monthOf = (place: string): string => place.slice(0, 7);

/** Which lists change by how many in which months. */
function placesOf(gone: Contribution, come: Contribution): Map<string, [month: string, by: number][]> {
  const moves = new Map<string, [month: string, by: number][]>();
  const add = (facet: string, place: string, by: number) => {
    if (isKept(facet) && place !== '') moves.set(facet, [...(moves.get(facet) ?? []), [monthOf(place), by]]);
  };
  for (const facet of gone.facets) add(facet, gone.place, -1);
  for (const facet of come.facets) add(facet, come.place, 1);
  if (gone.place !== come.place) {
    add(everyItem, gone.place, -1);
    add(everyItem, come.place, 1);
  }
  return moves;
}
