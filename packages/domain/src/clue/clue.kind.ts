import { may } from '../permission';
import { withCredit } from '../scorecard/credit';
import { factsFor } from '../scorecard/fact';
import { onItsDay } from '../scorecard/on-its-day';
import { day } from '../work/field';
import { submitterAfter } from '../work/filing';
import { kindOf, type Wait } from '../work/kind';
import { clueSources, clueStatuses, type Clue } from './clue';
import { clueFields } from './clue.fields';
import { clueSteps } from './clue.steps';

/** 到过: how far it has come, whatever became of it since. */
const stages = { submitted: '已提交（含其后各步）', published: '已入选' } as const;
type Stage = keyof typeof stages;

const wasSubmitted = ({ status }: Clue): boolean => status !== 'draft' && status !== 'returned';
const stagesOf = (item: Clue): Stage[] => [
  ...(wasSubmitted(item) ? (['submitted'] as const) : []),
  ...(item.status === 'published' ? (['published'] as const) : []),
];
const providers = ({ members }: Clue): string[] => members.map(({ member }) => member);

/** 提案线索 */
export const clueKind = kindOf<Clue>()({
  name: 'clues',
  words: {
    label: '提案线索',
    ledger: '提案线索台账',
    short: '提案线索',
    one: '提案线索',
    measure: '条',
    unit: '提供单位',
    page: 'clue',
  },
  statuses: clueStatuses,
  initial: 'draft',
  course: ['draft', 'submitted', 'published'],
  readPermission: 'gathering:read',
  fields: clueFields,
  draft: ['source', 'members', 'provider', 'content', 'call'],
  listed: ['source', 'members', 'provider', 'publishedOn'],
  judged: ['submittedBy'],
  long: ['content'],
  searched: ['content'],
  reported: { entered: day('提供日期', { past: true }) },
  steps: clueSteps,
  deadlines: { submit: 5, publish: 10 },
  waits: clueWait,
  changeRefusal({ status }, actor) {
    if (status === 'draft' || status === 'returned') return undefined;
    return status === 'submitted' && may(actor, 'opinion:edit') ? undefined : 'work.not-changeable';
  },
  changed: (before, next, actor) => ({ ...next, submittedBy: submitterAfter(before, actor) }),
  shownBelow: () => false,
  facets: {
    source: { label: '线索来源', type: 'choice', labels: clueSources },
    stage: { label: '到过', type: 'choice', labels: stages },
    call: { label: '征集通知', type: 'item' },
  },
  standsIn: (item) => [
    `source=${item.source}`,
    ...stagesOf(item).map((stage) => `stage=${stage}`),
    ...(item.call !== undefined && wasSubmitted(item) ? [`call=${item.call}`] : []),
  ],
  members: providers,
  proves: {
    'clues.submitted': { label: '提案线索', list: 'stage=submitted', dims: ['role', 'among'] },
    'clues.published': { label: '提案线索入选', list: 'stage=published', dims: ['role', 'among'] },
  },
  facts: (item) => {
    const { reportedOn, publishedOn, unit, topics } = item;
    const members = providers(item);
    return stagesOf(item).flatMap((stage) =>
      factsFor(`clues.${stage}`, reportedOn, { unit, members, topics }).map((fact) =>
        onItsDay(withCredit(fact, members), stage === 'published' ? publishedOn : undefined),
      ),
    );
  },
  foundBy: ({ members, provider = '' }) => [...members.map(({ name }) => name), provider],
});

function clueWait({ status }: Clue): Wait | undefined {
  switch (status) {
    case 'submitted':
      return { holder: '办公室', side: 'office', action: 'publish' };
    case 'returned':
      return { holder: '提供单位', side: 'unit', action: 'submit' };
    case 'draft':
    case 'published':
    case 'declined':
      return undefined;
  }
}
