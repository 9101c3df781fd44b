import type { RaisedKind } from '@lianluo/domain/gathering/raised';
import type { WorkItem } from '@lianluo/domain/work/item';
import { kinds } from '@lianluo/domain/work/kinds';
import { settle } from '@lianluo/domain/work/lifecycle';
import type { ItemLink } from '@lianluo/domain/work/link';
import type { Answer, Scope } from '../../floor/context';
import { commit, type CommandWrite } from '../../floor/http/commit';
import { itemView } from './item.view';
import { saving } from './ledger.store';
import { momentOf } from './moment';
import { newItem, type Draft } from './new-item';
import { requireWrites } from './require-writes';

/** What something is raised at: how it is named, and how it keeps the name of what was raised. */
export interface RaisedFrom {
  at: ItemLink;
  /** Whose it is where the draft does not say. */
  unit?: string | undefined;
  topics?: readonly string[] | undefined;
  /** In the timeline of what was raised. */
  note: string;
  keeping: (raised: ItemLink) => readonly CommandWrite[];
}

/** 转出意见建议: a draft of another kind, entered in one transaction with its source, each of the two naming the other. */
export async function raise(
  call: Scope,
  kind: RaisedKind,
  draft: Draft,
  { at, unit, topics, note, keeping }: RaisedFrom,
): Promise<Answer<object>> {
  await requireWrites(call, kind);
  const fresh = await newItem(call, kind, { ...draft, unit: draft.unit ?? unit, topics: draft.topics ?? topics });
  const made = settle(kinds[kind], undefined, { ...fresh, raisedAt: at } as WorkItem, momentOf(call));
  const writes = [...saving(call, undefined, made, 'record', { note }), ...keeping({ kind, item: made.id })];
  return commit(call, writes, { body: { kind, ...itemView(made, call.actor) }, version: made.version });
}
