import type { DraftCall, CallStatus } from '../../src/call/call';
import type { Undo } from '../../src/work/item';
import type { KindExamples } from '../work/work.examples';

const aCall = (over: Partial<DraftCall> = {}): DraftCall => ({
  id: 'ca-1',
  committee: 'qindu',
  kind: 'calls',
  title: '老旧小区加装电梯中的问题和建议',
  status: 'draft',
  reportedOn: '2026-03-02',
  source: 'city-cppcc',
  askedOn: '2026-03-02',
  deadline: '2026-03-20',
  units: [{ unit: 'weiyang', name: '渭阳街道政协联络组' }],
  for: 'opinions',
  waitingFor: null,
  dueOn: null,
  createdBy: 'clerk',
  createdAt: '2026-03-02T09:00:00+08:00',
  updatedAt: '2026-03-02T09:00:00+08:00',
  version: 1,
  ...over,
});

const justDone: Partial<Record<string, Undo>> = { closed: { action: 'close', from: 'open' } };

/** 约稿 for the tests over all kinds. */
export const callExamples: KindExamples<DraftCall> = {
  starts: [
    aCall(),
    aCall({ units: [], ask: '请于截稿前报送，每条不超过一千五百字。', topics: ['t1'] }),
    aCall({ for: 'proposals' }),
  ],
  standing: (status, over) =>
    // A row that knows all statuses of its kind is given one of them.
    aCall({ status: status as CallStatus, undo: justDone[status], ...(over as Partial<DraftCall>) }),
  inputs: (_item, action) => (action === 'reopen' ? [{ reason: '延期征集' }] : [{}]),
  ends: [],
  idle: ['draft', 'closed'],
};
