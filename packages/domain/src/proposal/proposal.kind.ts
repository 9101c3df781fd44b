import { may } from '../permission';
import { refusedField } from '../refusal';
import { choice, day, maybe } from '../work/field';
import { submitterAfter } from '../work/filing';
import { kindOf } from '../work/kind';
import { latestFor } from './answering';
import { proposalDeadlines } from './deadlines';
import { isClassed, isFiled, proposalFacts, proposalStages, stagesOf, wasRated, wasReceived } from './facts';
import {
  proposalForms,
  proposalStatuses,
  proposingMembers,
  sittings,
  type Proposal,
  type ProposalContent,
} from './proposal';
import { askingRecords } from './asking.steps';
import { proposalFields } from './proposal.fields';
import { proposalSteps } from './proposal.steps';
import { classLabels } from './proposal-rules';
import { leastContent, satisfactions } from './rating';
import { proposalColumns } from './proposal.printed';
import { proposalWait } from './proposal.wait';
import { signedAnew } from './signing';
import { asTheyWere, askedToSign, formRefusal } from './proposer';

const { filedOn, repliedOn } = proposalFields;

/** 提案 as a kind of work item. */
export const proposalKind = kindOf<Proposal>()({
  name: 'proposals',
  words: {
    label: '提案',
    ledger: '提案台账',
    short: '提案',
    one: '提案',
    measure: '件',
    unit: '提出单位',
    page: 'proposal',
  },
  statuses: proposalStatuses,
  initial: 'draft',
  course: ['draft', 'submitted', 'screening', 'filed', 'assigned', 'replied', 'fed-back', 'closed'],
  readPermission: 'gathering:read',

  fields: proposalFields,
  draft: ['form', 'proposers', 'content', 'session', 'sitting', 'category', 'wanted', 'clue', 'call'],
  corrects: { filed: { filedOn }, closed: { filedOn, repliedOn, class: maybe(choice('办理结果', classLabels)) } },
  listed: ['form', 'proposers', 'session', 'sitting', 'category', 'handlingUnits', 'class', 'key', 'excellent'],
  judged: [
    'submittedBy',
    'readBy',
    'became',
    'imported',
    'filedOn',
    'round',
    'mode',
    'ratings',
    'watching',
    'followUps',
  ],
  long: ['content'],
  longWithin: { handlingUnits: 'reply', formerReplies: 'text', ratings: 'text', followUps: 'text' },
  searched: ['content'],
  exported: ['mode', 'repliedOn', 'ratings'],
  printed: proposalColumns,
  numbered: ({ filedOn }) => filedOn,
  reported: { entered: day('提交日期', { past: true }) },

  steps: proposalSteps,
  records: { 'take-in': '并入他案', 'give-back': '撤出并案', ...askingRecords },
  deadlines: proposalDeadlines,
  latest: latestFor,
  waits: proposalWait,

  changeRefusal({ status, imported }, actor) {
    if (status === 'draft' || status === 'returned') return undefined;
    // No step entered what an office's sheet brought, so the office puts it right wherever it stands.
    const open = status === 'submitted' || status === 'screening' || imported;
    return open && may(actor, 'opinion:edit') ? undefined : 'proposal.not-changeable';
  },
  changed(before, next, actor) {
    const changed = signedAnew(before, {
      ...next,
      content: withReferences(next.content, before.content?.references),
      proposers: asTheyWere(before, next),
      submittedBy: submitterAfter(before, actor),
    });
    if (before.status === 'draft' || before.status === 'returned' || before.imported) return changed;
    const refusal = formRefusal(changed);
    if (refusal) throw refusedField('/proposers', refusal);
    return askedToSign(changed);
  },

  shownBelow: () => false,
  facets: {
    session: { label: '届次', type: 'word', short: true },
    form: { label: '提案形式', type: 'choice', labels: proposalForms },
    sitting: { label: '会上、平时', type: 'choice', labels: sittings },
    stage: { label: '到过', type: 'choice', labels: proposalStages },
    category: { label: '提案分类', type: 'word' },
    class: { label: '办理结果', type: 'choice', labels: classLabels },
    satisfaction: { label: '对结果的评价', type: 'choice', labels: satisfactions },
    filed: { label: '已立案', type: 'flag' },
    key: { label: '重点提案', type: 'flag' },
    excellent: { label: '优秀提案', type: 'flag' },
    watching: { label: '跟踪办理', type: 'flag' },
    clue: { label: '提案线索', type: 'item' },
    call: { label: '征集通知', type: 'item' },
  },
  standsIn: (item) => [
    ...(item.session !== undefined ? [`session=${item.session}`] : []),
    ...(item.category !== undefined ? [`category=${item.category}`] : []),
    ...(isClassed(item) ? [`class=${item.class}`] : []),
    ...(wasRated(item) ? [`satisfaction=${leastContent(item)}`] : []),
    `form=${item.form}`,
    `sitting=${item.sitting}`,
    ...stagesOf(item).map((stage) => `stage=${stage}`),
    ...(isFiled(item) ? ['filed=true'] : []),
    ...(item.key ? ['key=true'] : []),
    ...(item.excellent ? ['excellent=true'] : []),
    ...(item.watching ? ['watching=true'] : []),
    ...(wasReceived(item)
      ? (['clue', 'call'] as const).flatMap((name) => (item[name] ? [`${name}=${item[name]}`] : []))
      : []),
  ],
  members: proposingMembers,

  proves: {
    'proposals.submitted': {
      label: '提案',
      list: 'stage=received',
      figure: true,
      column: '提案',
      rated: true,
      ...told(),
    },
    'proposals.filed': {
      label: '提案立案',
      list: 'filed=true',
      figure: true,
      column: '提案立案',
      rated: true,
      ...told(),
    },
    'proposals.not-filed': { label: '提案不予立案', list: 'status=not-filed', ...told() },
    'proposals.turned-into-opinion': { label: '提案转社情民意信息', list: 'stage=turned-into-opinion', ...told() },
    'proposals.key': { label: '重点提案', list: 'key=true', ...told() },
    'proposals.excellent': { label: '优秀提案', list: 'excellent=true', ...told() },
    'proposals.replied': { label: '提案答复', list: 'stage=replied', ...told('class') },
    'proposals.rated': { label: '提案评价', list: 'stage=rated', ...told('rating') },
    'proposals.closed': { label: '提案办结', list: 'stage=closed', ...told('class') },
  },
  facts: proposalFacts,
  foundBy: ({ proposers }) => proposers.map(({ name }) => name),
  sheet: { load: async () => (await import('./ledger/proposal.sheet')).proposalSheet },
});

/** What every fact of a proposal tells, and some of them beside that. */
function told<const Beside extends 'class' | 'rating'>(...beside: readonly Beside[]) {
  return { dims: ['role', 'among', 'session', ...beside], competes: true } as const;
}

/** What was merged into a proposal stays with it, whatever text it is given. */
function withReferences(content: ProposalContent | null, references: ProposalContent['references']) {
  return content && references ? { references, ...content } : content;
}
