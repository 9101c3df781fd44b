import { clueKind } from '@lianluo/domain/clue/clue.kind';
import { pagesOf } from '../../work/kind-pages';

export const cluePages = pagesOf({
  kind: clueKind,
  hints: {
    title: '如：老旧小区电动自行车充电难',
    provider: '提供线索的单位、部门或群众的姓名',
    content: '反映的问题，可以从哪些方面提出建议',
  },
  empty: '委员、单位、部门和群众提供的线索在这里登记；入选的供委员撰写提案时选用。',
  losses: {
    publish: '入选后，登记提案时可以注明采用这条线索。',
    withdraw: '撤回后成为草稿，可以修改后再次提交。',
    reconsider: '恢复为已提交，重新决定是否入选。',
  },
  tones: { returned: 'late', published: 'go', declined: 'rest' },
  cards: [() => import('./ClueProposals.vue')],
  columns: { members: { width: 110 }, provider: { extra: true }, publishedOn: { extra: true } },
});
