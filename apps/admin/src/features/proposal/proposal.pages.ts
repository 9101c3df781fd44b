import { proposalKind } from '@lianluo/domain/proposal/proposal.kind';
import { pagesOf } from '../../work/kind-pages';

export const proposalPages = pagesOf({
  kind: proposalKind,
  labels: { title: '案由' },
  hints: {
    title: '如：关于加快老旧小区加装电梯的提案',
    wanted: '建议由哪些单位办理',
  },
  empty: '登记一件，提交后由办公室初审、复审。',
  losses: {
    withdraw: '撤回后成为草稿，可以修改后再次提交。',
    'turn-into-opinion': '生成一条社情民意信息草稿：案由、正文、提案者照此带入，两边互相可以查到。只能转一次。',
    'turn-into-letter': '生成一条意见建议草稿：案由、正文、提案者照此带入，两边互相可以查到。只能转一次。',
    'take-back-reading': '恢复为已提交，等待重新初审。',
    unfile: '恢复为复审中；编号仍归本件，不再给别的提案。',
    reconsider: '恢复为复审中，重新决定是否立案。',
    'take-back-retraction': '恢复撤案之前的状态和时限。',
  },
  tones: { returned: 'late', 'not-filed': 'rest', merged: 'rest', withdrawn: 'rest' },
  columns: {
    session: { width: 92 },
    sitting: { width: 76 },
    category: { width: 110 },
    class: { extra: true },
  },
});
