import type { Drop } from '@lianluo/domain/drop/drop';
import type { Scope } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { entryOf } from '../../floor/journal/journal';
import { dropAddress } from './drop.store';

/** 删除文件交换任务: nobody finds its files any more, and they pass by themselves. */
export async function removeDrop(call: Scope, { id, committee, version }: Drop) {
  const { table, key } = dropAddress(committee, id);
  const item = { kind: 'drops', id, version: version + 1 };
  const difference = { set: { status: 'removed' }, unset: [], texts: {} };
  return commit<undefined>(
    call,
    [{ table, remove: key, if: { version } }, entryOf(call, item, 'remove', difference)],
    {},
  );
}
