import type { Load } from './kind-pages';

/** 附件、催办、文书: cards on the page of every item of every kind, given `kind` and `item`, in the order they stand below its own. */
export const itemCards: readonly Load[] = [
  () => import('./files/FilesCard.vue'),
  () => import('./paper/PapersCard.vue'),
  () => import('./reminding/ReminderCard.vue'),
];
