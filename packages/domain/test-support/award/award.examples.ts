import type { Award, AwardStatus } from '../../src/award/award';
import { addDays, dayOf } from '../../src/calendar/day';
import type { Undo } from '../../src/work/item';
import type { KindExamples } from '../work/work.examples';

export const anAward = (over: Partial<Award> = {}): Award => ({
  id: 'aw-1',
  committee: 'qindu',
  kind: 'awards',
  title: '2026年度优秀政协委员',
  status: 'draft',
  type: 'excellent-member',
  level: 'county',
  issuer: '政协秦都区委员会',
  members: [
    { member: 'm1', name: '陆文涵' },
    { member: 'm2', name: '石泽清' },
  ],
  units: [{ unit: 'weiyang', name: '渭阳街道政协联络组' }],
  reportedOn: '2026-03-02',
  imported: false,
  waitingFor: null,
  dueOn: null,
  createdBy: 'clerk',
  createdAt: '2026-03-02T09:00:00+08:00',
  updatedAt: '2026-03-02T09:00:00+08:00',
  version: 1,
  ...over,
});

const entered: Partial<Record<string, { undo: Undo } & Partial<Award>>> = {
  given: { undo: { action: 'give', from: 'draft' }, givenOn: '2026-03-06', reportedOn: '2026-03-06' },
  revoked: { undo: { action: 'revoke', from: 'given' }, givenOn: '2026-03-06', reportedOn: '2026-03-06' },
};

/** 表彰通报 for the tests over all kinds. */
export const awardExamples: KindExamples<Award> = {
  starts: [
    anAward(),
    anAward({ type: 'lagging', units: [], topics: ['t1'] }),
    anAward({ type: 'excellent-proposal', level: 'city', members: [], proposal: 'p-1' }),
  ],
  standing: (status, over) =>
    // A row that knows all statuses of its kind is given one of them.
    anAward({ status: status as AwardStatus, ...entered[status], ...(over as Partial<Award>) }),
  inputs: (_item, action, now) => {
    if (action !== 'give') return [{ reason: '所列人员有误' }];
    return [{ givenOn: dayOf(now) }, { givenOn: addDays(dayOf(now), -40), docNumber: '秦政协发〔2026〕3号' }];
  },
  ends: [],
  idle: ['draft', 'given', 'revoked'],
};
