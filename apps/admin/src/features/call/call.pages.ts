import { callKind } from '@lianluo/domain/call/call.kind';
import { pagesOf } from '../../work/kind-pages';

/** 约稿: the shared pages, with whom it is given to and who has answered. */
export const callPages = pagesOf({
  kind: callKind,
  labels: { title: '选题' },
  hints: {
    title: '如：老旧小区加装电梯中的问题和建议',
    units: '不选即面向全部单位',
    ask: '字数、体例、报送方式等要求',
  },
  empty: '省、市政协和党委、政府办公室的约稿，本会自拟的选题，在这里登记、下发。',
  losses: {
    open: '下发后，登记社情民意信息、提案或提案线索时可选择应此约稿。',
    close: '截稿后不再提示；补报的仍可注明应此约稿。',
    reopen: '恢复为征集中。',
  },
  controls: { units: () => import('../../work/UnitsControl.vue') },
  cards: [() => import('./AnswersCard.vue')],
  tones: { open: 'go', closed: 'rest' },
  columns: { deadline: { width: 110 } },
});
