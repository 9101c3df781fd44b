import { Refusal } from '@lianluo/domain/refusal';
import { kinds, type KindName } from '@lianluo/domain/work/kinds';
import { settle, take } from '@lianluo/domain/work/lifecycle';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { Scope } from '../../floor/context';
import type { CommandWrite } from '../../floor/http/commit';
import { kindWorks } from './kinds';
import { saving } from './ledger.store';
import { momentOf } from './moment';
import { newItem, type Draft } from './new-item';
import { wholeFields } from './whole-fields';

/**
 * A gathering that was held before anybody entered it, in one step: drafted, announced and held as its table has it, written
 * once and counted once.
 */
export async function recordHeld(
  scope: Scope,
  kind: KindName,
  draft: Draft,
  held: object,
): Promise<{ item: WorkItem; writes: readonly CommandWrite[] }> {
  const table = kinds[kind];
  const work = await kindWorks[kind]();
  const moment = momentOf(scope);
  const drafted = settle(table, undefined, await newItem(scope, kind, draft), moment);
  const announced = take(table, drafted, 'announce', {}, moment);
  const body = await wholeFields(scope, work, table.steps['hold']?.takes ?? {}, held);
  const prepared = await work.steps?.['hold']?.(scope, announced, body as never);
  const item = take(table, announced, 'hold', prepared?.input ?? body, moment);
  if (item.status !== 'held') throw new Refusal('action.not-now');
  return { item, writes: [...saving(scope, undefined, item, 'record'), ...(prepared?.also() ?? [])] };
}
