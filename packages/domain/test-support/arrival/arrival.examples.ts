import type { Arrival, ArrivalStatus } from '../../src/arrival/arrival';
import type { KindExamples } from '../work/work.examples';

const anArrival = (over: Partial<Arrival> = {}): Arrival => ({
  id: 'ar-1',
  committee: 'demo-city',
  kind: 'arrivals',
  title: '关于规范早市的建议',
  status: 'draft',
  reportedOn: '2026-03-02',
  county: '秦都区政协',
  way: 'paper',
  docNumber: '秦政协信〔2026〕3号',
  submittedOn: '2026-03-01',
  reporters: '区政协委员　陆文涵',
  situation: '早市占道经营。',
  suggestion: '划定摊位，错时经营。',
  waitingFor: null,
  dueOn: null,
  createdBy: 'city',
  createdAt: '2026-03-02T09:00:00+08:00',
  updatedAt: '2026-03-02T09:00:00+08:00',
  version: 1,
  ...over,
});

const standing: Record<ArrivalStatus, Partial<Arrival>> = {
  draft: {},
  waiting: {},
  accepted: { became: { kind: 'opinions', item: 'op-1' } },
  returned: { reason: '内容重复' },
  'passed-on': { passedTo: '市城市管理局' },
  withdrawn: { reason: '来稿单位要求撤回' },
};

/** 来稿 for the tests over all kinds. */
export const arrivalExamples: KindExamples<Arrival> = {
  starts: [anArrival(), anArrival({ docNumber: undefined, reporters: undefined, way: 'fax', topics: ['t1'] })],
  standing: (status, over) =>
    // A row that knows all statuses of its kind is given one of them.
    anArrival({ status: status as ArrivalStatus, ...standing[status as ArrivalStatus], ...(over as Partial<Arrival>) }),
  inputs,
  ends: ['returned', 'passed-on', 'withdrawn'],
  idle: ['draft', 'accepted', 'returned', 'passed-on', 'withdrawn'],
};

function inputs({ id }: Arrival, action: string, now: string): readonly object[] {
  switch (action) {
    case 'accept':
      return [{ became: { kind: 'opinions', item: `of-${id}` } }];
    case 'pass-on':
      return [{ to: '市城市管理局' }];
    case 'return':
    case 'withdraw':
      return [{ reason: '内容重复' }];
    case 'tell-adopted':
      return [
        { adoptedBy: 'city', adoptedOn: now.slice(0, 10), outlet: '《社情民意》第24期' },
        { adoptedBy: 'province', adoptedOn: now.slice(0, 10) },
      ];
    default:
      return [{}];
  }
}
