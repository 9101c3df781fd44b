import { may } from '../permission';
import { factsFor } from '../scorecard/fact';
import { day } from '../work/field';
import { kindOf } from '../work/kind';
import { arrivalStatuses, type Arrival } from './arrival';
import { arrivalFields } from './arrival.fields';
import { arrivalSteps } from './arrival.steps';

const stages = { received: '已收到（不含撤回）', accepted: '已采用入库' };
const stagesOf = ({ status }: Arrival): (keyof typeof stages)[] => {
  if (status === 'draft' || status === 'withdrawn') return [];
  return status === 'accepted' ? ['received', 'accepted'] : ['received'];
};

/** 来稿: what the counties below hand up. */
export const arrivalKind = kindOf<Arrival>()({
  name: 'arrivals',
  words: {
    label: '来稿',
    ledger: '来稿登记簿',
    short: '来稿',
    one: '来稿',
    measure: '条',
    unit: '收稿单位',
    page: 'arrival',
  },
  statuses: arrivalStatuses,
  initial: 'draft',
  course: ['draft', 'waiting', 'accepted'],
  // What a county's neighbours handed it is nothing to the city above.
  readPermission: 'gathering:read',
  recordPermission: 'opinion:edit',
  fields: arrivalFields,
  draft: ['county', 'way', 'docNumber', 'submittedOn', 'reporters', 'situation', 'analysis', 'suggestion'],
  listed: ['county', 'way', 'submittedOn', 'adoptedBy'],
  judged: ['source'],
  long: ['situation', 'analysis', 'suggestion'],
  searched: ['situation', 'analysis', 'suggestion'],
  reported: { entered: day('收稿日期', { past: true }) },
  steps: arrivalSteps,
  records: { withdrawn: '县（市、区）政协撤回' },
  deadlines: { accept: 5 },
  waits: ({ status }) => (status === 'waiting' ? { holder: '办公室', side: 'office', action: 'accept' } : undefined),
  changeRefusal: ({ status }, actor) =>
    status === 'draft' && may(actor, 'opinion:edit') ? undefined : 'work.not-changeable',
  shownBelow: () => false,
  facets: { stage: { label: '到过', type: 'choice', labels: stages } },
  standsIn: (item) => stagesOf(item).map((stage) => `stage=${stage}`),
  members: () => [],
  proves: {
    'arrivals.received': { label: '收到来稿', list: 'stage=received' },
    'arrivals.accepted': { label: '来稿采用入库', list: 'stage=accepted' },
  },
  facts: (item) =>
    stagesOf(item).flatMap((stage) =>
      factsFor(`arrivals.${stage}`, item.reportedOn, { members: [], topics: item.topics }),
    ),
  foundBy: ({ county, docNumber = '', reporters = '' }) => [county, docNumber, reporters],
});
