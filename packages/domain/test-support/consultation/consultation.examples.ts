import { dayOf } from '../../src/calendar/day';
import type { Consultation } from '../../src/consultation/consultation';
import { linkNames, type ChainLink, type LinkName } from '../../src/consultation/outcome-chain';
import { followUpOf, type AgreedPoint } from '../../src/consultation/points';
import { aGathering, gatheringExamples } from '../gathering/gathering.examples';
import type { KindExamples } from '../work/work.examples';

export const aConsultation = (over: Partial<Consultation> = {}): Consultation => ({
  ...aGathering(),
  kind: 'consultations',
  team: [],
  reports: [],
  claimed: false,
  parts: [],
  rounds: [],
  chain: [],
  outcomeSteps: [],
  points: [],
  reviews: [],
  reviewDays: [],
  ...over,
});

const aPoint = (over: Partial<AgreedPoint> = {}): AgreedPoint => ({
  id: 'p1',
  text: '六月底前装好三部电梯',
  owner: '区住建局',
  dueOn: '2026-06-30',
  state: 'open',
  progress: [],
  reviewed: 0,
  ...over,
});

const chainOf = (...links: readonly LinkName[]): ChainLink[] => links.map((link) => ({ link, days: 7 }));
const points = [aPoint(), aPoint({ id: 'p2', state: 'done', doneOn: '2026-03-01', evidence: '现场照片' })];
const reviewDays = ['2026-06-08', '2026-09-07', '2027-03-08'];
const agreed = { points, reviewDays, follow: followUpOf(points, reviewDays) };

const shared = gatheringExamples(aConsultation);
const short: readonly (readonly LinkName[])[] = [
  ['report', 'receive'],
  ['supervise', 'feed-back'],
  ['evaluate', 'hear'],
  ['look-back'],
];

/** 协商 for the tests over all kinds: simple ones, and such as have a chain and points before they begin. */
export const consultationExamples: KindExamples<Consultation> = {
  ...shared,
  starts: [
    aConsultation(),
    aConsultation({ form: 'micro', noticeDueOn: '2026-02-27', papersDueOn: '2026-03-06' }),
    ...short.map((links) => aConsultation({ chain: chainOf(...links), ...agreed, claimed: true })),
  ],
  standing: (status, over) => {
    const chain = chainOf(...linkNames);
    return aConsultation({
      // A row that knows all statuses of its kind is given one of them.
      status: status as Consultation['status'],
      undo: shared.standing(status).undo,
      // It may be held at once as well as after a notice.
      form: 'micro',
      chain,
      ...agreed,
      ...((status === 'held' || status === 'closed') && { heldOn: '2026-03-02', reportedOn: '2026-03-02' }),
      ...(status === 'held' && {
        next: { link: 'report', since: '2026-03-02' },
        undo: { action: 'receive', from: 'held' },
      }),
      ...(over as Partial<Consultation>),
    });
  },
  inputs: (item, action, now) => {
    const on = dayOf(now);
    const inState = (...states: readonly AgreedPoint['state'][]) =>
      item.points.find(({ state }) => states.includes(state))?.id ?? 'none';
    const open = inState('open');
    const own: Readonly<Record<string, readonly object[]>> = {
      'send-papers': [{ on }],
      'add-report': [{ title: '电梯加装调研报告', on, text: '调研了三个小区' }],
      'note-parts': [{ parts: [{ part: 'briefing', text: '通报了方案' }] }],
      close: [{ outcome: '形成建议三条' }, { outcome: '形成纪要', form: 'minutes' }],
      report: [{ on, form: 'minutes', whom: '区委办' }],
      receive: [{ on, number: '秦办〔2026〕8号' }],
      supervise: [{ on, text: '专委会跟踪' }],
      'feed-back': [{ on, adopted: true }],
      evaluate: [{ on }],
      hear: [{ on }],
      'look-back': [{ on }],
      unhold: [{ reason: '登记错了' }],
      agree: [{ text: '增设停车位', owner: '区城管局' }],
      'change-point': [{ point: open, text: '增设二十个停车位', owner: '区城管局', dueOn: '2026-08-31' }],
      progress: [{ point: open, on, text: '已经招标' }],
      'finish-point': [{ point: open, on, evidence: '验收单' }],
      'drop-point': [{ point: open, reason: '另行安排' }],
      'restore-point': [{ point: inState('done', 'dropped'), reason: '复查未落实' }],
      recheck: [
        { on, result: 'done', text: '已经落实' },
        { on, result: 'under-way', text: '正在办' },
      ],
    };
    return own[action] ?? shared.inputs(item, action, now);
  },
  // What was agreed is followed after it was closed.
  idle: ['cancelled'],
};
