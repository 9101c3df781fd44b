import { suggestionKind } from '@lianluo/domain/suggestion/suggestion.kind';
import { pagesOf } from '../../work/kind-pages';

export const suggestionPages = pagesOf({
  kind: suggestionKind,
  hints: {
    title: '如：在老旧小区门口加设夜间照明',
    addressee: '提出的对象：镇（街道）、单位或部门',
    content: '存在的问题和建议；联名的请在建议人中逐一选上',
    answer: '对方怎样答复，照原文或摘要填写',
    measure: '已采取或拟采取的措施',
  },
  empty: '登记一条，提交后由办公室登记答复和采纳情况。',
  losses: {
    withdraw: '撤回后成为草稿，可以修改后再次提交。',
    'turn-into-opinion':
      '生成一条社情民意信息草稿：标题、内容、建议人、单位和议题照此带入，两边互相可以查到。只能转一次。',
    'take-back-answer': '恢复为已提交；已填的答复不再显示，留在办理过程里。',
    reconsider: '恢复为已答复；已填的采纳措施或理由不再显示，留在办理过程里。',
    reopen: '恢复办结之前的状态和时限。',
  },
  buttons: { decline: '不予采纳' },
  tones: { returned: 'late', 'not-taken-up': 'rest' },
  cards: [() => import('./BecameCard.vue')],
  columns: {
    form: { width: 92 },
    level: { extra: true },
    members: { width: 110 },
    addressee: { extra: true },
    answeredBy: { width: 110 },
    answeredOn: { extra: true },
    // 状态 says it too.
    takenUp: { extra: true },
  },
});
