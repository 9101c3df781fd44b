import { type KindName, kinds } from '@lianluo/domain/work/kinds';
import { settle } from '@lianluo/domain/work/lifecycle';
import type { Scope } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { itemView } from './item.view';
import { saving } from './ledger.store';
import { momentOf } from './moment';
import { newItem, type Draft } from './new-item';

/** 登记: a draft of any kind. */
export const recordItem = (kind: KindName) => async (call: Scope & { body: Draft }) => {
  const draft = await newItem(call, kind, call.body);
  const item = settle(kinds[kind], undefined, draft, momentOf(call));
  return commit(call, saving(call, undefined, item, 'record'), {
    body: itemView(item, call.actor),
    version: item.version,
  });
};
