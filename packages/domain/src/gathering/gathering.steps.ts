import { dayOf } from '../calendar/day';
import { Refusal } from '../refusal';
import { mostCharacters as most, mostCounts } from '../text/limits';
import {
  count,
  day,
  hidden,
  line,
  made,
  maybe,
  nameAlone,
  own,
  reason,
  starting,
  text,
  type Field,
  type Fields,
} from '../work/field';
import { stepOf, type Step } from '../work/kind';
import { undoing } from '../work/undo';
import { turnoutOf, type Attendance, type Least } from './attendance';
import type { Gathering } from './gathering';
import { peopleOf, type Participant } from './participants';

const step = stepOf<Gathering>();
const attendance = own<readonly Attendance[]>('出席情况');
const participants = own<readonly Participant[]>('委员以外的参加人员');
export const host = maybe(nameAlone('主持人', most.personName));
export const halfDays = maybe(count('总半天数', mostCounts.halfDays));
export const until = maybe(day('结束日期'));
export const place = maybe(line('地点', most.place));
export const least = maybe(made(own<Least>('出席规则')));

export const announced = {
  announcedOn: maybe(made(day('通知日期'))),
  asked: maybe(hidden(own<readonly string[]>('应邀委员'))),
};

/** What an office's sheet says of one that was held: the day alone is never lacking. */
export const held = {
  heldOn: day('开展日期', { past: true }),
  attendance: starting([], attendance),
  host,
  participants: starting([], participants),
  record: maybe(text('活动记录', most.record)),
};
export const outcome = maybe(text('成果', most.reply));

/** Who took part and how they count, told anew. */
export function summedUp<Item extends Gathering>(item: Item): Item {
  return { ...item, people: peopleOf(item) || undefined, ...turnoutOf(item.attendance, item) };
}

/** What was held stands under its day, which never lies ahead. */
function heldNow<Item extends Gathering>(item: Item, now: string): Item {
  const { heldOn } = item;
  if (heldOn !== undefined && heldOn > dayOf(now)) throw new Refusal('gathering.held-in-future');
  return summedUp({ ...item, reportedOn: heldOn ?? item.reportedOn });
}

const told = <Input extends object>(input: Input): Partial<Input> =>
  // Only what is not there was left out.
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Partial<Input>;

/** 活动、读书、协商的简式流程: 计划中 → 通知 → 开展 → 办结. The organiser records (谁组织谁记录, domain.md 3.5). */
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
      halfDays,
      until,
      least,
    },
    apply: (item, { participants: others = [], ...input }, { now }) =>
      heldNow({ ...item, ...told(input), attendance: input.attendance, status: 'held', participants: others }, now),
  }),
  close: step({
    label: '办结',
    from: ['held'],
    to: ['closed'],
    permission: 'gathering:run',
    takes: { outcome: text('成果', most.reply) },
    apply: (item, { outcome: result }) => ({ ...item, status: 'closed', outcome: result }),
  }),
  correct: step({
    label: '更正开展情况',
    from: ['held', 'closed'],
    to: ['held', 'closed'],
    permission: 'gathering:run',
    takes: {
      heldOn: maybe(day('开展日期')),
      place,
      host,
      participants: maybe(participants),
      record: maybe(text('活动记录', most.record)),
      halfDays,
      until,
    },
    apply: (item, { participants: others = item.participants, ...input }, { now }) =>
      heldNow({ ...item, ...told(input), participants: others }, now),
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

export const allSteps = {
  ...gatheringSteps,
  reopen: undoing(
    '重新打开',
    'gathering:run',
    { close: gatheringSteps.close, cancel: gatheringSteps.cancel },
    ({ outcome: _outcome, reason: _reason, ...item }) => item,
  ),
};

/**
 * 撤回开展登记: one that was registered by mistake stands as it was announced, without what was told of it, what its kind alone is
 * told of among it.
 */
export const unhold = <Item extends Gathering>(own: Fields = {}): Step<Item, { reason: Field<string> }> =>
  undoing<Item>(
    '撤回开展登记',
    'gathering:run',
    // Undoing looks at where these lead from and to, not at what they take.
    { hold: gatheringSteps.hold } as unknown as Record<string, Step<Item>>,
    ({ heldOn: _heldOn, host: _host, record: _record, least: _least, ...item }) =>
      // What was taken out of it need not be there.
      summedUp({
        ...without(item, own),
        reportedOn: item.plannedOn,
        attendance: [],
        participants: [],
      } as unknown as Item),
  );

const without = (item: object, names: object): object =>
  Object.fromEntries(Object.entries(item).filter(([name]) => !Object.hasOwn(names, name)));
