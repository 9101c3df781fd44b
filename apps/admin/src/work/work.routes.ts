import { recordPermissionOf } from '@lianluo/domain/work/lifecycle';
import type { RouteRecordRaw } from 'vue-router';
import { recordWords, type Load, type Pages } from './kind-pages';

const shared = {
  list: () => import('./WorkListPage.vue'),
  form: () => import('./WorkFormPage.vue'),
  item: () => import('./WorkItemPage.vue'),
};

/** The addresses of a kind: its ledger, the form of a new one, the page of one and its form. */
export function routesOf(pages: Pages): RouteRecordRaw[] {
  const { name, words, readPermission, recordPermission } = pages.kind;
  // What the office alone enters is its own ledger.
  const read = { permission: recordPermission ?? readPermission, menu: name };
  const record = { permission: recordPermissionOf(pages.kind), menu: name };
  /** A page of the kind's own knows whose it is. */
  const page = (of: Load | undefined, usual: Load) => (of ? { component: of } : { component: usual, props: { pages } });

  return [
    { path: name, name, ...page(pages.own?.list, shared.list), meta: { ...read, title: words.short } },
    {
      path: `${name}/new`,
      name: `${words.page}-new`,
      ...page(pages.own?.form, shared.form),
      meta: { ...record, title: recordWords(pages) },
    },
    {
      path: `${name}/:id`,
      name: words.page,
      ...page(pages.own?.item, shared.item),
      meta: { ...read, title: words.one },
    },
    {
      path: `${name}/:id/edit`,
      name: `${words.page}-edit`,
      ...page(pages.own?.form, shared.form),
      meta: { ...record, title: `修改${words.one}` },
    },
    ...(pages.own?.more ?? []),
  ];
}
