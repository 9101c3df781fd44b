import { shownBelowFacet, topicFacets } from '../work/item';
import type { Kind, Wait } from '../work/lifecycle';
import { yearOf } from '../calendar/day';
import { may } from '../permission';
import { factsFor } from '../scorecard/fact';
import { opinionDeadlines as days } from './deadlines';
import {
  authorMembers,
  opinionStatuses,
  wasHandedUpward,
  wasIssued,
  type HandlingState,
  type Opinion,
} from './opinion';
import { opinionSteps } from './opinion.steps';

/** 社情民意信息 as a kind of work item. */
export const opinionKind: Kind<Opinion> = {
  name: 'opinions',
  label: '社情民意信息',
  statuses: opinionStatuses,
  initial: 'draft',
  steps: opinionSteps,
  readPermission: 'opinion:read',
  longTexts: {
    fields: ['content', 'localHandling', 'feedback'],
    nested: { handlingUnits: 'reply', instructions: 'text' },
  },

  waits(item) {
    switch (item.status) {
      case 'returned':
        return { holder: '报送单位', side: 'unit', action: 'submit', days: days.submit };
      case 'submitted':
        return { holder: '办公室', side: 'office', action: 'edit', days: days.edit };
      case 'edited':
        return { holder: '审核人', side: 'office', action: 'review', days: days.review };
      case 'reviewed':
        return { holder: '签发人', side: 'office', action: 'sign', days: days.sign };
      case 'signed':
        return { holder: '办公室', side: 'office', action: 'issue', days: days.issue };
      case 'in-handling':
        return handlingWait(item);
      case 'issued':
      case 'handled':
      case 'rejected':
        return { holder: '办公室', side: 'office', action: 'feedback', days: days.feedback };
      case 'draft':
      case 'fed-back':
      case 'archived':
      case 'merged':
        return undefined;
    }
  },

  changeRefusal(item, actor) {
    if (item.status === 'draft' || item.status === 'returned') return undefined;
    const open = item.status === 'submitted' || item.status === 'edited' || item.imported;
    return open && may(actor, 'opinion:edit') ? undefined : 'opinion.not-changeable';
  },

  shownBelow: (item) => wasIssued(item) || wasHandedUpward(item),

  facts(item) {
    if (item.status === 'draft') return [];
    const concerned = { unit: item.unit, members: authorMembers(item), topics: item.topics };
    const levels = item.adoptions.filter((each) => !each.voided).map((each) => each.level);
    return [
      ...factsFor('opinions.submitted', item.reportedOn, concerned),
      ...(item.issuedOn === undefined ? [] : factsFor('opinions.issued', item.issuedOn, concerned)),
      ...levels.flatMap((level) => factsFor(`opinions.adopted.${level}`, item.reportedOn, concerned)),
    ];
  },

  facets(item) {
    return [
      `status=${item.status}`,
      ...(item.unit ? [`unit=${item.unit}`] : []),
      ...authorMembers(item).map((id) => `member=${id}`),
      ...topicFacets(item),
      ...(item.fastLane ? ['fastLane=true'] : []),
      ...(item.status === 'draft' ? [] : ['stage=submitted']),
      ...(item.issuedOn === undefined ? [] : ['stage=issued', `issuedIn=${yearOf(item.issuedOn)}`]),
      ...(opinionKind.shownBelow(item) ? [shownBelowFacet] : []),
      ...item.adoptions.filter((each) => !each.voided).map((each) => `adoptedBy=${each.level}`),
    ];
  },

  words: (item) => [item.title, item.number ?? '', ...item.authors.map((author) => author.name)],
};

/** The handling unit furthest behind decides: first what the office must answer, then what the units owe. */
const handlingOrder = [
  ['return-requested', 'resolve-return'],
  ['replied', 'check-reply'],
  ['assigned', 'sign-for'],
  ['signed-for', 'reply'],
] as const satisfies readonly (readonly [HandlingState, keyof typeof days])[];

function handlingWait(item: Opinion): Wait | undefined {
  for (const [state, action] of handlingOrder) {
    const units = item.handlingUnits.filter((unit) => unit.state === state);
    if (units.length === 0) continue;
    const office = state === 'return-requested' || state === 'replied';
    const holder = office ? '办公室' : units.map((unit) => unit.name).join('、');
    // The one that has waited longest decides the day; the others' steps do not start its clock anew.
    const since = units.map((unit) => unit.since).reduce((first, each) => (each < first ? each : first));
    return { holder, side: office ? 'office' : 'department', action, days: days[action], since };
  }
  return undefined;
}
