import { Refusal } from '@lianluo/domain/refusal';
import { type KindName, kinds } from '@lianluo/domain/work/kinds';
import { discardRefusal } from '@lianluo/domain/work/lifecycle';
import type { Scope } from '../../floor/context';
import { commit, type CommandWrite } from '../../floor/http/commit';
import { entryOf } from '../../floor/journal/journal';
import type { FoundItem } from './find-item';
import { headAddress, textAddress } from './ledger.store';
import { reachOver } from './reach';
import { removeHung } from './remove-hung';
import { unlinking } from './unlinking';

/** 删除草稿: head and texts go, what named it forgets it, the journal keeps that there was one and its texts. */
export const discardItem =
  (kind: KindName) =>
  async (call: Scope, { item, texts }: FoundItem) => {
    const refusal = discardRefusal(kinds[kind], item, call.actor);
    if (refusal) throw new Refusal(refusal);
    const { id, committee, version } = item;
    const names = Object.keys(texts);
    const difference = { set: { status: 'discarded' }, unset: [], texts };
    const answer = await commit(
      call,
      [
        { table: 'ledger', remove: headAddress(committee, kind, id).key, if: { version } },
        ...names.map((name): CommandWrite => ({ table: 'ledger', remove: textAddress(committee, kind, id, name).key })),
        entryOf(call, { kind, id, version: version + 1 }, 'discard', difference, undefined, {
          reach: reachOver(item, undefined),
        }),
        ...(await unlinking(call, item)),
      ],
      {},
    );
    await removeHung(call, committee, id);
    return answer;
  };
