import { lists } from '@lianluo/contract/lists';
import type { changeView as endpoint } from '@lianluo/contract/views';
import type { SavedView } from '@lianluo/domain/view/view';
import type { AnswerFor, Call } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { validFilter } from '../../floor/http/list-filter';
import { differenceOf, entryOf } from '../../floor/journal/journal';
import { lookOf } from './look';
import { placing } from './shelf';
import { viewRow } from './view.store';
import { viewOf } from './view.view';

/** 修改保存的筛选. It stays its maker's, whoever changes it. */
export async function changeView(call: Call<typeof endpoint>, before: SavedView): Promise<AnswerFor<typeof endpoint>> {
  const { name = before.name, query = before.query, sharedWith = before.sharedWith } = call.body;
  validFilter(lists[before.of].query, query, 'query');
  const view: SavedView = {
    ...before,
    name,
    query,
    ...lookOf(call.body, before),
    sharedWith,
    updatedAt: call.instant,
    version: before.version + 1,
  };
  const { version: _old, ...was } = before;
  const { version, ...is } = view;
  const entry = entryOf(call, { kind: 'views', id: view.id, version }, 'change', differenceOf(was, is));
  return commit(
    call,
    [
      { table: 'platforms', put: viewRow(view), if: { version: before.version } },
      ...(await placing(call, before, view)),
      entry,
    ],
    { body: viewOf(view, call.actor), version },
  );
}
