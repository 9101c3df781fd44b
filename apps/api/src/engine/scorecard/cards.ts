import { yearOf } from '@lianluo/domain/calendar/day';
import { figureDayOf } from '@lianluo/domain/scorecard/figure-day';
import { countOpen, countTally, type Contribution, type NowCard } from '@lianluo/domain/scorecard/card';
import type { Subject } from '@lianluo/domain/scorecard/fact';
import { countOnYear } from '@lianluo/domain/scorecard/year-card';
import { yearsOf } from '@lianluo/domain/scorecard/years';
import type { Unit } from '@lianluo/domain/unit/unit';
import type { Key, Storage, Write } from '../../floor/storage/table';
import { CardRows } from './card-rows';
import { nowKey, readNowCard, readYearCard, yearKey } from './cards.store';
import { settleSubject, settleUnit, type Touched } from './settle-cards';

/** A unit as it is now, or its id alone once it is gone (a batch that brought it was undone). */
export interface CountedUnit {
  id: string;
  now: Unit | undefined;
}

/** The cards of one committee that a batch of changes touches. */
export class Cards {
  private readonly rows: CardRows;
  private readonly committee: string;
  private touchedFacts = new Map<Subject, Touched>();
  private touchedUnits = new Set<Subject>();

  constructor(storage: Storage, committee: string) {
    this.rows = new CardRows(storage);
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
      ...facts.flatMap((fact) => yearsOf(fact).map((year) => yearKey(committee, year, fact.subject))),
    ];
  }

  load(keys: readonly Key[]): Promise<void> {
    return this.rows.load(keys);
  }

  /** How many cards have changed since they were last taken. */
  get touched(): number {
    return this.rows.touched;
  }

  wouldTouch(before: Contribution, after: Contribution, unit: CountedUnit | undefined): number {
    return this.rows.wouldTouch(Cards.keysOf(this.committee, before, after, unit));
  }

  move(before: Contribution, after: Contribution, unit: CountedUnit | undefined): void {
    this.apply(before, -1);
    this.apply(after, 1);
    if (!unit) return;
    const subject: Subject = `unit#${unit.id}`;
    this.rows.change(nowKey(this.committee, subject), ({ unit: _before, ...row }) => ({
      ...row,
      ...(unit.now && { unit: unit.now }),
    }));
    this.touchedUnits.add(subject);
  }

  /** The writes of what changed, with what the cards of now tell of it. */
  async take(): Promise<Write[]> {
    for (const [subject, touched] of this.touchedFacts)
      await settleSubject(this.rows, this.committee, subject, touched);
    for (const subject of this.touchedUnits) settleUnit(this.rows, this.committee, subject);
    this.touchedFacts = new Map();
    this.touchedUnits = new Set();
    return this.rows.take();
  }

  private apply({ facts, tallies, open }: Contribution, by: 1 | -1): void {
    for (const fact of facts) {
      const { subject } = fact;
      const touched = this.touchedFacts.get(subject) ?? { years: new Set(), keys: new Map() };
      this.touchedFacts.set(subject, touched);
      // Whoever settles the same card beside us looked at years that we change: one of us must see the other.
      this.changeNow(subject, (card) => card);
      if (subject.startsWith('unit#')) this.touchedUnits.add(subject);
      touched.keys.set(fact.key, (touched.keys.get(fact.key) ?? new Set()).add(yearOf(figureDayOf(fact))));
      for (const year of yearsOf(fact)) {
        touched.years.add(year);
        this.rows.change(yearKey(this.committee, year, subject), (row) => ({
          ...row,
          card: countOnYear(readYearCard(row), fact, year, by),
        }));
      }
    }
    for (const tally of tallies) this.changeNow(tally.subject, (card) => countTally(card, tally, by));
    if (!open) return;
    this.changeNow('committee', (card) => countOpen(card, open.kind, open.dueOn, by));
    if (open.unit) this.changeNow(`unit#${open.unit}`, (card) => countOpen(card, open.kind, open.dueOn, by));
  }

  private changeNow(subject: Subject, change: (card: NowCard) => NowCard): void {
    this.rows.change(nowKey(this.committee, subject), (row) => ({ ...row, card: change(readNowCard(row)) }));
  }
}
