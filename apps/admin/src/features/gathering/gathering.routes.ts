import type { RouteRecordRaw } from 'vue-router';
import type { AnyKind } from '@lianluo/domain/work/kind';
import { pagesOf, type KindPages, type Pages } from '../../work/kind-pages';

/** The pages of a kind of gathering: the shared ones, with the paper of its notice. */
export function gatheringPagesOf<const K extends AnyKind>(given: KindPages<K>): Pages {
  const pages = pagesOf(given);
  return { ...pages, own: { ...pages.own, more: [...(pages.own?.more ?? []), ...routesOf(pages)] } };
}

function routesOf(pages: Pages): RouteRecordRaw[] {
  const { name, words } = pages.kind;
  return [
    {
      path: `${name}/:id/notice`,
      name: `${words.page}-notice`,
      component: () => import('./NoticePage.vue'),
      meta: { permission: 'gathering:read', menu: name, title: '通知' },
    },
  ];
}
