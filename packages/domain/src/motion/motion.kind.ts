import { may } from '../permission';
import { withCredit } from '../scorecard/credit';
import { factsFor } from '../scorecard/fact';
import { onItsDay } from '../scorecard/on-its-day';
import { submitterAfter } from '../work/filing';
import { kindOf, type Wait } from '../work/kind';
import { draftersOf, motionStatuses, type Motion } from './motion';
import { motionFields } from './motion.fields';
import { motionSteps } from './motion.steps';

/** 到过: how far it has come, whatever became of it since. */
const stages = { adopted: '常委会已通过（含其后各步）', sent: '已报送（含其后各步）', answered: '已答复（含已办结）' };
type Stage = keyof typeof stages;
const reached: Readonly<Partial<Record<Motion['status'], readonly Stage[]>>> = {
  adopted: ['adopted'],
  sent: ['adopted', 'sent'],
  answered: ['adopted', 'sent', 'answered'],
  closed: ['adopted', 'sent', 'answered'],
};
const stagesOf = ({ status }: Motion): readonly Stage[] => reached[status] ?? [];

/** 建议案 */
export const motionKind = kindOf<Motion>()({
  name: 'motions',
  words: {
    label: '建议案',
    ledger: '建议案台账',
    short: '建议案',
    one: '建议案',
    measure: '件',
    unit: '提出单位',
    page: 'motion',
  },
  statuses: motionStatuses,
  initial: 'draft',
  course: ['draft', 'submitted', 'considered', 'adopted', 'sent', 'answered', 'closed'],
  readPermission: 'gathering:read',
  fields: motionFields,
  draft: ['members', 'drafter', 'content'],
  listed: ['drafter', 'adoptedOn', 'sentOn', 'answeredOn', 'answerer'],
  judged: ['submittedBy'],
  long: ['content', 'answer'],
  searched: ['content', 'answer'],
  numbered: ({ sentOn }) => sentOn,
  steps: motionSteps,
  deadlines: { consider: 20, submit: 10, adopt: 40, send: 10, answer: 90, close: 10 },
  waits: motionWait,
  changeRefusal({ status }, actor) {
    if (status === 'draft' || status === 'returned') return undefined;
    const open = status === 'submitted' || status === 'considered';
    return open && may(actor, 'opinion:edit') ? undefined : 'work.not-changeable';
  },
  changed: (before, next, actor) => ({ ...next, submittedBy: submitterAfter(before, actor) }),
  shownBelow: () => false,
  facets: { stage: { label: '到过', type: 'choice', labels: stages } },
  standsIn: (item) => stagesOf(item).map((stage) => `stage=${stage}`),
  members: draftersOf,
  proves: {
    'motions.adopted': { label: '建议案通过', list: 'stage=adopted', dims: ['role', 'among'] },
    'motions.answered': { label: '建议案答复', list: 'stage=answered', dims: ['role', 'among'] },
  },
  facts(item) {
    const { reportedOn, answeredOn, unit, topics } = item;
    const members = draftersOf(item);
    return stagesOf(item)
      .filter((stage) => stage !== 'sent')
      .flatMap((stage) =>
        factsFor(`motions.${stage}`, reportedOn, { unit, members, topics }).map((fact) =>
          onItsDay(withCredit(fact, members), stage === 'answered' ? answeredOn : undefined),
        ),
      );
  },
  foundBy: ({ members, drafter = '', sentTo = '' }) => [...members.map(({ name }) => name), drafter, sentTo],
});

function motionWait({ status }: Motion): Wait | undefined {
  const office = { holder: '办公室', side: 'office' } as const;
  switch (status) {
    case 'submitted':
      return { ...office, action: 'consider' };
    case 'returned':
      return { holder: '提出单位', side: 'unit', action: 'submit' };
    case 'considered':
      return { ...office, action: 'adopt' };
    case 'adopted':
      return { ...office, action: 'send' };
    case 'sent':
      return { ...office, action: 'answer' };
    case 'answered':
      return { ...office, action: 'close' };
    case 'draft':
    case 'declined':
    case 'closed':
      return undefined;
  }
}
