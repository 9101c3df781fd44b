import { addDays, dayOf } from '../../src/calendar/day';
import type { Undo } from '../../src/work/item';
import type { KindExamples } from '../work/work.examples';
import type { Gathering, GatheringStatus } from '../../src/gathering/gathering';

export const aGathering = (over: Partial<Gathering> = {}): Gathering => ({
  id: 'rd-1',
  committee: 'qindu',
  kind: 'readings',
  title: '“秦家悦读”三月读书会',
  unit: 'weiyang',
  status: 'draft',
  plannedOn: '2026-03-20',
  reportedOn: '2026-03-20',
  raised: [],
  attendance: [],
  participants: [],
  imported: false,
  waitingFor: null,
  dueOn: null,
  createdBy: 'unit-operator',
  createdAt: '2026-03-02T09:00:00+08:00',
  updatedAt: '2026-03-02T09:00:00+08:00',
  version: 1,
  ...over,
});

const justDone: Partial<Record<string, Undo>> = {
  held: { action: 'hold', from: 'announced' },
  closed: { action: 'close', from: 'held' },
  cancelled: { action: 'cancel', from: 'announced' },
};

/** Of each of these kinds for the tests over all kinds. */
export const gatheringExamples = <Item extends Gathering>(made: (over: Partial<Item>) => Item): KindExamples<Item> => ({
  starts: [made({})],
  standing: (status, over) =>
    made({
      // A row that knows all statuses of its kind is given one of them.
      status: status as GatheringStatus,
      undo: justDone[status],
      ...over,
    } as Partial<Item>),
  inputs: gatheringInputs,
  ends: [],
  idle: ['closed', 'cancelled'],
});

function gatheringInputs(item: Gathering, action: string, now: string): readonly object[] {
  if (action === 'close') return [{ outcome: '形成建议三条' }];
  if (action === 'cancel' || action === 'reopen') return [{ reason: '天气原因' }];
  if (action !== 'hold') return [{}];
  const attendance = [
    { member: 'm1', name: '陆文涵', state: 'present' },
    { member: 'm2', name: '李伟', state: 'leave' },
  ];
  const days = [dayOf(now), addDays(dayOf(now), -40)];
  const others = { host: '陆文涵', participants: [{ kind: 'public', count: 20 }] };
  return days.map((heldOn, index) => ({
    heldOn,
    attendance,
    record: `${item.title}如期举行`,
    ...(index === 0 && others),
  }));
}
