import { activities, activityRecords } from '@lianluo/contract/activity';
import { invalidField } from '@lianluo/domain/refusal';
import type { Activity } from '@lianluo/domain/activity/activity.kind';
import type { KindWork } from '../../work/kind-work';
import { gatheringWork } from '../gathering/gathering.work';

const base = gatheringWork('activities', activities, activityRecords);

/** What the API adds to 委员活动: a committee's own types, each with the one that figures know behind it. */
export const activityWork: KindWork = {
  ...base,
  entered: async (scope, item, before) => {
    const { named } = item as Activity;
    const own = scope.committee.activityTypes?.find(({ id }) => id === named);
    const isKept = (before as Activity | undefined)?.named === named;
    if (named !== undefined && !own) throw invalidField('/named', 'activity-type.unknown', '没有这个本会活动类型。');
    if (own && !own.active && !isKept) throw invalidField('/named', 'activity-type.unknown', '这个类型已停用。');
    const typed = own ? ({ ...item, type: own.type } as Activity) : item;
    return base.entered ? base.entered(scope, typed, before) : typed;
  },
  cells: async ({ committee }) => {
    const names = new Map(committee.activityTypes?.map(({ id, name }) => [id, name]));
    return { named: ({ named = '' }: Activity) => names.get(named) };
  },
  named: async ({ committee }) => ({
    named: [...(committee.activityTypes ?? [])],
  }),
};
