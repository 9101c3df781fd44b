import type { Gathering } from './gathering';

export const aReading = (over: Partial<Gathering> = {}): Gathering => ({
  id: 'rd-1',
  committee: 'qindu',
  kind: 'readings',
  title: '“秦家悦读”三月读书会',
  unit: 'weiyang',
  status: 'draft',
  plannedOn: '2026-03-20',
  reportedOn: '2026-03-20',
  attendance: [],
  waitingFor: null,
  dueOn: null,
  createdBy: 'unit-operator',
  createdAt: '2026-03-02T09:00:00+08:00',
  updatedAt: '2026-03-02T09:00:00+08:00',
  version: 1,
  ...over,
});
