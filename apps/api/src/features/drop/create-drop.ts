import type { createDrop as endpoint } from '@lianluo/contract/drop';
import type { Drop, DropKind } from '@lianluo/domain/drop/drop';
import { Refusal } from '@lianluo/domain/refusal';
import { mostEntries } from '@lianluo/domain/text/limits';
import type { AnswerFor, Call } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { differenceOf, entryOf } from '../../floor/journal/journal';
import { dropRow, dropsOf } from './drop.store';
import { dropView } from './drop.view';
import { mayOrder } from './may-order';

/** 新增文件交换任务: of what whoever orders it may read. */
export async function createDrop(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { actor, committee, instant, key } = call;
  // The contract takes no other names.
  const kinds = call.body.kinds as DropKind[];
  if (!mayOrder(call, kinds)) throw new Refusal('permission.missing');
  if ((await dropsOf(call.storage, committee.id)).length >= mostEntries.drops) throw new Refusal('drop.too-many');
  const drop: Drop = {
    ...call.body,
    kinds,
    id: call.newId(),
    committee: committee.id,
    by: { id: key?.id ?? actor.id, name: actor.name, isKey: key !== undefined },
    createdAt: instant,
    version: 1,
  };
  const entry = entryOf(call, { kind: 'drops', id: drop.id, version: 1 }, 'create', differenceOf(undefined, drop));
  return commit(call, [{ table: 'platforms', put: dropRow(drop), if: 'absent' }, entry], {
    status: 201,
    body: dropView(drop),
    version: 1,
  });
}
