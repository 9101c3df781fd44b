import { lists } from '@lianluo/contract/lists';
import type { saveView as endpoint } from '@lianluo/contract/views';
import { may } from '@lianluo/domain/permission';
import { Refusal } from '@lianluo/domain/refusal';
import type { SavedView } from '@lianluo/domain/view/view';
import type { AnswerFor, Call } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { validFilter } from '../../floor/http/list-filter';
import { differenceOf, entryOf } from '../../floor/journal/journal';
import { lookOf } from './look';
import { placing } from './shelf';
import { newViewId, viewRow } from './view.store';
import { viewOf } from './view.view';

/** 保存筛选. A filter that its list would not take is refused, so that a view never opens on an error. */
export async function saveView(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { of, name, query, sharedWith } = call.body;
  if (!may(call.actor, lists[of].permission)) throw new Refusal('permission.missing');
  validFilter(lists[of].query, query, 'query');
  const { id: user, name: byName, unit } = call.actor;
  const view: SavedView = {
    id: newViewId(call, of),
    committee: call.committee.id,
    of,
    name,
    query,
    ...lookOf(call.body),
    sharedWith,
    by: { id: user, name: byName },
    ...(unit !== undefined && { unit }),
    createdAt: call.instant,
    updatedAt: call.instant,
    version: 1,
  };
  const entry = entryOf(call, { kind: 'views', id: view.id, version: 1 }, 'create', differenceOf(undefined, view));
  return commit(
    call,
    [{ table: 'platforms', put: viewRow(view), if: 'absent' }, ...(await placing(call, undefined, view)), entry],
    { body: viewOf(view, call.actor), version: view.version },
  );
}
