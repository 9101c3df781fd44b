import { may } from '../permission';
import { factsFor } from '../scorecard/fact';
import { onItsDay } from '../scorecard/on-its-day';
import { submitterAfter } from '../work/filing';
import { kindOf, type Wait } from '../work/kind';
import { reporterOf, reportStatuses, reportSubjects, reportTypes, titleOfReport, type Report } from './report';
import { reportFields } from './report.fields';
import { reportSteps } from './report.steps';

/** 到过: how far it has come, whatever became of it since. */
const stages = { submitted: '已报送（含已接收）', accepted: '已接收' };
type Stage = keyof typeof stages;

const stagesOf = ({ status }: Report): Stage[] => [
  ...(status === 'submitted' || status === 'accepted' ? (['submitted'] as const) : []),
  ...(status === 'accepted' ? (['accepted'] as const) : []),
];

/** What answers a rule in one period: a list of its own, by which is told who has not. */
export const askedFor = (rule: string, period: string): string => `${rule}_${period}`;

/** 履职材料 */
export const reportKind = kindOf<Report>()({
  name: 'reports',
  words: {
    label: '履职材料',
    ledger: '履职材料台账',
    short: '履职材料',
    one: '材料',
    measure: '份',
    unit: '报送单位',
    page: 'report',
  },
  statuses: reportStatuses,
  initial: 'draft',
  course: ['draft', 'submitted', 'accepted'],
  readPermission: 'gathering:read',
  fields: reportFields,
  titleFrom: titleOfReport,
  draft: ['type', 'subject', 'period', 'content'],
  listed: ['type', 'subject', 'period', 'deadline', 'handedInOn', 'late'],
  judged: ['submittedBy'],
  long: ['content'],
  searched: ['content'],
  steps: reportSteps,
  deadlines: { accept: 10, submit: 5 },
  waits: reportWait,
  changeRefusal({ status }, actor) {
    if (status === 'draft' || status === 'returned') return undefined;
    return status === 'submitted' && may(actor, 'opinion:edit') ? undefined : 'work.not-changeable';
  },
  changed: (before, next, actor) => ({ ...next, submittedBy: submitterAfter(before, actor) }),
  shownBelow: () => false,
  facets: {
    type: { label: '材料类别', type: 'choice', labels: reportTypes },
    subject: { label: '报送主体', type: 'choice', labels: reportSubjects },
    stage: { label: '到过', type: 'choice', labels: stages },
    late: { label: '逾期报送', type: 'flag' },
    period: { label: '所属期间', type: 'item' },
    asked: { label: '报送要求', type: 'item' },
  },
  standsIn: (item) => [
    `type=${item.type}`,
    `subject=${item.subject.kind}`,
    ...stagesOf(item).map((stage) => `stage=${stage}`),
    ...(item.late ? ['late=true'] : []),
    ...(item.period ? [`period=${item.period}`] : []),
    ...(item.rule && item.period ? [`asked=${askedFor(item.rule, item.period)}`] : []),
  ],
  members: reporterOf,
  proves: {
    'reports.submitted': { label: '履职材料报送', list: 'stage=submitted', dims: ['type', 'role', 'state'] },
    'reports.late': { label: '履职材料逾期报送', list: 'late=true', dims: ['type', 'role'] },
    'reports.accepted': { label: '履职材料接收', list: 'stage=accepted', rated: true, dims: ['type', 'role', 'state'] },
  },
  facts(item) {
    const { reportedOn, acceptedOn, unit, topics, type, subject, late } = item;
    const proved = (key: string) =>
      factsFor(`reports.${key}`, reportedOn, { unit, members: reporterOf(item), topics }).map((fact) => ({
        ...fact,
        type,
        role: subject.kind,
      }));
    const state = late === undefined ? {} : { state: late ? 'late' : 'in-time' };
    return [
      ...stagesOf(item).flatMap((stage) =>
        proved(stage).map((fact) => onItsDay({ ...fact, ...state }, stage === 'accepted' ? acceptedOn : undefined)),
      ),
      // What came late stays late, also while it is given back to be done again.
      ...(late ? proved('late') : []),
    ];
  },
  foundBy: ({ subject, period = '' }) => [subject.name, period],
});

function reportWait({ status }: Report): Wait | undefined {
  switch (status) {
    case 'submitted':
      return { holder: '办公室', side: 'office', action: 'accept' };
    case 'returned':
      return { holder: '报送单位', side: 'unit', action: 'submit' };
    case 'draft':
    case 'accepted':
      return undefined;
  }
}
