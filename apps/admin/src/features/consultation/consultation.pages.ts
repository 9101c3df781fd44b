import type { Pages } from '../../work/kind-pages';
import { pointDialog } from './point-dialog';

/** Steps of what was agreed: its table offers them line by line. */
const ofPoints = ['agree', 'change-point', 'progress', 'finish-point', 'drop-point', 'restore-point', 'recheck'];

/** 协商: what its pages have beside those of every gathering. */
export const consulting = (shared: Pages): Pages => ({
  ...shared,
  stepHints: { number: '如：秦办〔2026〕8号', whom: '没有可不填' },
  entries: [{ label: '登记微协商', route: 'consultation-micro' }],
  losses: {
    ...shared.losses,
    close: '办结后仍可登记约定事项的进展和复查。',
    unhold: '撤回最近登记的一步：办理环节，或会议本身；恢复此前的时限，填的内容留在办理过程里。',
  },
  dialogs: { ...shared.dialogs, ...Object.fromEntries(ofPoints.map((action) => [action, pointDialog(action)])) },
  controls: {
    ...shared.controls,
    team: () => import('./TeamField.vue'),
    parts: () => import('./PartsField.vue'),
  },
  // The cards say them, with the rest of what belongs to them.
  aside: [...(shared.aside ?? []), 'outcomeForm', 'noticeDueOn', 'papersDueOn', 'papersOn', 'announcedOn'],
  onCards: [...ofPoints, 'add-report', 'note-parts'],
  cards: [
    () => import('./OutcomeCard.vue'),
    () => import('./PointsCard.vue'),
    () => import('./PreparationCard.vue'),
    () => import('./RoundsCard.vue'),
    ...(shared.cards ?? []),
  ],
  own: {
    ...shared.own,
    more: [
      ...(shared.own?.more ?? []),
      {
        path: 'consultations/micro',
        name: 'consultation-micro',
        component: () => import('./MicroPage.vue'),
        meta: { permission: 'work:record', menu: 'consultations', title: '登记微协商' },
      },
    ],
  },
  empty: '先登记计划，开展后补出席和记录；两三位委员当场商量的事，可以直接登记微协商。',
});
