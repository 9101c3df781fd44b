import { awardKind } from '@lianluo/domain/award/award.kind';
import { pagesOf } from '../../work/kind-pages';
import { useAwardFilters } from './use-award-filters';

/** 表彰通报: the shared pages, with whom it names and what it was given for. */
export const awardPages = pagesOf({
  kind: awardKind,
  labels: { title: '名称' },
  hints: {
    title: '如：2026年度优秀政协委员',
    issuer: '如：县政协、县委县政府',
    units: '不涉及联络组织的不选',
    content: '事迹摘要，或通报批评的事由',
    docNumber: '没有文号的不填',
  },
  empty: '优秀委员、优秀联络组、优秀提案等表彰奖励和通报批评，在这里登记；印发后计入所列委员和联络组织的考核。',
  losses: {
    give: '印发后计入所列委员和联络组织的考核。',
    revoke: '撤销后不再计入考核，记录保留。',
    ungive: '恢复为草稿，不再计入考核；已填的印发日期和文号不再显示，留在办理过程里。',
    restore: '恢复为已印发，重新计入考核。',
  },
  buttons: { revoke: '撤销表彰（通报）' },
  tones: { given: 'done', revoked: 'rest' },
  controls: {
    units: () => import('../../work/UnitsControl.vue'),
    proposal: () => import('./ProposalField.vue'),
    opinion: () => import('./OpinionField.vue'),
  },
  aside: ['members', 'proposal', 'opinion'],
  cards: [() => import('./NamedCard.vue')],
  filters: useAwardFilters,
  sparse: true,
  columns: {
    type: { width: 160 },
    level: { width: 84 },
    issuer: { width: 150, extra: true },
    givenOn: { extra: true },
    imported: { extra: true },
  },
});
