import { may } from '../permission';
import { withCredit } from '../scorecard/credit';
import { factsFor } from '../scorecard/fact';
import { submitterAfter } from '../work/filing';
import { kindOf, type Wait } from '../work/kind';
import { deedStatuses, deedTypes, type Deed } from './deed';
import { corrected, deedFields } from './deed.fields';
import { deedSteps } from './deed.steps';

const doers = ({ members }: Deed): string[] => members.map(({ member }) => member);

/** 为民办实事 */
export const deedKind = kindOf<Deed>()({
  name: 'deeds',
  words: {
    label: '为民办实事',
    ledger: '为民办实事台账',
    short: '办实事',
    one: '实事',
    measure: '件',
    unit: '申报单位',
    page: 'deed',
  },
  statuses: deedStatuses,
  initial: 'draft',
  course: ['draft', 'submitted', 'confirmed', 'done'],
  readPermission: 'gathering:read',
  fields: deedFields,
  draft: ['members', 'type', 'beneficiaries', 'plannedOn', 'before'],
  corrects: { done: corrected },
  listed: ['members', 'type', 'beneficiaries', 'peopleServed', 'yuan', 'plannedOn', 'doneOn', 'imported'],
  judged: ['submittedBy'],
  long: ['before', 'after'],
  searched: ['before', 'after'],
  steps: deedSteps,
  deadlines: { confirm: 5, submit: 5 },
  waits: deedWait,
  changeRefusal({ status }, actor) {
    if (status === 'draft' || status === 'returned') return undefined;
    const open = status === 'submitted' || status === 'confirmed';
    return open && may(actor, 'opinion:edit') ? undefined : 'work.not-changeable';
  },
  changed: (before, next, actor) => ({
    ...next,
    reportedOn: next.doneOn ?? next.reportedOn,
    submittedBy: submitterAfter(before, actor),
  }),
  shownBelow: () => false,
  facets: {
    stage: { label: '到过', type: 'choice', labels: { done: '已办结' } },
    type: { label: '类别', type: 'choice', labels: deedTypes },
    funded: { label: '有资金', type: 'flag' },
  },
  standsIn: ({ status, type, yuan }) => [
    ...(type ? [`type=${type}`] : []),
    ...(status === 'done' ? ['stage=done'] : []),
    ...(yuan ? ['funded=true'] : []),
  ],
  members: doers,
  proves: {
    'deeds.done': {
      label: '为民办实事',
      list: 'stage=done',
      figure: true,
      column: '实事',
      rated: true,
      dims: ['role', 'type', 'among'],
      amount: true,
    },
    'deeds.yuan': { label: '为民办实事资金', list: 'funded=true', dims: ['role', 'type', 'among'], amount: true },
  },
  facts(item) {
    if (item.status !== 'done') return [];
    const { reportedOn: on, unit, topics, type, yuan, peopleServed = 0 } = item;
    const members = doers(item);
    const proved = (key: string, amount: number) =>
      factsFor(key, on, { unit, members, topics }).map((fact) => ({
        ...withCredit(fact, members),
        ...(type && { type }),
        amount,
      }));
    return [...proved('deeds.done', peopleServed), ...(yuan ? proved('deeds.yuan', yuan) : [])];
  },
  foundBy: ({ members, beneficiaries = '' }) => [...members.map(({ name }) => name), beneficiaries],
  sheet: { load: async () => (await import('./deed.sheet')).deedSheet },
});

function deedWait({ status, plannedOn }: Deed): Wait | undefined {
  switch (status) {
    case 'submitted':
      return { holder: '办公室', side: 'office', action: 'confirm' };
    case 'returned':
      return { holder: '申报单位', side: 'unit', action: 'submit' };
    case 'confirmed':
      return { holder: '申报单位', side: 'unit', action: 'finish', on: plannedOn };
    case 'draft':
    case 'done':
    case 'declined':
      return undefined;
  }
}
