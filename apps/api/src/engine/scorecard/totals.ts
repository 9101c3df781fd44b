import type { Contribution } from '@lianluo/domain/scorecard/card';
import { pagesOf } from '../../floor/storage/pages';
import { beginningWith, type Key, type Row, type Storage, type Write } from '../../floor/storage/table';
import { CardRows } from './card-rows';
import { facetPartition } from './facets.store';
import { rememberedIn, type Remembered } from './remembered';
import { everyItem, isKept, listCounted, totalsCodec, totalsKey, type Months } from './totals.store';

/**
 * 总数: the counters of the lists that one batch of changes touches. They move in the transaction that moves the lists' own rows,
 * each with its version as guard. A list without one gets it from the rows that it has: whoever adds to the list meanwhile writes
 * the counter too, so one of the two is refused and looks again.
 */
export class Totals {
  private readonly rows: CardRows;
  private readonly storage: Storage;
  private readonly committee: string;

  constructor(storage: Storage, committee: string) {
    this.storage = storage;
    this.committee = committee;
    this.rows = new CardRows(storage, {
      open: async (row, key) => row ?? { ...key, version: 0, months: await this.countOf(key) },
      blank: ({ pk, sk }) => ({ pk, sk, version: 0, months: {} }),
      // An empty list has no counter, as if it had never had one.
      saysNothing: (row) => Object.keys(monthsIn(row)).length === 0,
      guardsAbsence: true,
    });
  }

  load(moves: readonly { of: string; gone: Contribution; come: Contribution }[]): Promise<void> {
    return this.rows.load(moves.flatMap(({ of, gone, come }) => this.keysOf(of, gone, come)));
  }

  /** How many counters have changed since they were last taken. */
  get touched(): number {
    return this.rows.touched;
  }

  wouldTouch(of: string, gone: Contribution, come: Contribution): number {
    return this.rows.wouldTouch(this.keysOf(of, gone, come));
  }

  move(of: string, gone: Contribution, come: Contribution): void {
    for (const [facet, moves] of placesOf(gone, come))
      this.rows.change(totalsKey(this.committee, of, facet), (row) => {
        const counts: Record<string, number> = { ...monthsIn(row) };
        for (const [month, by] of moves) counts[month] = (counts[month] ?? 0) + by;
        return { ...row, months: Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0)) };
      });
  }

  take(): Write[] {
    return this.rows.take();
  }

  private keysOf(of: string, gone: Contribution, come: Contribution): Key[] {
    return [...placesOf(gone, come).keys()].map((facet) => totalsKey(this.committee, of, facet));
  }

  /** What a list's own rows say. The list of everything is told by what has been counted: each item once. */
  private async countOf(key: Key): Promise<Months> {
    const { of, facet } = listCounted(key);
    const counts: Record<string, number> = {};
    const question =
      facet === everyItem
        ? { pk: `${this.committee}#counted`, ...beginningWith(`${of}#`) }
        : { pk: facetPartition(this.committee, of, facet) };
    for await (const rows of pagesOf(this.storage, { table: 'scorecards', ...question, limit: 1000, consistent: true }))
      for (const row of rows) {
        const month = monthOf(facet === everyItem ? itemIn(rememberedIn(row)) : row.sk);
        if (month !== '') counts[month] = (counts[month] ?? 0) + 1;
      }
    return counts;
  }
}

const monthsIn = (row: Row): Months => totalsCodec(row).months;

/** Where an item stands; nowhere for a part of its lists, which is none. */
const itemIn = ({ contribution: { place, part } }: Remembered): string => (part === undefined ? place : '');

const monthOf = (place: string): string => place.slice(0, 7);

/** Which lists change by how many in which months. */
function placesOf(gone: Contribution, come: Contribution): Map<string, [month: string, by: number][]> {
  const moves = new Map<string, [month: string, by: number][]>();
  const add = (facet: string, place: string, by: number) => {
    if (isKept(facet) && place !== '') moves.set(facet, [...(moves.get(facet) ?? []), [monthOf(place), by]]);
  };
  for (const facet of gone.facets) add(facet, gone.place, -1);
  for (const facet of come.facets) add(facet, come.place, 1);
  if (gone.place !== come.place && gone.part === undefined && come.part === undefined) {
    add(everyItem, gone.place, -1);
    add(everyItem, come.place, 1);
  }
  return moves;
}
