import { activityKind } from '@lianluo/domain/activity/activity.kind';
import { consultationKind } from '@lianluo/domain/consultation/consultation.kind';
import { readingKind } from '@lianluo/domain/reading/reading.kind';
import { useTypeFilters, useTypeNames } from './own-types';
import { gatheringPagesOf } from './gathering.routes';

const shared = {
  labels: { title: '名称' },
  empty: '先登记计划，开展后补出席和记录。',
  losses: {
    announce: '发通知后，这场活动进入待开展，计划仍可修改。',
    cancel: '取消后不能再登记开展情况；取消错了可以重新打开。',
    reopen: '恢复此前的状态和时限；已填的成果或取消理由不再显示，留在办理过程里。',
  },
  // Beside a dialog's own 取消 the step's name alone would say two things.
  buttons: { cancel: '取消活动' },
  dialogs: { hold: () => import('./HoldDialog.vue') },
  controls: {
    attendance: () => import('./AttendanceField.vue'),
    participants: () => import('./ParticipantsField.vue'),
    invited: () => import('./InvitationField.vue'),
  },
  cards: [() => import('./InvitedCard.vue'), () => import('./AttendanceCard.vue'), () => import('./RaisedCard.vue')],
  // 日期 is the day it was held, and before that the planned one.
  columns: {
    plannedOn: { extra: true },
    startsAt: { extra: true },
    until: { extra: true },
    heldOn: { extra: true },
    people: { extra: true },
  },
  // The card says it with how many of them are members.
  aside: ['people', 'came', 'onLeave', 'away'],
  sparse: true,
} as const;
const place = '如：社区党群服务中心会议室';

export const activityPages = gatheringPagesOf({
  ...shared,
  kind: activityKind,
  hints: {
    title: '如：委员走进社区视察老旧小区改造',
    topic: '这次活动为了什么',
    place,
    startsAt: '如 14:30',
    halfDays: '共几个半天',
    agenda: '每项一行',
    bring: '如：履职手册、调研提纲',
    contact: '姓名和电话，印在通知上',
  },
  controls: { ...shared.controls, named: () => import('./OwnTypeField.vue') },
  filters: useTypeFilters,
  choices: useTypeNames,
  columns: { ...shared.columns, named: { extra: true }, served: { extra: true }, yuan: { extra: true } },
});
export const readingPages = gatheringPagesOf({
  ...shared,
  kind: readingKind,
  hints: { title: '如：人民路街道“秦家悦读”12月读书沙龙', topic: '如《中国共产党简史》', place },
});
export const consultationPages = gatheringPagesOf({
  ...shared,
  kind: consultationKind,
  hints: { title: '如：“秦商量”微协商：老旧小区加装电梯', topic: '要商量的事，一次一题', place },
});
