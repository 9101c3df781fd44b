import { dayOf } from '../calendar/day';
import { Refusal } from '../refusal';
import { factsFor } from '../scorecard/fact';
import { mostCharacters as most, mostCounts } from '../text/limits';
import { count, day, imported, line, made, maybe, nameAlone, own, reason, starting, text } from '../work/field';
import { kindOf, stepOf, type KindWords, type Provable, type Wait } from '../work/kind';
import { undoing } from '../work/undo';
import { gatheringStatuses, type Attendance, type Gathering } from './gathering';
import { counted, presentMembers, type Participant } from './participants';

const step = stepOf<Gathering>();
const attendance = own<readonly Attendance[]>('出席情况');
const host = maybe(nameAlone('主持人', most.personName));
const participants = own<readonly Participant[]>('委员以外的参加人员');

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
const onward = {
  announce: step({
    label: '发通知',
    from: ['draft'],
    to: ['announced'],
    permission: 'gathering:run',
    takes: {},
    many: true,
    apply: (item) => ({ ...item, status: 'announced' }),
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
  ...onward,
  reopen: undoing(
    '重新打开',
    'gathering:run',
    { close: onward.close, cancel: onward.cancel },
    ({ outcome: _outcome, reason: _reason, ...item }) => item,
  ),
};

interface Named<Name extends Gathering['kind']> {
  name: Name;
  words: KindWords;
  /** 书目 of a reading, 议题 of a consultation. */
  topic: string;
  /** What the template shows as a title. */
  example: string;
  held: Provable;
  /** 办结 of a consultation; a reading comes to no decision, so it is only put away. */
  ending: { step: string; state: string };
}

/** The two kinds differ in their words alone as long as they are in their simple form. */
export function gatheringKind<const Name extends Gathering['kind']>({
  name,
  words,
  topic,
  example,
  held: proved,
  ending,
}: Named<Name>) {
  return kindOf<Gathering>()({
    name,
    words,
    statuses: { ...gatheringStatuses, closed: ending.state },
    initial: 'draft',
    course: ['draft', 'announced', 'held', 'closed'],
    readPermission: 'gathering:read',
    fields: {
      plannedOn: day('计划日期'),
      heldOn: maybe(day('开展日期')),
      place: maybe(line('地点', most.place)),
      topic: maybe(line(topic, most.bookOrTopic)),
      attendance: held.attendance,
      host,
      participants: held.participants,
      people: maybe(made(count('参加人数', mostCounts.people))),
      record: held.record,
      outcome,
      reason: maybe(reason),
      imported,
    },
    draft: ['plannedOn', 'place', 'topic'],
    corrects: { held, closed: { ...held, outcome } },
    listed: ['plannedOn', 'heldOn', 'place', 'topic', 'people'],
    judged: ['imported'],
    long: ['record', 'outcome'],
    searched: ['record'],
    reported: { by: 'plannedOn' },
    steps: { ...steps, close: { ...steps.close, label: ending.step } },
    waits: gatheringWait,
    changeRefusal: ({ status }) =>
      status === 'draft' || status === 'announced' ? undefined : 'gathering.not-changeable',
    // What was held stands under its day, whatever was planned.
    changed: (_before, next) => counted({ ...next, reportedOn: next.heldOn ?? next.reportedOn }),
    shownBelow: () => false,
    facets: { stage: { label: '到过', type: 'choice', labels: { held: `已开展（含${ending.state}）` } } },
    standsIn: (item) => (wasHeld(item) ? ['stage=held'] : []),
    members: present,
    proves: { [`${name}.held`]: { list: 'stage=held', figure: true, rated: true, ...proved } },
    facts: (item) =>
      wasHeld(item)
        ? factsFor(`${name}.held`, item.reportedOn, { unit: item.unit, members: present(item), topics: item.topics })
        : [],
    foundBy: ({ topic: about = '', place = '', host: by = '' }) => [about, place, by],
    sheet: { load: async () => (await import('./gathering.sheet')).gatheringSheet(example) },
  });
}

const present = (item: Gathering): string[] => presentMembers(item).map(({ member }) => member);

const wasHeld = ({ status }: Gathering): boolean => status === 'held' || status === 'closed';

function gatheringWait(item: Gathering): Wait | undefined {
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
