import { may } from '../permission';
import { withCredit } from '../scorecard/credit';
import { factsFor } from '../scorecard/fact';
import { submitterAfter } from '../work/filing';
import { kindOf, type Wait } from '../work/kind';
import { speakersOf, speechForms, speechStatuses, type Speech } from './speech';
import { speechFields } from './speech.fields';
import { speechSteps } from './speech.steps';

/** 到过: how far it has come, whatever became of it since. */
const stages = {
  submitted: '已提交（含其后各步）',
  selected: '已选用（含其后各步）',
  oral: '口头发言',
  written: '书面发言',
};
type Stage = keyof typeof stages;

const isSelected = ({ status }: Speech): boolean => ['oral', 'written', 'delivered', 'printed'].includes(status);
const stagesOf = (item: Speech): Stage[] => [
  ...(item.status === 'draft' || item.status === 'returned' ? [] : (['submitted'] as const)),
  ...(isSelected(item) ? (['selected'] as const) : []),
  ...(item.status === 'delivered' ? (['oral'] as const) : []),
  ...(item.status === 'printed' ? (['written'] as const) : []),
];

/** 大会发言 */
export const speechKind = kindOf<Speech>()({
  name: 'speeches',
  words: {
    label: '大会发言',
    ledger: '大会发言台账',
    short: '大会发言',
    one: '大会发言',
    measure: '篇',
    unit: '提交单位',
    page: 'speech',
  },
  statuses: speechStatuses,
  initial: 'draft',
  course: ['draft', 'submitted', 'oral', 'delivered'],
  readPermission: 'gathering:read',
  fields: speechFields,
  draft: ['members', 'behalfKind', 'behalf', 'session', 'wanted', 'content'],
  listed: ['members', 'behalf', 'session', 'wanted', 'form', 'deliveredOn', 'printedOn'],
  judged: ['submittedBy', 'became'],
  long: ['content', 'edited'],
  searched: ['content'],
  steps: speechSteps,
  deadlines: { select: 10, submit: 5 },
  waits: speechWait,
  changeRefusal({ status }, actor) {
    if (status === 'draft' || status === 'returned') return undefined;
    return ['submitted', 'oral', 'written'].includes(status) && may(actor, 'opinion:edit')
      ? undefined
      : 'work.not-changeable';
  },
  changed: (before, next, actor) => ({ ...next, submittedBy: submitterAfter(before, actor) }),
  shownBelow: () => false,
  facets: {
    session: { label: '届次会议', type: 'item' },
    form: { label: '发言形式', type: 'choice', labels: speechForms },
    stage: { label: '到过', type: 'choice', labels: stages },
    turned: { label: '已转其他事项', type: 'flag' },
  },
  standsIn: (item) => [
    ...(item.session ? [`session=${item.session}`] : []),
    ...(item.form ? [`form=${item.form}`] : []),
    ...stagesOf(item).map((stage) => `stage=${stage}`),
    ...(item.became ? ['turned=true'] : []),
  ],
  members: speakersOf,
  proves: {
    'speeches.oral': { label: '大会口头发言', list: 'stage=oral', dims: ['role', 'among'] },
    'speeches.written': { label: '大会书面发言', list: 'stage=written', dims: ['role', 'among'] },
  },
  facts(item) {
    const { status, reportedOn, unit, topics } = item;
    const way = status === 'delivered' ? 'oral' : status === 'printed' ? 'written' : undefined;
    const members = speakersOf(item);
    const facts = way ? factsFor(`speeches.${way}`, reportedOn, { unit, members, topics }) : [];
    return facts.map((fact) => withCredit(fact, members));
  },
  foundBy: ({ members, behalf = '' }) => [...members.map(({ name }) => name), behalf],
});

function speechWait({ status }: Speech): Wait | undefined {
  const office = { holder: '办公室', side: 'office' } as const;
  switch (status) {
    case 'submitted':
      return { ...office, action: 'select' };
    case 'returned':
      return { holder: '提交单位', side: 'unit', action: 'submit' };
    case 'oral':
      return { ...office, action: 'deliver' };
    case 'written':
      return { ...office, action: 'print' };
    case 'draft':
    case 'not-selected':
    case 'delivered':
    case 'printed':
      return undefined;
  }
}
