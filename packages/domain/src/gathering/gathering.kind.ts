import { mostCharacters as most, mostCounts } from '../text/limits';
import { clock, count, day, imported, line, made, maybe, reason, type Fields, type FieldsOf } from '../work/field';
import type { Fact } from '../scorecard/fact';
import type { Beside, Facet, Kind, KindWords, Step, Wait } from '../work/kind';
import type { Provable } from '../work/provable';
import { asShownTo } from './as-shown-to';
import { attendanceFacts, attendanceLists, heldFacts, missed, wasHeld, whoCame, type Tags } from './gathering.facts';
import { gatheringStatuses, type Gathering } from './gathering';
import { gatheringDeadlines, gatheringWait } from './gathering.wait';
import { happens, invites } from './happens';
import {
  allSteps as steps,
  announced,
  halfDays,
  held,
  host,
  least,
  outcome,
  place,
  summedUp,
  until,
} from './gathering.steps';
import type { Invitable } from './invitation';
import { inviting } from './inviting';

/** What one of these kinds has beside what all of them have. */
export interface OwnParts<Item extends Gathering> {
  fields?: FieldsOf<Omit<Item, keyof Gathering>>;
  draft?: readonly (keyof Item & string)[];
  listed?: readonly (keyof Item & string)[];
  judged?: readonly (keyof Item & string)[];
  long?: readonly (keyof Item & string)[];
  searched?: readonly (keyof Item & string)[];
  longWithin?: Readonly<Record<string, string>>;
  /** What is told when it was held and may be corrected afterwards. */
  held?: Fields;
  steps?: Readonly<Record<string, Step<Item>>>;
  facets?: Readonly<Record<string, Facet>>;
  proves?: Readonly<Record<string, Provable>>;
  standsIn?: (item: Item) => string[];
  /** What its facts are told apart by. */
  tags?: (item: Item) => Tags;
  /** What it proves beside that it was held and who was there. */
  facts?: (item: Item) => Fact[];
  /** What whoever was there proves beside having attended. */
  attended?: (item: Item, member: string) => Fact[];
  /** What of it decides what a line of its attendance proves, its type among it. */
  needs?: (item: Item) => Partial<Item>;
  /** Verbs beside the course that are its own. */
  records?: Readonly<Record<string, string>>;
  /** Whom it waits for, where that is not said by the course alone. */
  waits?: (item: Item) => Wait | undefined;
  changed?: (before: Item, next: Item) => Item;
  foundBy?: (item: Item) => readonly string[];
  /** Who else is wanted there beside whoever is invited. */
  wants?: (item: Item, member: Invitable) => boolean;
}

interface Named<Item extends Gathering, Own> {
  name: Item['kind'];
  words: KindWords;
  /** 书目 of a reading, 议题 of a consultation. */
  topic: string;
  /** What the template shows as a title. */
  example: string;
  held: Provable;
  /** 办结 of a consultation; a reading comes to no decision, so it is only put away. */
  ending: { step: string; state: string };
  own?: Own;
  sheet?: Kind<Item>['sheet'];
}

/** What all of these kinds have; a row of theirs stands on its names. */
export const basis = {
  fields: {
    plannedOn: day('计划日期'),
    heldOn: maybe(day('开展日期')),
    place,
    topic: maybe(line('议题', most.bookOrTopic)),
    ...announced,
    ...inviting,
    attendance: held.attendance,
    host,
    participants: held.participants,
    people: maybe(made(count('参加人数', mostCounts.people))),
    record: held.record,
    outcome,
    reason: maybe(reason),
    imported,
    startsAt: maybe(clock('开始时间')),
    until,
    halfDays,
    came: maybe(made(count('出席人数', mostCounts.people))),
    onLeave: maybe(made(count('请假人数', mostCounts.people))),
    away: maybe(made(count('缺席人数', mostCounts.people))),
    least,
  },
  draft: ['plannedOn', 'startsAt', 'until', 'halfDays', 'place', 'topic', 'invited'],
  listed: ['plannedOn', 'heldOn', 'place', 'topic', 'people'],
} as const;
const closed = { ...held, outcome };
/** Verbs beside the course. */
const records = { attend: '登记出席', replies: '登记回执', raise: '转出意见建议' };

type Part<Own, Name extends string, Otherwise> = Own extends { readonly [Each in Name]: infer Value }
  ? Value
  : Otherwise;
type Names<Own, Name extends string> = Part<Own, Name, readonly []> extends readonly (infer Each)[] ? Each : never;
type Rows<Item extends Gathering, Table> = {
  [Action in keyof Table]: Table[Action] extends { takes: infer Takes extends Fields } ? Step<Item, Takes> : never;
};
type Closed<Item extends Gathering, Name extends Item['kind'], Own> = {
  name: Name;
  reported: { by: 'plannedOn' };
  fields: typeof basis.fields & Part<Own, 'fields', unknown>;
  draft: readonly ((typeof basis.draft)[number] | Names<Own, 'draft'>)[];
  listed: readonly ((typeof basis.listed)[number] | Names<Own, 'listed'>)[];
  corrects: { held: typeof held & Part<Own, 'held', unknown>; closed: typeof closed & Part<Own, 'held', unknown> };
  facets: {
    stage: { label: string; type: 'choice'; labels: { held: string } };
    missed: { label: string; type: 'item' };
  } & Part<Own, 'facets', unknown>;
  records: typeof records & Part<Own, 'records', unknown>;
  steps: Rows<Item, typeof steps> & Part<Own, 'steps', unknown>;
  beside: { attendance: Beside<Item> };
  readonly item?: Item;
};
/** The table of one of them, with the names of its own. */
export type GatheringKind<Item extends Gathering, Own> = Omit<Kind<Item>, keyof Closed<Item, Item['kind'], Own>> &
  Closed<Item, Item['kind'], Own>;

/** 活动、读书、协商: one course, to which each adds what is its own. */
export const gatheringKind =
  <Item extends Gathering>() =>
  <const Own extends OwnParts<Item> = object>(named: Named<Item, Own>): GatheringKind<Item, Own> =>
    // What the table says is what this type says of it; its rows are only ever given items of its own kind.
    tableOf(named as unknown as Named<Gathering, OwnParts<Gathering>>) as unknown as GatheringKind<Item, Own>;

function tableOf({
  name,
  words,
  topic,
  example,
  held: proved,
  ending,
  own: parts = {},
  sheet,
}: Named<Gathering, OwnParts<Gathering>>): Kind<Gathering> {
  const { hold, correct } = steps;
  const tags = (item: Gathering): Tags => parts.tags?.(item) ?? {};
  return {
    name,
    words,
    statuses: { ...gatheringStatuses, closed: ending.state },
    initial: 'draft',
    course: ['draft', 'announced', 'held', 'closed'],
    readPermission: 'gathering:read',
    fields: { ...basis.fields, topic: maybe(line(topic, most.bookOrTopic)), ...parts.fields },
    draft: [...basis.draft, ...(parts.draft ?? [])],
    corrects: { held: { ...held, ...parts.held }, closed: { ...closed, ...parts.held } },
    listed: [...basis.listed, ...(parts.listed ?? [])],
    exported: ['came', 'onLeave', 'away'],
    judged: ['imported', ...(parts.judged ?? [])],
    long: ['record', 'outcome', 'asked', 'replies', ...(parts.long ?? [])],
    searched: ['record', ...(parts.searched ?? [])],
    longWithin: parts.longWithin ?? {},
    reported: { by: 'plannedOn' },
    steps: {
      ...steps,
      hold: { ...hold, takes: { ...hold.takes, ...parts.held } },
      correct: { ...correct, takes: { ...correct.takes, ...parts.held } },
      close: { ...steps.close, label: ending.step },
      ...(parts.steps as Kind<Gathering>['steps']),
    },
    records: { ...records, ...parts.records },
    deadlines: gatheringDeadlines,
    waits: parts.waits ?? gatheringWait,
    changeRefusal: ({ status }) =>
      status === 'draft' || status === 'announced' ? undefined : 'gathering.not-changeable',
    // What was held stands under its day, whatever was planned.
    changed: (before, next) => {
      const made = summedUp({ ...next, reportedOn: next.heldOn ?? next.reportedOn });
      return parts.changed?.(before, made) ?? made;
    },
    shownBelow: () => false,
    asShownTo,
    facets: {
      stage: { label: '到过', type: 'choice', labels: { held: `已开展（含${ending.state}）` } },
      missed: { label: '请假或缺席的委员', type: 'item' },
      ...parts.facets,
    },
    standsIn: (item) => [...(wasHeld(item) ? ['stage=held'] : []), ...(parts.standsIn?.(item) ?? [])],
    members: () => [],
    happens,
    wants: (item, member) => invites(item, member) || (parts.wants?.(item, member) ?? false),
    beside: {
      attendance: {
        lines: linesOfPart,
        needs: (item) => ({
          // To be closed changes nothing of what was held.
          status: wasHeld(item) ? 'held' : 'draft',
          ...(item.halfDays !== undefined && { halfDays: item.halfDays }),
          ...(item.least && { least: item.least }),
          ...parts.needs?.(item),
        }),
        facts: (item) => [
          ...attendanceFacts(item, tags(item)),
          ...whoCame(item).flatMap((member) => parts.attended?.(item, member) ?? []),
        ],
        standsIn: attendanceLists,
        lists: ['member', missed],
      },
    },
    proves: {
      [`${name}.held`]: { list: 'stage=held', figure: true, rated: true, dims: ['type', 'form', 'carrier'], ...proved },
      [`${name}.attended`]: {
        label: `参加${words.one}`,
        dims: ['role', 'type', 'state', 'form', 'carrier', 'stay'],
        amount: true,
      },
      [`${name}.led`]: { label: `牵头${words.one}`, dims: ['type', 'form', 'carrier'] },
      [`${name}.spoke`]: { label: `${words.one}发言`, dims: ['type', 'form', 'carrier'] },
      ...parts.proves,
    },
    facts: (item) => [...heldFacts(item, tags(item)), ...(parts.facts?.(item) ?? [])],
    foundBy: (item) => [item.topic ?? '', item.place ?? '', item.host ?? '', ...(parts.foundBy?.(item) ?? [])],
    sheet: sheet ?? { load: async () => (await import('./gathering.sheet')).gatheringSheet(example) },
  };
}

/** Of five thousand lines fifty parts are made: no row comes near its limit. */
const linesOfPart = 100;
