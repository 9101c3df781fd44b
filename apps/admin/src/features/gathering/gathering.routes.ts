import type { RouteRecordRaw } from 'vue-router';
import type { AnyKind } from '@lianluo/domain/work/kind';
import { pagesOf, type KindPages, type Pages } from '../../work/kind-pages';

/** The pages of a kind of gathering: the shared ones, with those where replies and attendance are entered, and the paper of its notice. */
export function gatheringPagesOf<const K extends AnyKind>(given: KindPages<K>): Pages {
  const pages = pagesOf(given);
  return { ...pages, own: { ...pages.own, more: [...(pages.own?.more ?? []), ...routesOf(pages)] } };
}

function routesOf(pages: Pages): RouteRecordRaw[] {
  const { name, words } = pages.kind;
  return [
    {
      path: `${name}/:id/attendance`,
      name: `${words.page}-attendance`,
      component: () => import('./board/BoardPage.vue'),
      props: { pages, entering: 'attendance' },
      meta: { permission: 'gathering:run', menu: name, title: '出席登记' },
    },
    {
      path: `${name}/:id/replies`,
      name: `${words.page}-replies`,
      component: () => import('./board/BoardPage.vue'),
      props: { pages, entering: 'replies' },
      meta: { permission: 'gathering:run', menu: name, title: '回执登记' },
    },
    {
      path: `${name}/:id/notice`,
      name: `${words.page}-notice`,
      component: () => import('./NoticePage.vue'),
      meta: { permission: 'gathering:read', menu: name, title: '通知' },
    },
  ];
}
