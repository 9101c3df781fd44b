import type { Pages } from '../../work/kind-pages';

/** 读书活动: what its pages have beside those of every gathering. */
export const readingTogether = (shared: Pages): Pages => ({
  ...shared,
  controls: {
    ...shared.controls,
    group: () => import('./GroupField.vue'),
    books: () => import('./BooksField.vue'),
    guides: () => import('./GuidesField.vue'),
    leaders: () => import('./GuidesField.vue'),
  },
  cards: [() => import('./ReadingCard.vue'), ...(shared.cards ?? []), () => import('./SharingsCard.vue')],
});
