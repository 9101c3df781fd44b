import { isClassed, isClosed, isFiled, wasAssigned, wasReceived, wasReplied } from '../facts';
import { proposalForms, sittings, type Proposal } from '../proposal';
import { categoriesOf, className, classesOf, type ProposalRules } from '../proposal-rules';
import { lastRatings, satisfactions, type Satisfaction } from '../rating';
import { count, inCharge, partsOf } from './counted';
import type { Figure, Listed, Rate } from './rate';
import { sessionRates, type InTime } from './rates';

/** 按分类: one category, with what became of its proposals. */
export interface CategoryLine {
  name: string;
  received: number;
  filed: number;
  replied: number;
  list?: Listed | undefined;
}

/** 按承办单位: how many it leads, assists with, or has as a part of its own, and how many of those it replied to. */
export interface UnitLine {
  name: string;
  lead: number;
  assist: number;
  parts: number;
  replied: number;
}

/** 征询意见: how many rated it so. */
export type Rated = Readonly<Record<Satisfaction, number>>;

/** 提案工作情况 of a session: every number with its list, every rate with its rule. */
export interface SessionReport {
  figures: readonly Figure[];
  rates: readonly Rate[];
  categories: readonly CategoryLine[];
  classes: readonly Figure[];
  units: readonly UnitLine[];
  satisfaction: { attitude: Rated; result: Rated };
}

interface Asked {
  session: string;
  rules: ProposalRules;
  /** In force on the day that it is asked, for the categories where the rules name none. */
  scheme?: { categories?: readonly string[] | undefined } | undefined;
  inTime: InTime;
}

/** Counted from the proposals themselves, so that nothing but a proposal can change a number. */
export const sessionReport = (
  items: readonly Proposal[],
  { session, rules, scheme, inTime }: Asked,
): SessionReport => ({
  figures: figuresOf(items, { session }),
  rates: sessionRates(items, rules, { session }, inTime),
  categories: byCategory(items, categoriesOf(rules, scheme), { session }),
  classes: byClass(items, rules, { session }),
  units: byUnit(items),
  satisfaction: { attitude: ratedAs(items, 'attitude'), result: ratedAs(items, 'result') },
});

function figuresOf(items: readonly Proposal[], of: Listed): Figure[] {
  const received = items.filter(wasReceived);
  const filed = items.filter(isFiled);
  const figure = (key: string, label: string, value: number, filter?: Listed): Figure => ({
    key,
    label,
    value,
    ...(filter && { list: { ...of, ...filter } }),
  });
  const told = (key: string, label: string, is: (item: Proposal) => boolean, filter?: Listed) =>
    figure(key, label, count(items, is), filter);
  return [
    figure('received', '收到提案', received.length, { stage: 'received' }),
    ...keysOf(sittings).map((sitting) =>
      figure(
        `received.${sitting}`,
        `其中${sittings[sitting]}`,
        count(received, (item) => item.sitting === sitting),
        {
          stage: 'received',
          sitting,
        },
      ),
    ),
    ...keysOf(proposalForms).map((form) =>
      figure(
        `received.${form}`,
        `其中${proposalForms[form]}`,
        count(received, (item) => item.form === form),
        {
          stage: 'received',
          form,
        },
      ),
    ),
    figure('filed', '立案', filed.length, { filed: 'true' }),
    ...keysOf(proposalForms).map((form) =>
      figure(
        `filed.${form}`,
        `立案的${proposalForms[form]}`,
        count(filed, (item) => item.form === form),
        {
          filed: 'true',
          form,
        },
      ),
    ),
    told('not-filed', '不予立案', ({ status }) => status === 'not-filed', { status: 'not-filed' }),
    told('merged', '并案', ({ status }) => status === 'merged', { status: 'merged' }),
    told('withdrawn', '撤案', ({ status }) => status === 'withdrawn', { status: 'withdrawn' }),
    told('turned', '转作意见、来信等', ({ became }) => became !== undefined),
    told('assigned', '交办', wasAssigned, { stage: 'assigned' }),
    figure(
      'parts',
      '分解办理项数',
      // Beside 交办: what nobody handles yet is no part either.
      items.filter(wasAssigned).reduce((all, item) => all + partsOf(item), 0),
    ),
    told('replied', '已答复', wasReplied, { stage: 'replied' }),
    told('closed', '已办结', isClosed, { stage: 'closed' }),
    told('key', '重点提案', ({ key }) => key !== undefined, { key: 'true' }),
    told('excellent', '优秀提案', ({ excellent }) => excellent !== undefined, { excellent: 'true' }),
  ];
}

/** In the committee's order, then what is called otherwise by now, then what nobody has sorted yet. */
function byCategory(items: readonly Proposal[], categories: readonly string[], of: Listed): CategoryLine[] {
  const received = items.filter(wasReceived);
  const former = received.flatMap(({ category }) => category ?? []).toSorted();
  const line = (name: string, some: readonly Proposal[], list?: Listed): CategoryLine => ({
    name,
    received: some.length,
    filed: count(some, isFiled),
    replied: count(some, wasReplied),
    ...(list && { list }),
  });
  const named = [...new Set([...categories, ...former])].map((category) =>
    line(
      category,
      received.filter((item) => item.category === category),
      { ...of, stage: 'received', category },
    ),
  );
  const unsorted = received.filter(({ category }) => category === undefined);
  return unsorted.length > 0 ? [...named, line('未分类', unsorted)] : named;
}

function byClass(items: readonly Proposal[], rules: ProposalRules, of: Listed): Figure[] {
  const classed = items.filter(isClassed);
  const meanings = new Map(classesOf(rules).map(({ id, meaning }) => [id, meaning]));
  const ids = [...new Set([...meanings.keys(), ...classed.flatMap((item) => item.class ?? []).toSorted()])];
  return ids.map((id) => ({
    key: id,
    label: meanings.has(id) ? `${className(id)}（${meanings.get(id)}）` : className(id),
    value: count(classed, (item) => item.class === id),
    list: { ...of, class: id },
  }));
}

/** Whoever has most first; what nobody handles yet is nobody's. */
function byUnit(items: readonly Proposal[]): UnitLine[] {
  const lines = new Map<string, UnitLine>();
  for (const item of items.filter(isFiled)) {
    for (const { name, lead, state } of inCharge(item)) {
      const line = lines.get(name) ?? { name, lead: 0, assist: 0, parts: 0, replied: 0 };
      const role = item.mode === 'split' ? 'parts' : lead || item.mode === 'sole' ? 'lead' : 'assist';
      const hasReplied = state === 'replied' || state === 'passed';
      lines.set(name, { ...line, [role]: line[role] + 1, replied: line.replied + (hasReplied ? 1 : 0) });
    }
  }
  const all = ({ lead, assist, parts }: UnitLine) => lead + assist + parts;
  return [...lines.values()].toSorted(
    (one, other) => all(other) - all(one) || other.lead - one.lead || (one.name < other.name ? -1 : 1),
  );
}

function ratedAs(items: readonly Proposal[], what: 'attitude' | 'result'): Rated {
  const ratings = items.filter(wasReplied).flatMap(lastRatings);
  const many = (as: Satisfaction) => ratings.filter((rating) => rating[what] === as).length;
  return {
    satisfied: many('satisfied'),
    'mostly-satisfied': many('mostly-satisfied'),
    unsatisfied: many('unsatisfied'),
  };
}

// Object.keys types keys as strings; the tables are closed literals.
const keysOf = <Name extends string>(table: Readonly<Record<Name, string>>): Name[] => Object.keys(table) as Name[];

/** How many gave each of the answers, in one line. */
export const ratedWords = (rated: Rated): string =>
  keysOf(satisfactions)
    .map((each) => `${satisfactions[each]} ${rated[each]}`)
    .join('　');
