import { opinionKind } from '@lianluo/domain/opinion/opinion.kind';
import { pagesOf } from '../../work/kind-pages';

/** Its text, its handling and its papers have pages of their own. */
export const opinionPages = pagesOf({
  kind: opinionKind,
  empty: '登记一条，或从历年台账导入。',
  own: {
    list: () => import('./OpinionListPage.vue'),
    form: () => import('./OpinionFormPage.vue'),
    item: () => import('./OpinionPage.vue'),
    more: [
      {
        path: 'opinions/adoption-list',
        name: 'opinion-adoption-list',
        component: () => import('./adoption-list/AdoptionListPage.vue'),
        meta: { title: '登记采用通报', permission: 'opinion:adopt', menu: 'opinions' },
      },
      {
        path: 'opinions/:id/presentation',
        name: 'opinion-presentation',
        component: () => import('./OpinionPresentationPage.vue'),
        meta: { title: '呈批单', permission: 'opinion:edit', menu: 'opinions' },
      },
      {
        path: 'opinions/:id/print',
        name: 'opinion-print',
        component: () => import('./OpinionPrintPage.vue'),
        meta: { title: '打印社情民意', permission: 'opinion:read', menu: 'opinions' },
      },
    ],
  },
});
