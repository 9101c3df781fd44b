import { yearOf, type Day } from '../calendar/day';
import { may } from '../permission';
import { day } from '../work/field';
import { submitterAfter } from '../work/filing';
import { kindOf } from '../work/kind';
import { adopterLabels, credit, takersOf, timesProved, type Adopter } from './adopters';
import { authorKey, type Author } from './author';
import { asShownTo } from './as-shown-to';
import { opinionDeadlines } from './deadlines';
import { handledOn, isAnswer, opinionFacts } from './facts';
import { courseStates, instructionFacets } from './instruction';
import {
  authorMembers,
  opinionStatuses,
  wasHandedUpward,
  wasIssued,
  type Opinion,
  type OpinionContent,
} from './opinion';
import { opinionFields } from './opinion.fields';
import { opinionColumns } from './opinion.printed';
import { opinionSteps } from './opinion.steps';
import { opinionWait } from './opinion.wait';
import { handedUpOn, reachedParent } from './submission';

/** The day it counts as handed up, if it was. */
const handedUp = (item: Opinion): Day[] => [handedUpOn(item) ?? []].flat();

const isShownBelow = (item: Opinion): boolean => wasIssued(item) || wasHandedUpward(item) || reachedParent(item);

/** 社情民意信息 as a kind of work item. */
export const opinionKind = kindOf<Opinion>()({
  name: 'opinions',
  words: {
    label: '社情民意信息',
    ledger: '社情民意信息台账',
    short: '社情民意',
    one: '社情民意信息',
    measure: '条',
    unit: '报送单位',
    page: 'opinion',
  },
  statuses: opinionStatuses,
  initial: 'draft',
  course: ['draft', 'submitted', 'edited', 'reviewed', 'signed', 'issued', 'fed-back', 'archived'],
  readPermission: 'opinion:read',

  fields: opinionFields,
  draft: ['content', 'authors', 'authorship', 'fastLane', 'call'],
  listed: ['authors', 'fastLane', 'handlingUnits', 'submissions', 'adoptions', 'imported'],
  judged: ['editedBy', 'reviewedBy'],
  long: ['content', 'localHandling', 'feedback'],
  longWithin: { handlingUnits: 'reply', instructions: 'text', instructionRecords: 'text' },
  searched: ['content'],
  printed: opinionColumns,
  numbered: ({ issuedOn }) => issuedOn,
  reported: { entered: day('报送日期', { past: true }) },

  steps: opinionSteps,
  records: {
    'take-in': '并入他稿内容',
    'hand-up': '上报',
    'void-submission': '作废上报',
    answered: '上级政协办理来稿',
    restrict: '限定知悉范围',
    adopt: '登记采用',
    instruct: '登记批示',
    'void-adoption': '作废采用',
    'void-instruction': '作废批示',
    'present-instruction': '呈批',
    'assign-instruction': '交办批示',
    'handle-instruction': '登记批示办理',
    'feed-back-instruction': '登记批示反馈',
    'split-instruction': '拆解批示',
    'task-told': '批示任务办理',
  },
  deadlines: opinionDeadlines,
  waits: opinionWait,

  changeRefusal(item, actor) {
    if (item.status === 'draft' || item.status === 'returned') return undefined;
    const open = item.status === 'submitted' || item.status === 'edited' || item.imported;
    return open && may(actor, 'opinion:edit') ? undefined : 'opinion.not-changeable';
  },
  changed: (before, next, actor) => ({
    ...next,
    content: withReferences(next.content, before.content?.references),
    authors: asTheyWere(before, next),
    submittedBy: submitterAfter(before, actor),
    // What the office changes of what was handed in is edited, by whichever way.
    ...(before.status !== 'draft' && before.status !== 'returned' && { editedBy: actor.id }),
  }),

  shownBelow: isShownBelow,
  asShownTo,

  facets: {
    adoptedBy: { label: '采用', type: 'choice', labels: adopterLabels },
    fastLane: { label: '直通车', type: 'flag' },
    stage: {
      label: '到过',
      type: 'choice',
      labels: {
        submitted: '已报送（含其后各步）',
        issued: '已印发（含其后各步）',
        handled: '已办结（含其后各步）',
      },
    },
    issuedIn: { label: '编发年度', type: 'year' },
    handedUp: { label: '已上报', type: 'flag' },
    handedUpIn: { label: '上报年度', type: 'year' },
    closed: { label: '限定范围', type: 'flag' },
    instructed: { label: '有领导批示', type: 'flag' },
    instruction: { label: '批示办理', type: 'choice', labels: courseStates },
    instructionOpen: { label: '批示在办', type: 'flag' },
    call: { label: '约稿', type: 'item' },
    called: { label: '应约', type: 'flag' },
  },
  standsIn: (item) => [
    ...(item.fastLane ? ['fastLane=true'] : []),
    ...(item.status === 'draft' ? [] : ['stage=submitted']),
    ...(item.issuedOn === undefined ? [] : ['stage=issued', `issuedIn=${yearOf(item.issuedOn)}`]),
    ...(handledOn(item) === undefined ? [] : ['stage=handled']),
    ...handedUp(item).flatMap((on) => ['handedUp=true', `handedUpIn=${yearOf(on)}`]),
    ...takersOf(item).map((adopter) => `adoptedBy=${adopter}`),
    ...instructionFacets(item),
    ...(isAnswer(item) ? [`call=${item.call}`, 'called=true'] : []),
  ],
  members: (item) => authorMembers(item),

  proves: {
    'opinions.submitted': {
      label: '社情民意信息',
      list: 'stage=submitted',
      figure: true,
      column: '社情民意',
      rated: true,
      dims: [...credit, 'route'],
      competes: 'persons',
    },
    // Counted in the year it was issued, whenever it was reported.
    'opinions.issued': {
      label: '编发',
      inYear: 'issuedIn',
      figure: true,
      column: '编发',
      rated: true,
      openedBelow: true,
      dims: credit,
    },
    // Counted once, in the year it was first handed up, to however many.
    'opinions.handed-up': {
      label: '上报',
      inYear: 'handedUpIn',
      figure: true,
      column: '上报',
      rated: true,
      dims: credit,
    },
    'opinions.adopted.county': adoptedBy('county'),
    'opinions.adopted.office': adoptedBy('office'),
    'opinions.adopted.city': { ...adoptedBy('city'), ...forCounties('city') },
    'opinions.adopted.province': { ...adoptedBy('province'), ...forCounties('province') },
    'opinions.adopted.national': { ...adoptedBy('national'), ...forCounties('national') },
    ...timesProved,
    'opinions.instructed': { label: '领导批示', list: 'instructed=true', figure: true, dims: credit },
    'opinions.handled': { label: '办结', list: 'stage=handled', dims: [...credit, 'route'] },
    'opinions.called': { label: '应约报送', list: 'called=true', figure: true, dims: credit },
  },
  facts: opinionFacts,

  foundBy: (item) => item.authors.map((author) => author.name),
  sheet: {
    title: '社情民意台账',
    landings: ['archived', 'submitted'],
    load: async () => (await import('./opinion.sheet')).opinionSheet,
  },
});

/** 采用（条）: an item counts once for a level, however many organs took it; the times it was taken stand beside. */
function adoptedBy<Who extends Adopter>(adopter: Who) {
  const list = `adoptedBy=${adopter}` as const;
  const times = `opinions.adoptions.${adopter}` as const;
  return { label: adopterLabels[adopter], list, figure: true, times, dims: credit, competes: true } as const;
}

/** What a city's table has a column for: the levels above the county. */
function forCounties(adopter: Adopter) {
  return { column: adopterLabels[adopter], rated: true } as const;
}

/** What was merged into an item stays with it, whatever text it is given. */
function withReferences(content: OpinionContent | null, references: OpinionContent['references']) {
  return content && references ? { references, ...content } : content;
}

/** Who had handed it in keeps the name and the post of that time, whatever else is changed later. */
function asTheyWere({ status, authors: before }: Opinion, { authors }: Opinion): readonly Author[] {
  if (status === 'draft' || authors === before) return authors;
  const known = new Map(before.map((author) => [authorKey(author), author]));
  return authors.map((author) => ('kind' in author ? author : (known.get(authorKey(author)) ?? author)));
}
