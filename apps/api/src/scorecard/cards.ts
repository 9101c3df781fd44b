import { yearOf } from '@lianluo/domain/calendar/day';
import {
  countOnNow,
  countOnYear,
  countOpen,
  countTally,
  type Contribution,
  type NowCard,
  type YearCard,
} from '@lianluo/domain/scorecard/card';
import type { Subject } from '@lianluo/domain/scorecard/fact';
import { stationDues } from '@lianluo/domain/unit/platform';
import type { Unit } from '@lianluo/domain/unit/unit';
import type { Key, Row, Storage, Write } from '../storage/table';
import { nowKey, readDues, readNowCard, readYearCard, yearKey, type PlatformDues } from './cards.store';

const nameOf = ({ pk, sk }: Key): string => `${pk}|${sk}`;

/** A unit as it is now, or its id alone once it is gone (a batch that brought it was undone). */
export interface CountedUnit {
  id: string;
  now: Unit | undefined;
}

/** The cards that one batch of changes touches: read once, changed in memory, each written once with its version as guard. */
export class Cards {
  private readonly rows = new Map<string, Row>();
  private readonly changed = new Set<string>();
  private readonly storage: Storage;
  private readonly committee: string;

  constructor(storage: Storage, committee: string) {
    this.storage = storage;
    this.committee = committee;
  }

  /** The cards that moving from one contribution to another may touch. */
  static keysOf(committee: string, before: Contribution, after: Contribution, unit: CountedUnit | undefined): Key[] {
    const facts = [...before.facts, ...after.facts];
    const subjects: Subject[] = [
      'committee',
      ...facts.map(({ subject }) => subject),
      ...[...before.tallies, ...after.tallies].map(({ subject }) => subject),
      ...[before.open, after.open].flatMap((open) => (open?.unit ? [`unit#${open.unit}` as const] : [])),
      ...(unit ? [`unit#${unit.id}` as const] : []),
    ];
    return [
      ...subjects.map((subject) => nowKey(committee, subject)),
      ...facts.map(({ on, subject }) => yearKey(committee, yearOf(on), subject)),
    ];
  }

  async load(keys: readonly Key[]): Promise<void> {
    const wanted = [...new Map(keys.map((key) => [nameOf(key), key])).values()];
    for (let start = 0; start < wanted.length; start += 100) {
      const batch = wanted.slice(start, start + 100);
      const rows = await this.storage.get(
        batch.map((key) => ({ table: 'scorecards', key })),
        { consistent: true },
      );
      batch.forEach((key, index) => this.rows.set(nameOf(key), rows[index] ?? { ...key, version: 0 }));
    }
  }

  /** How many cards have changed since they were last taken. */
  get touched(): number {
    return this.changed.size;
  }

  wouldTouch(before: Contribution, after: Contribution, unit: CountedUnit | undefined): number {
    const names = new Set(Cards.keysOf(this.committee, before, after, unit).map(nameOf));
    return [...names].filter((name) => !this.changed.has(name)).length;
  }

  move(before: Contribution, after: Contribution, unit: CountedUnit | undefined): void {
    this.apply(before, -1);
    this.apply(after, 1);
    if (unit)
      this.change(nowKey(this.committee, `unit#${unit.id}`), ({ unit: _before, ...row }) => ({
        ...row,
        ...(unit.now && { unit: unit.now }),
      }));
    this.judge(before, after, unit);
  }

  /** The writes of what changed. A card that did not change is not written, and one that says nothing any more goes. */
  take(): Write[] {
    const writes = [...this.changed].flatMap((name): Write[] => {
      const row = this.rows.get(name);
      if (!row) return [];
      if (saysNothing(row)) {
        const { pk, sk, version } = row;
        this.rows.set(name, { pk, sk, version: 0 });
        return version === 0 ? [] : [{ table: 'scorecards', remove: { pk, sk }, if: { version } }];
      }
      const next = { ...row, version: row.version + 1 };
      this.rows.set(name, next);
      return [{ table: 'scorecards', put: next, if: row.version === 0 ? 'absent' : { version: row.version } }];
    });
    this.changed.clear();
    return writes;
  }

  private apply({ facts, tallies, open }: Contribution, by: 1 | -1): void {
    for (const fact of facts) {
      this.changeNow(fact.subject, (card) => countOnNow(card, fact, by));
      this.changeYear(yearKey(this.committee, yearOf(fact.on), fact.subject), (card) => countOnYear(card, fact, by));
    }
    for (const tally of tallies) this.changeNow(tally.subject, (card) => countTally(card, tally, by));
    if (!open) return;
    this.changeNow('committee', (card) => countOpen(card, open.kind, open.dueOn, by));
    if (open.unit) this.changeNow(`unit#${open.unit}`, (card) => countOpen(card, open.kind, open.dueOn, by));
  }

  /** Keeps on the committee's card by which days the stations of its 1+3 units are due, so that a city reads one card a county. */
  private judge(before: Contribution, after: Contribution, unit: CountedUnit | undefined): void {
    const units = new Set(
      [...before.facts, ...after.facts].flatMap(({ subject }) => (subject.startsWith('unit#') ? [subject] : [])),
    );
    if (unit) units.add(`unit#${unit.id}`);
    for (const subject of units) {
      const row = this.rows.get(nameOf(nowKey(this.committee, subject)));
      const counted = row?.['unit'] as Unit | undefined;
      const id = subject.slice('unit#'.length);
      const { [id]: old, ...others } = readDues(this.rows.get(nameOf(nowKey(this.committee, 'committee'))));
      if (!counted && old === undefined) continue;
      const dues = counted?.stations ? { ...others, [id]: stationDues(counted.stations, readNowCard(row)) } : others;
      this.change(nowKey(this.committee, 'committee'), (committee) => ({ ...committee, dues }));
    }
  }

  private changeNow(subject: Subject, change: (card: NowCard) => NowCard): void {
    this.change(nowKey(this.committee, subject), (row) => ({ ...row, card: change(readNowCard(row)) }));
  }

  private changeYear(key: Key, change: (card: YearCard) => YearCard): void {
    this.change(key, (row) => ({ ...row, card: change(readYearCard(row)) }));
  }

  private change(key: Key, change: (row: Row) => Row): void {
    const name = nameOf(key);
    this.rows.set(name, change(this.rows.get(name) ?? { ...key, version: 0 }));
    this.changed.add(name);
  }
}

/** Nothing beside its keys but counts that have all gone back to zero: as if it had never been written. */
const saysNothing = ({ pk: _pk, sk: _sk, version: _version, card = {}, dues = {}, ...more }: Row): boolean =>
  Object.keys(more).length === 0 &&
  Object.keys(dues as PlatformDues).length === 0 &&
  // A card is written by this class alone: names with counts, by name.
  Object.values(card as Record<string, object>).every((counts) => Object.keys(counts).length === 0);
