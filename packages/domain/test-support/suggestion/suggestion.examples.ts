import { addDays, dayOf } from '../../src/calendar/day';
import type { Undo } from '../../src/work/item';
import type { KindExamples } from '../work/work.examples';
import { answerers, type Suggestion, type SuggestionStatus } from '../../src/suggestion/suggestion';
import { turnTargets } from '../../src/suggestion/targets';

const aSuggestion = (over: Partial<Suggestion> = {}): Suggestion => ({
  id: 'sg-1',
  committee: 'qindu',
  kind: 'suggestions',
  title: '在老旧小区门口加设夜间照明',
  unit: 'weiyang',
  status: 'draft',
  form: 'micro',
  level: 'unit',
  members: [{ member: 'm1', name: '陆文涵' }],
  addressee: '古渡街道办事处',
  content: '小区南门至公交站一段没有路灯，老人夜间出行不便，建议加设照明。',
  reportedOn: '2026-03-02',
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
  answered: { action: 'answer', from: 'submitted' },
  'taken-up': { action: 'take-up', from: 'answered' },
  'not-taken-up': { action: 'decline', from: 'answered' },
  closed: { action: 'close', from: 'taken-up' },
};

/** 意见建议 for the tests over all kinds. */
export const suggestionExamples: KindExamples<Suggestion> = {
  starts: [
    aSuggestion(),
    aSuggestion({
      form: 'suggestion',
      level: 'county',
      addressee: undefined,
      topics: ['t1'],
      members: [
        { member: 'm1', name: '陆文涵' },
        { member: 'm2', name: '李伟' },
      ],
    }),
  ],
  standing: (status, over) =>
    // A row that knows all statuses of its kind is given one of them.
    aSuggestion({ status: status as SuggestionStatus, undo: justDone[status], ...(over as Partial<Suggestion>) }),
  inputs: suggestionInputs,
  ends: [],
  idle: ['draft', 'closed'],
};

function suggestionInputs(item: Suggestion, action: string, now: string): readonly object[] {
  if (['return', 'decline', 'take-back-answer', 'reconsider', 'reopen'].includes(action))
    return [{ reason: '与现行规划不符' }];
  if (action === 'take-up') return [{ measure: '已列入本年度亮化计划' }];
  const target = Object.entries(turnTargets).find(([, each]) => each.action === action);
  if (target) return [{ became: { kind: target[0], item: `of-${item.id}` } }];
  if (action !== 'answer') return [{}];
  return Object.keys(answerers).map((answeredBy, index) => {
    const day = addDays(dayOf(now), -index * 20);
    const answeredOn = day < item.reportedOn ? item.reportedOn : day;
    return { answeredBy, answeredOn, answer: `${item.title}：已现场查看` };
  });
}
