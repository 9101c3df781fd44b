import type { Day } from '../calendar/day';
import { wasHeld } from '../gathering/gathering.facts';
import { gatheringKind } from '../gathering/gathering.kind';
import { gatheringWait } from '../gathering/gathering.wait';
import type { Wait } from '../work/kind';
import { consultationForms, isMicro, wasLate, type Consultation } from './consultation';
import { consultationFacts, doneDays, isClaimed, stages, stagesOf, typeOf } from './consultation.facts';
import { consultationFields } from './consultation.fields';
import { meetingSteps } from './meeting.steps';
import { outcomeSteps } from './outcome.steps';
import { isFollowed } from './points';
import { pointSteps } from './point.steps';

/** 基层协商活动 (秦商量 …) */
export const consultationKind = gatheringKind<Consultation>()({
  name: 'consultations',
  words: {
    label: '协商',
    ledger: '协商活动台账',
    short: '协商',
    one: '协商活动',
    measure: '场',
    unit: '组织单位',
    page: 'consultation',
  },
  topic: '议题',
  example: '“秦商量”老旧小区加装电梯协商会',
  held: { label: '协商活动', column: '协商' },
  ending: { step: '办结', state: '已办结' },
  own: {
    fields: consultationFields,
    draft: ['form', 'team'],
    listed: ['form'],
    judged: ['noticeDueOn', 'papersDueOn', 'papersOn', 'next', 'follow'],
    longWithin: { reports: 'text', parts: 'text', points: 'progress', reviews: 'text' },
    steps: { ...meetingSteps, ...outcomeSteps, ...pointSteps },
    records: {
      'open-round': '发出书面协商',
      'end-round': '截止书面协商',
      'set-point': '约定事项转为任务',
      'task-told': '约定事项任务办理',
    },
    waits: consultationWait,
    facets: {
      form: { label: '协商形式', type: 'choice', labels: consultationForms },
      outcome: { label: '成果', type: 'choice', labels: stages },
      points: { label: '约定事项', type: 'choice', labels: { open: '还在跟踪', done: '已有落实' } },
      claimed: { label: '已领题', type: 'flag' },
      late: { label: '逾期发出', type: 'choice', labels: { notice: '通知', papers: '材料' } },
    },
    standsIn: (item: Consultation) => [
      ...(item.form ? [`form=${item.form}`] : []),
      ...(isClaimed(item) ? ['claimed=true'] : []),
      ...(wasLate(item.noticeDueOn, item.announcedOn) ? ['late=notice'] : []),
      ...(wasLate(item.papersDueOn, item.papersOn) ? ['late=papers'] : []),
      ...(wasHeld(item)
        ? [
            ...stagesOf(item).map((stage) => `outcome=${stage}`),
            ...(isFollowed(item.follow) ? ['points=open'] : []),
            ...(doneDays(item).length > 0 ? ['points=done'] : []),
          ]
        : []),
    ],
    proves: {
      'consultations.topic-claimed': { label: '领题协商', list: 'claimed=true', dims: ['role', 'type', 'among'] },
      'consultations.outcome-reported': {
        label: '协商成果报送',
        list: 'outcome=reported',
        dims: ['role', 'type', 'among'],
      },
      'consultations.outcome-adopted': {
        label: '协商成果采纳',
        list: 'outcome=adopted',
        rated: true,
        dims: ['role', 'type', 'among'],
      },
      'consultations.looked-back': { label: '协商成果回头看', list: 'outcome=looked-back', dims: ['type'] },
      'consultations.point-done': { label: '约定事项落实', list: 'points=done', dims: ['type'], amount: true },
    },
    tags: (item: Consultation) => ({ type: typeOf(item), form: item.form }),
    needs: ({ form }: Consultation) => (form ? { form } : {}),
    facts: consultationFacts,
    foundBy: ({ team }: Consultation) => team.map(({ name }) => name),
  },
  sheet: { load: async () => (await import('./consultation.sheet')).consultationSheet },
});

const byUnit = { holder: '组织单位', side: 'unit' } as const;
const dawnOf = (day: Day): string => `${day}T00:00:00+08:00`;

/** Whatever is due first: the next link of the chain, a point that was agreed, a review. */
function consultationWait(item: Consultation): Wait | undefined {
  const { status, plannedOn, noticeDueOn, papersDueOn, papersOn, next, imported } = item;
  if (status === 'draft')
    return isMicro(item)
      ? { ...byUnit, action: 'hold', on: plannedOn }
      : { ...byUnit, action: 'announce', on: noticeDueOn ?? plannedOn };
  if (status === 'announced' && papersDueOn && !papersOn) return { ...byUnit, action: 'send-papers', on: papersDueOn };
  if (status === 'cancelled' || status === 'announced') return gatheringWait(item);
  return status === 'held' && !next && !imported ? gatheringWait(item) : whatIsDue(item);
}

function whatIsDue({ follow, next, heldOn, reportedOn }: Consultation): Wait | undefined {
  const since = dawnOf(heldOn ?? reportedOn);
  const link = next && { action: next.link, since: dawnOf(next.since), on: next.on };
  const due = [
    ...(follow?.pointOn ? [{ action: 'progress', since, on: follow.pointOn }] : []),
    ...(follow?.reviewOn ? [{ action: 'recheck', since, on: follow.reviewOn }] : []),
    ...(link ? [link] : []),
  ].toSorted((one, other) => ((one.on ?? noDay) < (other.on ?? noDay) ? -1 : 1))[0];
  return due && { ...byUnit, ...due };
}

/** After every day of an office's. */
const noDay = '9999';
