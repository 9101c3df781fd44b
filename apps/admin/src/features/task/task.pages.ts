import { taskKind } from '@lianluo/domain/task/task.kind';
import { pagesOf } from '../../work/kind-pages';

/** 任务: the shared pages, with who is to do it. */
export const taskPages = pagesOf({
  kind: taskKind,
  labels: { title: '任务名称' },
  hints: {
    title: '如：走访所在社区老年食堂',
    setter: '如：主席会议、区委书记',
    demand: '要做什么、做到什么程度，领导批示和会议约定照原文填写',
    report: '做了什么、结果怎样，照实填写',
  },
  stepHints: { until: '须晚于现在的完成期限' },
  empty: '委员作业、点兵点将、每周调度和领导批示的办理，在这里下达、报告、销号。',
  losses: {
    set: '下达后承办单位可以看到，按期限提醒。',
    cancel: '取消后不再计入应办任务，可以恢复办理。',
    unset: '恢复为草稿，承办单位仍可看到，可以修改后再次下达。',
    'take-back-report': '恢复报告以前的状态；已填的完成情况不再显示，留在办理过程里。',
    reopen: '恢复销号（取消）以前的状态和时限。',
  },
  buttons: { cancel: '取消任务' },
  tones: { returned: 'late', cancelled: 'rest', set: 'go' },
  cards: [() => import('./OriginCard.vue')],
  entries: [
    { label: '一并下达', route: 'task-set' },
    { label: '任务结算', route: 'task-settlement' },
  ],
  controls: { assignee: () => import('../../work/AssigneeControl.vue') },
  sparse: true,
  columns: {
    type: { width: 110 },
    setBy: { extra: true },
    setter: { extra: true },
    assignee: { width: 150 },
    deadline: { width: 110 },
    finishedOn: { extra: true },
    closedOn: { extra: true },
  },
});
