import { dayOf } from '../calendar/day';
import { Refusal } from '../refusal';
import { factsFor, type Fact } from '../scorecard/fact';
import { mostCharacters as most, mostCounts } from '../text/limits';
import {
  count,
  day,
  hidden,
  imported,
  line,
  made,
  maybe,
  nameAlone,
  own,
  reason,
  starting,
  text,
  type Fields,
  type FieldsOf,
  type Named as MemberNamed,
} from '../work/field';
import { stepOf, type Facet, type Kind, type KindWords, type Provable, type Step, type Wait } from '../work/kind';
import { undoing } from '../work/undo';
import { gatheringStatuses, type Attendance, type Gathering } from './gathering';
import { happens, invites } from './happens';
import type { Invitable, Invitation } from './invitation';
import { counted, presentMembers, type Participant } from './participants';
import { raised } from './raised';
import type { Reply } from './reply';

const step = stepOf<Gathering>();
const attendance = own<readonly Attendance[]>('出席情况');
const host = maybe(nameAlone('主持人', most.personName));
const participants = own<readonly Participant[]>('委员以外的参加人员');
const announced = {
  announcedOn: maybe(made(day('通知日期'))),
  asked: maybe(hidden(own<readonly MemberNamed[]>('应邀委员'))),
};

/** What an office's sheet says of one that was held: the day alone is never lacking. */
const held = {
  heldOn: day('开展日期', { past: true }),
  attendance: starting([], attendance),
  host,
  participants: starting([], participants),
  record: maybe(text('活动记录', most.record)),
};
const outcome = maybe(text('成果', most.reply));

/** 读书、协商的简式流程: 计划中 → 通知 → 开展 → 办结. The organiser records (谁组织谁记录, domain.md 3.5). */
export const gatheringSteps = {
  announce: step({
    label: '发通知',
    from: ['draft'],
    to: ['announced'],
    permission: 'gathering:run',
    // Who is invited by what was said is found by whoever has the roster.
    takes: { asked: made(announced.asked) },
    many: true,
    apply: (item, { asked }, { now }) => ({
      ...item,
      status: 'announced',
      announcedOn: dayOf(now),
      ...(asked && { asked }),
    }),
  }),
  hold: step({
    label: '登记开展情况',
    from: ['announced'],
    to: ['held'],
    permission: 'gathering:run',
    takes: {
      heldOn: day('开展日期'),
      attendance,
      host,
      participants: maybe(participants),
      record: text('活动记录', most.record),
    },
    apply: (item, { heldOn, participants: others = [], ...told }, { now }) => {
      if (heldOn > dayOf(now)) throw new Refusal('gathering.held-in-future');
      return counted({ ...item, ...told, status: 'held', heldOn, reportedOn: heldOn, participants: others });
    },
  }),
  close: step({
    label: '办结',
    from: ['held'],
    to: ['closed'],
    permission: 'gathering:run',
    takes: { outcome: text('成果', most.reply) },
    apply: (item, { outcome }) => ({ ...item, status: 'closed', outcome }),
  }),
  cancel: step({
    label: '取消',
    from: ['draft', 'announced'],
    to: ['cancelled'],
    permission: 'gathering:run',
    takes: { reason },
    many: true,
    apply: (item, { reason: why }) => ({ ...item, status: 'cancelled', reason: why }),
  }),
};

const steps = {
  ...gatheringSteps,
  reopen: undoing(
    '重新打开',
    'gathering:run',
    { close: gatheringSteps.close, cancel: gatheringSteps.cancel },
    ({ outcome: _outcome, reason: _reason, ...item }) => item,
  ),
};

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
  facts?: (item: Item) => Fact[];
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
    place: maybe(line('地点', most.place)),
    topic: maybe(line('议题', most.bookOrTopic)),
    invited: maybe(own<Invitation>('邀请范围')),
    ...announced,
    replies: maybe(hidden(own<readonly Reply[]>('回执'))),
    raised: raised(),
    attendance: held.attendance,
    host,
    participants: held.participants,
    people: maybe(made(count('参加人数', mostCounts.people))),
    record: held.record,
    outcome,
    reason: maybe(reason),
    imported,
  },
  draft: ['plannedOn', 'place', 'topic', 'invited'],
  listed: ['plannedOn', 'heldOn', 'place', 'topic', 'people'],
} as const;
const closed = { ...held, outcome };
/** Verbs beside the course. */
const records = { replies: '登记回执', raise: '转出意见建议' };

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
  facets: { stage: { label: string; type: 'choice'; labels: { held: string } } } & Part<Own, 'facets', unknown>;
  records: typeof records & Part<Own, 'records', unknown>;
  steps: Rows<Item, typeof steps> & Part<Own, 'steps', unknown>;
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
  const { hold } = steps;
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
    judged: ['imported', ...(parts.judged ?? [])],
    long: ['record', 'outcome', 'asked', 'replies', ...(parts.long ?? [])],
    searched: ['record', ...(parts.searched ?? [])],
    longWithin: parts.longWithin ?? {},
    reported: { by: 'plannedOn' },
    steps: {
      ...steps,
      hold: { ...hold, takes: { ...hold.takes, ...parts.held } },
      close: { ...steps.close, label: ending.step },
      ...(parts.steps as Kind<Gathering>['steps']),
    },
    records: { ...records, ...parts.records },
    waits: parts.waits ?? gatheringWait,
    changeRefusal: ({ status }) =>
      status === 'draft' || status === 'announced' ? undefined : 'gathering.not-changeable',
    // What was held stands under its day, whatever was planned.
    changed: (before, next) => {
      const made = counted({ ...next, reportedOn: next.heldOn ?? next.reportedOn });
      return parts.changed?.(before, made) ?? made;
    },
    shownBelow: () => false,
    facets: {
      stage: { label: '到过', type: 'choice', labels: { held: `已开展（含${ending.state}）` } },
      ...parts.facets,
    },
    standsIn: (item) => [...(wasHeld(item) ? ['stage=held'] : []), ...(parts.standsIn?.(item) ?? [])],
    members: present,
    happens,
    wants: (item, member) => invites(item, member) || (parts.wants?.(item, member) ?? false),
    proves: { [`${name}.held`]: { list: 'stage=held', figure: true, rated: true, ...proved }, ...parts.proves },
    facts: (item) => [
      ...(wasHeld(item)
        ? factsFor(`${name}.held`, item.reportedOn, { unit: item.unit, members: present(item), topics: item.topics })
        : []),
      ...(parts.facts?.(item) ?? []),
    ],
    foundBy: (item) => [item.topic ?? '', item.place ?? '', item.host ?? '', ...(parts.foundBy?.(item) ?? [])],
    sheet: sheet ?? { load: async () => (await import('./gathering.sheet')).gatheringSheet(example) },
  };
}

const present = (item: Gathering): string[] => presentMembers(item).map(({ member }) => member);

const wasHeld = ({ status }: Gathering): boolean => status === 'held' || status === 'closed';

export function gatheringWait(item: Gathering): Wait | undefined {
  switch (item.status) {
    case 'draft':
      return { holder: '组织单位', side: 'unit', action: 'announce', on: item.plannedOn };
    case 'announced':
      return { holder: '组织单位', side: 'unit', action: 'hold', on: item.plannedOn };
    case 'held':
      // What came from an office's sheet is behind it.
      return item.imported ? undefined : { holder: '组织单位', side: 'unit', action: 'close', days: 10 };
    case 'closed':
    case 'cancelled':
      return undefined;
  }
}
