import { Refusal } from '@lianluo/domain/refusal';
import type { WorkItem } from '@lianluo/domain/work/item';
import { type KindName, kinds } from '@lianluo/domain/work/kinds';
import { changeRefusal, settle } from '@lianluo/domain/work/lifecycle';
import { canonical } from '../../floor/canonical';
import type { Scope } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import type { FoundItem } from './find-item';
import { itemView } from './item.view';
import { saving } from './ledger.store';
import { momentOf } from './moment';
import { changedItem, type Draft } from './new-item';

/** 修改 what the office may still correct without a step of the lifecycle. */
export const changeItem =
  (kind: KindName) =>
  async (call: Scope & { body: Draft }, { item, textVersion }: FoundItem) => {
    const refusal = changeRefusal(kinds[kind], item, call.actor);
    if (refusal) throw new Refusal(refusal);
    const changed = { ...(await changedItem(call, item, call.body)), version: item.version + 1 };
    const settled = settle(kinds[kind], item, changed, momentOf(call));
    // Nobody hears of a change that changes nothing.
    if (isSame(item, settled)) return commit(call, [], { body: itemView(item, call.actor), version: item.version });
    return commit(call, saving(call, item, settled, 'change', { textVersion }), {
      body: itemView(settled, call.actor),
      version: settled.version,
    });
  };

const isSame = (before: WorkItem, after: WorkItem): boolean =>
  canonical({ ...after, version: before.version, updatedAt: before.updatedAt }) === canonical(before);
