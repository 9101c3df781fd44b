import type { removeView as endpoint } from '@lianluo/contract/views';
import type { SavedView } from '@lianluo/domain/view/view';
import type { AnswerFor, Call } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { entryOf } from '../../floor/journal/journal';
import { placing } from './shelf';
import { viewKey } from './view.store';

/** 删除保存的筛选; the journal keeps what it was called. */
export async function removeView(call: Call<typeof endpoint>, view: SavedView): Promise<AnswerFor<typeof endpoint>> {
  const { id, name, version } = view;
  const difference = { set: { name, removed: true }, unset: [], texts: {} };
  return commit<undefined>(
    call,
    [
      { table: 'platforms', remove: viewKey(view), if: { version } },
      ...(await placing(call, view, undefined)),
      entryOf(call, { kind: 'views', id, version: version + 1 }, 'remove', difference),
    ],
    {},
  );
}
