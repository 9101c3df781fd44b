import { changedOf, changedTypes, type OwnType, type ToldType } from '@lianluo/domain/activity/own-types';
import type { Committee } from '@lianluo/domain/committee/committee';
import type { Scope } from '../../floor/context';
import { pageOfItems } from '../../engine/work/list-items';

/** 本会活动类型 as they were entered anew; whether an activity bears one is told by its list. */
export async function typesAfter(
  call: Scope,
  { activityTypes: before = [] }: Committee,
  told: readonly ToldType[],
): Promise<OwnType[]> {
  const used = new Set<string>();
  for (const { id } of changedOf(before, told)) {
    const { items } = await pageOfItems(call, 'activities', { named: id, limit: 1 });
    if (items.length > 0) used.add(id);
  }
  return changedTypes(before, told, (id) => used.has(id), call.newId);
}
