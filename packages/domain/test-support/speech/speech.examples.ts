import { addDays, dayOf } from '../../src/calendar/day';
import { speechForms, type Speech, type SpeechStatus } from '../../src/speech/speech';
import { turnTargets } from '../../src/speech/targets';
import type { Undo } from '../../src/work/item';
import type { KindExamples } from '../work/work.examples';

const aSpeech = (over: Partial<Speech> = {}): Speech => ({
  id: 'sp-1',
  committee: 'qindu',
  kind: 'speeches',
  title: '关于办好家门口的养老食堂',
  unit: 'weiyang',
  status: 'draft',
  members: [{ member: 'm1', name: '陆文涵' }],
  session: '15-3',
  wanted: 'oral',
  content: '各位委员：我代表界别委员发言。养老食堂要办得久，先要算得清账。',
  reportedOn: '2026-03-02',
  waitingFor: null,
  dueOn: null,
  createdBy: 'unit-operator',
  createdAt: '2026-03-02T09:00:00+08:00',
  updatedAt: '2026-03-02T09:00:00+08:00',
  version: 1,
  ...over,
});

const justDone: Partial<Record<string, Undo>> = {
  oral: { action: 'select', from: 'submitted' },
  written: { action: 'select', from: 'submitted' },
  'not-selected': { action: 'decline', from: 'submitted' },
  delivered: { action: 'deliver', from: 'oral' },
  printed: { action: 'print', from: 'written' },
};

/** 大会发言 for the tests over all kinds. */
export const speechExamples: KindExamples<Speech> = {
  starts: [
    aSpeech(),
    aSpeech({ behalfKind: 'sector', behalf: '医药卫生界', wanted: 'written', session: undefined, topics: ['t1'] }),
  ],
  standing: (status, over) =>
    // A row that knows all statuses of its kind is given one of them.
    aSpeech({ status: status as SpeechStatus, undo: justDone[status], ...(over as Partial<Speech>) }),
  inputs: speechInputs,
  ends: [],
  idle: ['draft', 'not-selected', 'delivered', 'printed'],
};

function speechInputs(item: Speech, action: string, now: string): readonly object[] {
  if (action === 'select') return Object.keys(speechForms).map((form) => ({ form }));
  if (action === 'edit') return [{ edited: `${item.title}，已定稿` }];
  if (action === 'deliver') return [{ deliveredOn: dayOf(now), order: 3 }, { deliveredOn: addDays(dayOf(now), -40) }];
  if (action === 'print') return [{ printedOn: dayOf(now) }];
  const target = Object.entries(turnTargets).find(([, each]) => each.action === action);
  if (target) return [{ became: { kind: target[0], item: `of-${item.id}` } }];
  return ['return', 'decline', 'unselect', 'undeliver', 'unprint'].includes(action) ? [{ reason: '内容重复' }] : [{}];
}
