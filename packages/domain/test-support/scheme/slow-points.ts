import type { Case, Clause, Granted, Heading, Node, Period, Who } from '../../src/scheme/language';
import type { Grant } from '../../src/scheme/points/granted';
import type { Profile, RuleFact } from '../../src/scheme/subject';

/*
 * Points once more, word by word after schemes.md section 3 and as slowly as it can be said: fractions of whole numbers, every fact
 * one by one, every earlier year from the beginning. It shares no line with what it is held against.
 */

/** A fraction of a hundredth of a point. */
type Part = readonly [over: bigint, under: bigint];
const nothing: Part = [0n, 1n];
const points = (value: number): Part => [BigInt(Math.round(value * 100)), 1n];
const plus = ([a, b]: Part, [c, d]: Part): Part => [a * d + c * b, b * d];
const minus = (one: Part, [c, d]: Part): Part => plus(one, [-c, d]);
const times = ([a, b]: Part, over: number, under: number): Part => [a * BigInt(over), b * BigInt(under)];
const isMore = ([a, b]: Part, [c, d]: Part): boolean => a * d > c * b;
const sum = (all: readonly Part[]): Part => all.reduce(plus, nothing);

function halfUp([over, under]: Part): number {
  const [double, whole] = [2n * over + under, 2n * under];
  const cut = double / whole;
  return Number(double < 0n && cut * whole !== double ? cut - 1n : cut) / 100;
}

function within(value: Part, cap: number | undefined, floor: number | undefined): Part {
  const capped = cap !== undefined && isMore(value, points(cap)) ? points(cap) : value;
  return floor !== undefined && isMore(points(floor), capped) ? points(floor) : capped;
}

export interface SlowAsked {
  profile: Profile;
  granted: readonly Grant[];
  until: string | undefined;
  /** By which table a year is counted. */
  tableOf: (year: number) => Heading | undefined;
}

interface Counted {
  fact: RuleFact;
  score: Part;
}
/** What a clause gave in a year: by item, and for which facts. */
interface Gave {
  items: Map<string, Part>;
  facts: Set<RuleFact>;
}

const yearOf = (day: string): number => Number(day.slice(0, 4));
const newest = (all: readonly { from?: string; is: string }[], on: string): string | undefined =>
  all
    .filter(({ from = '' }) => from <= on)
    .toSorted(({ from: one = '' }, { from: other = '' }) => (one < other ? 1 : -1))[0]?.is;

function isWho(who: Who | Case, { levels, statuses, party, joinedOn = '' }: Profile, on: string): boolean {
  if (who === 'party') return party === true;
  if (who === 'joined') return yearOf(joinedOn) === yearOf(on);
  const [trait, value] = who.split(':');
  if (trait === 'level') return newest(levels, on) === value;
  return trait === 'status' && newest(statuses, on) === value;
}

/** The score of one fact, its share and its amount in it. */
function scoreOf({ score, share, by }: Clause, fact: RuleFact, profile: Profile): Part {
  const fits = (when: Case): boolean =>
    when === '*' ||
    when === `key:${fact.key}` ||
    fact.tags.some((tag) => tag === when) ||
    isWho(when, profile, fact.on);
  const found = typeof score === 'number' ? score : (score.find(([when]) => fits(when))?.[1] ?? 0);
  const whole = times(points(found), by === 'amount' ? (fact.amount ?? 1) : 1, 1);
  const { among = 1, tags } = fact;
  if (share === undefined || among === 1 || tags.includes('as:sole')) return whole;
  const isFirst = tags.includes('as:first');
  if (share === 'equal') return times(whole, 1, among);
  if (share === 'first-only') return isFirst ? whole : nothing;
  const first = Math.round(share.first * 100);
  return isFirst ? times(whole, first, 100) : times(whole, 100 - first, 100 * (among - 1));
}

/** The period in which a day lies; a year's facts are of one year and one term, on whichever day they happened. */
const periodOf = (period: Period, on: string): string => {
  const months = { month: 1, 'two-months': 2, quarter: 3, 'half-year': 6, year: Infinity, term: Infinity }[period];
  return months === Infinity ? '' : `${on.slice(0, 4)} ${Math.floor((Number(on.slice(5, 7)) - 1) / months)}`;
};

export class SlowPoints {
  private readonly facts: readonly RuleFact[];
  private readonly asked: SlowAsked;

  constructor(facts: readonly RuleFact[], asked: SlowAsked) {
    this.facts = facts;
    this.asked = asked;
  }

  /** What every node of a year's table comes to, by its id. */
  valuesOf(year: number): Map<string, number> {
    const values = new Map<string, number>();
    const tree = this.asked.tableOf(year);
    if (tree) this.valueOf(tree, year, this.asked.granted, (id, value) => values.set(id, halfUp(value)));
    return values;
  }

  private valueOf(node: Node, year: number, granted: readonly Grant[], told: (id: string, value: Part) => void): Part {
    const value = this.limited(node, year, granted, told);
    told(node.id, value);
    return value;
  }

  private limited(node: Node, year: number, granted: readonly Grant[], told: (id: string, value: Part) => void): Part {
    if ('granted' in node) return within(this.grantedTo(node, granted), Math.max(node.most, 0), Math.min(node.most, 0));
    const { cap, floor } = node;
    if ('clause' in node) return within(sum(this.counted(node, year).map(({ score }) => score)), cap, floor);
    const values = node.of.map((each) => this.valueOf(each, year, granted, told));
    const best = values.reduce<Part>((high, each) => (isMore(each, high) ? each : high), values[0] ?? nothing);
    return within(plus(points(node.start ?? 0), node.combine === 'highest' ? best : sum(values)), cap, floor);
  }

  private grantedTo({ id, needs }: Granted, granted: readonly Grant[]): Part {
    const counts = granted.filter(
      (grant) => grant.node === id && !this.isLater(grant.on) && (grant.approved || needs !== 'evidence-and-approval'),
    );
    return sum(counts.map((grant) => points(grant.points)));
  }

  private isLater = (day: string): boolean => this.asked.until !== undefined && day > this.asked.until;

  /** Facts that a clause means and that are booked to a year, with what they score, the oldest first. */
  private scored(clause: Clause, year: number): Counted[] {
    const { each, onlyFor, notFor, book, score } = clause;
    const { profile } = this.asked;
    // What a clause says of a status holds; what none says of it, nobody has while they are suspended.
    const says = JSON.stringify([each, onlyFor, notFor, score]).includes('"status');
    return this.facts
      .filter(({ key, tags }) =>
        each.some(
          (pattern) =>
            pattern.key === key && (pattern.tags ?? []).every((tag) => [tag].flat().some((any) => tags.includes(any))),
        ),
      )
      .filter(({ on, itemOn = on }) => yearOf(book === 'item' ? itemOn : on) === year && !this.isLater(on))
      .filter(
        ({ on }) =>
          (onlyFor?.some((who) => isWho(who, profile, on)) ?? true) && !notFor?.some((who) => isWho(who, profile, on)),
      )
      .filter(({ on }) => says || newest(profile.statuses, on) !== 'suspended')
      .map((fact) => ({ fact, score: scoreOf(clause, fact, profile) }))
      .filter(({ score: [over] }) => over !== 0n)
      .toSorted(
        (one, other) =>
          order(one.fact.on, other.fact.on) ||
          order(one.fact.item ?? '', other.fact.item ?? '') ||
          Number(isMore(other.score, one.score)) - Number(isMore(one.score, other.score)),
      );
  }

  private counted(clause: Clause, year: number): Counted[] {
    const { highestPer, by, per, after = 0, most = Infinity, book } = clause;
    const competes = highestPer === 'item' || by === 'item';
    let left = this.scored(clause, year);
    if (competes) left = this.bestOfItems(left, clause, book === 'item' ? [] : this.yearsBefore(year));
    if (per === 'term') left = this.yearsBefore(year).some((each) => this.took(clause, each)) ? [] : left.slice(0, 1);
    else if (per !== undefined)
      left = left.filter(
        ({ fact }, index) =>
          left.findIndex((other) => periodOf(per, other.fact.on) === periodOf(per, fact.on)) === index,
      );
    return left.slice(after, after + most);
  }

  private yearsBefore = (year: number): number[] =>
    [...new Set(this.facts.flatMap(({ on, itemOn = on }) => [yearOf(on), yearOf(itemOn)]))].filter(
      (each) => each < year,
    );

  /** Each item at its best, and of that what earlier years had not given for it yet. */
  private bestOfItems(all: readonly Counted[], clause: Clause, years: readonly number[]): Counted[] {
    return all.flatMap((one, index) => {
      const { item } = one.fact;
      if (item === undefined) return [one];
      const rivals = all.filter(({ fact }) => fact.item === item);
      const best = rivals.find((each) => rivals.every((rival) => !isMore(rival.score, each.score)));
      if (best !== all[index]) return [];
      const before = years.flatMap((year) => {
        const given = this.gave(clause.id, year).items.get(item);
        return given ? [given] : [];
      });
      if (before.length === 0) return [one];
      return isMore(one.score, sum(before)) ? [{ ...one, score: minus(one.score, sum(before)) }] : [];
    });
  }

  /** Whether something that this clause means counted in an earlier year. */
  private took(clause: Clause, year: number): boolean {
    const { items, facts } = this.gave(clause.id, year);
    const competes = clause.highestPer === 'item' || clause.by === 'item';
    return this.scored(clause, year).some(({ fact }) =>
      competes && fact.item !== undefined ? items.has(fact.item) : facts.has(fact),
    );
  }

  /** What a year's own table gave under a clause: within the clause's limits, and nothing where another heading was higher. */
  private gave(id: string, year: number): Gave {
    const name = `${year} ${id}`;
    const gave = this.known.get(name) ?? this.given(id, year);
    this.known.set(name, gave);
    return gave;
  }
  private readonly known = new Map<string, Gave>();

  private given(id: string, year: number): Gave {
    const gave: Gave = { items: new Map(), facts: new Set() };
    const tree = this.asked.tableOf(year);
    const clause = tree && this.standing(tree, id, year);
    if (!clause) return gave;
    let all = nothing;
    for (const { fact, score } of this.counted(clause, year)) {
      const before = within(all, clause.cap, clause.floor);
      all = plus(all, score);
      const gain = minus(within(all, clause.cap, clause.floor), before);
      if (gain[0] === 0n) continue;
      gave.facts.add(fact);
      if (fact.item !== undefined) gave.items.set(fact.item, plus(gave.items.get(fact.item) ?? nothing, gain));
    }
    return gave;
  }

  /** The clause of an id, unless it stands where another one counted. */
  private standing(node: Node, id: string, year: number): Clause | undefined {
    if ('clause' in node) return node.id === id ? node : undefined;
    if (!('heading' in node)) return undefined;
    const values = node.of.map((each) => this.valueOf(each, year, [], () => {}));
    const isHighest = (index: number): boolean =>
      values.every(
        (value, other) =>
          !isMore(value, values[index] ?? nothing) && (other >= index || isMore(values[index] ?? nothing, value)),
      );
    for (const [index, each] of node.of.entries()) {
      const found = node.combine !== 'highest' || isHighest(index) ? this.standing(each, id, year) : undefined;
      if (found) return found;
    }
    return undefined;
  }
}

const order = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
