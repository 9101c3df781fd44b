import { motionKind } from '@lianluo/domain/motion/motion.kind';
import { pagesOf } from '../../work/kind-pages';

export const motionPages = pagesOf({
  kind: motionKind,
  labels: { title: '案由' },
  hints: {
    title: '如：关于加快老旧小区改造的建议案',
    drafter: '如：提案委员会、某某专题调研组',
    content: '情况、问题和建议，照报送的稿子填写',
    adoptedAt: '如：十五届常委会第八次会议',
    sentTo: '如：区委、区政府',
    answerer: '如：区政府办公室',
    answer: '受理和办理的答复，照原文或摘要填写',
  },
  empty: '登记后经主席会议审议、常委会通过，编号报送，再登记答复。',
  losses: {
    withdraw: '撤回后成为草稿，可以修改后再次提交。',
    consider: '同意的提请常委会；修改后再审的退回起草单位；不予采纳的到此为止。',
    send: '报送后编本年的下一个号，号码不断号、不重号。',
    unsend: '编号随之收回；其后已有建议案编号的，不能撤销。',
    unconsider: '恢复为已提交；已填的审议结果不再显示，留在办理过程里。',
    unadopt: '恢复为主席会议已审议；已填的会议不再显示，留在办理过程里。',
    'take-back-answer': '恢复为已报送；已填的答复不再显示，留在办理过程里。',
    reopen: '恢复为已答复。',
  },
  tones: { returned: 'late', declined: 'rest' },
  sparse: true,
  columns: {
    drafter: { width: 140 },
    adoptedOn: { width: 110 },
    sentOn: { extra: true },
    answeredOn: { extra: true },
    answerer: { extra: true },
  },
});
