import { proposalKind } from '@lianluo/domain/proposal/proposal.kind';
import { pagesOf } from '../../work/kind-pages';
import { stepDialog } from './handling/step-dialog';
import { unitActions } from './handling/units-of-step';
import { proposalPresets, useProposalFilters } from './proposal.filters';
import { asRow } from './as-proposal';
import { classWords, firstProposer, leadUnits } from './proposal.words';
import { useProposalChoices } from '../../work/session/use-proposal-rules';

/** 提案: the shared pages, with who proposes it, its two readings, its handling units and what follows from their replies. */
export const proposalPages = pagesOf({
  kind: proposalKind,
  labels: { title: '案由', number: '案号' },
  near: 'proposers',
  hints: {
    title: '如：关于加快老旧小区加装电梯的提案',
    session: '不选的，按提交日期归入',
    wanted: '建议由哪些单位办理',
    reason: '写明理由；不予立案的，将告知提案者',
  },
  empty: '登记一件，提交后由办公室初审、复审；也可以从历年提案台账导入。',
  resumes: ['file'],
  losses: {
    submit: '提交后由办公室初审；初审前可以撤回。联名提案须联名人逐一确认后才能立案。',
    withdraw: '撤回后成为草稿，可以修改后再次提交。',
    'read-first': '初审意见供复审参考。',
    file: '立案时自动编定案号，不可更改。',
    'not-file': '不予立案的，须告知提案者；之后可以转为社情民意或意见建议。',
    retract: '撤案后不再审查、办理。',
    'turn-into-opinion': '生成一条社情民意信息草稿：案由、正文、提案者照此带入，两边互相可以查到。只能转一次。',
    'turn-into-letter': '生成一条意见建议草稿：案由、正文、提案者照此带入，两边互相可以查到。只能转一次。',
    'take-back-reading': '恢复为已提交，等待重新初审。',
    unfile: '恢复为复审中；重新立案时仍用原案号，改为不予立案、退回、并案或撤案的，案号由下一件使用。',
    reconsider: '恢复为复审中，重新决定是否立案。',
    'take-back-retraction': '恢复撤案之前的状态和时限。',
  },
  tones: { returned: 'late', 'not-filed': 'rest', merged: 'rest', withdrawn: 'rest', redo: 'due' },
  controls: {
    proposers: () => import('./form/ProposersField.vue'),
    content: () => import('./form/ContentField.vue'),
    session: () => import('../../work/session/SessionField.vue'),
    category: () => import('./form/CategoryField.vue'),
    clue: () => import('./form/ClueField.vue'),
    call: () => import('./form/CallField.vue'),
  },
  dialogs: {
    merge: () => import('./screening/MergeDialog.vue'),
    assign: () => import('./handling/AssignDialog.vue'),
    'follow-up': () => import('./handling/FollowUpDialog.vue'),
    redo: stepDialog('redo'),
    ...Object.fromEntries(unitActions.map((action) => [action, stepDialog(action)])),
  },
  // The rows of the handling units and the cards offer them; what comes on paper is entered beside whoever it is of.
  onCards: [
    ...unitActions,
    'name-key',
    'survey-key',
    'void-key',
    'name-excellent',
    'void-excellent',
    'follow-up',
    'confirm-signing',
    'rate',
    'void-rating',
  ],
  // The cards say them, with the rest of what belongs to them.
  aside: ['firstReading', 'ground', 'reason', 'filedOn', 'mergedInto', 'mode', 'round', 'solvedOn', 'clue', 'call'],
  sparse: true,
  choices: useProposalChoices,
  filters: useProposalFilters,
  presets: proposalPresets,
  cells: {
    proposers: (row) => firstProposer(asRow(row)),
    handlingUnits: (row) => leadUnits(asRow(row)),
    key: (row) => (row['key'] ? '重点' : ''),
    excellent: (row) => (row['excellent'] ? '优秀' : ''),
    class: (row) => classWords(asRow(row).class),
  },
  cards: [
    () => import('./ContentCard.vue'),
    () => import('./ProposersCard.vue'),
    () => import('./signing/SigningCard.vue'),
    () => import('./screening/ScreeningCard.vue'),
    () => import('./handling/UnitsCard.vue'),
    () => import('./rating/RatingCard.vue'),
    () => import('./handling/FollowUpsCard.vue'),
    () => import('./key/KeyCard.vue'),
    () => import('./SourceCard.vue'),
  ],
  columns: {
    unit: { extra: true },
    form: { width: 92, extra: true },
    proposers: { width: 132 },
    session: { width: 108, extra: true },
    sitting: { width: 92, extra: true },
    category: { width: 96 },
    handlingUnits: { width: 132 },
    class: { width: 64 },
    key: { width: 64, extra: true },
    excellent: { width: 64, extra: true },
  },
});
