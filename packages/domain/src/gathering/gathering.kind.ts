import { dayOf } from '../calendar/day';
import { Refusal } from '../refusal';
import { factsFor } from '../scorecard/fact';
import { topicFacets, type KindName } from '../work/item';
import type { Kind, Step } from '../work/lifecycle';
import { undoing } from '../work/undo';
import { gatheringStatuses, type Attendance, type Gathering } from './gathering';

export interface GatheringInputs {
  announce: object;
  hold: { heldOn: string; attendance: readonly Attendance[]; record: string };
  close: { outcome: string };
  cancel: { reason: string };
  reopen: { reason: string };
}

const step = <Action extends keyof GatheringInputs>(row: Step<Gathering, GatheringInputs[Action]>): Step<Gathering> =>
  row;

/** 读书、协商的简式流程: 拟办 → 通知 → 开展 → 办结. The organiser records (谁组织谁记录, domain.md 3.5). */
const onward = {
  announce: step<'announce'>({
    label: '发通知',
    from: ['draft'],
    to: ['announced'],
    permission: 'gathering:run',
    requires: [],
    apply: (item) => ({ ...item, status: 'announced' }),
  }),
  hold: step<'hold'>({
    label: '登记开展',
    from: ['announced'],
    to: ['held'],
    permission: 'gathering:run',
    requires: ['heldOn', 'attendance', 'record'],
    apply: (item, { heldOn, attendance, record }, { now }) => {
      if (heldOn > dayOf(now)) throw new Refusal('gathering.held-in-future');
      return { ...item, status: 'held', heldOn, reportedOn: heldOn, attendance, record };
    },
  }),
  close: step<'close'>({
    label: '办结',
    from: ['held'],
    to: ['closed'],
    permission: 'gathering:run',
    requires: ['outcome'],
    apply: (item, { outcome }) => ({ ...item, status: 'closed', outcome }),
  }),
  cancel: step<'cancel'>({
    label: '取消',
    from: ['draft', 'announced'],
    to: ['cancelled'],
    permission: 'gathering:run',
    requires: ['reason'],
    apply: (item, { reason }) => ({ ...item, status: 'cancelled', reason }),
  }),
};

const steps: Record<keyof GatheringInputs, Step<Gathering>> = {
  ...onward,
  reopen: undoing(
    '重新打开',
    'gathering:run',
    { close: onward.close, cancel: onward.cancel },
    ({ outcome: _outcome, reason: _reason, ...item }) => item,
  ),
};

/** The two kinds differ in their name alone as long as they are in their simple form. */
export function gatheringKind(name: KindName, label: string): Kind<Gathering> {
  const present = (item: Gathering) =>
    item.attendance.filter((each) => each.state === 'present').map((each) => each.member);
  const wasHeld = (item: Gathering) => item.status === 'held' || item.status === 'closed';
  return {
    name,
    label,
    statuses: gatheringStatuses,
    initial: 'draft',
    steps,
    readPermission: 'gathering:read',
    longTexts: { fields: ['record', 'outcome'], nested: {} },
    waits(item) {
      switch (item.status) {
        case 'draft':
          return { holder: '组织单位', side: 'unit', action: 'announce', on: item.plannedOn };
        case 'announced':
          return { holder: '组织单位', side: 'unit', action: 'hold', on: item.plannedOn };
        case 'held':
          return { holder: '组织单位', side: 'unit', action: 'close', days: 10 };
        case 'closed':
        case 'cancelled':
          return undefined;
      }
    },
    changeRefusal: (item) =>
      item.status === 'draft' || item.status === 'announced' ? undefined : 'gathering.not-changeable',
    shownBelow: () => false,
    facts: (item) =>
      wasHeld(item)
        ? factsFor(`${name}.held`, item.reportedOn, { unit: item.unit, members: present(item), topics: item.topics })
        : [],
    facets: (item) => [
      `status=${item.status}`,
      ...(item.unit ? [`unit=${item.unit}`] : []),
      ...present(item).map((id) => `member=${id}`),
      ...topicFacets(item),
      ...(wasHeld(item) ? ['stage=held'] : []),
    ],
    words: (item) => [item.title, item.topic ?? '', item.place ?? ''],
  };
}
