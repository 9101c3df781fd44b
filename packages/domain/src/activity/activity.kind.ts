import type { Gathering } from '../gathering/gathering';
import { gatheringKind } from '../gathering/gathering.kind';
import { choice, starting } from '../work/field';
import { activityTypes, type ActivityType } from './activity-types';

export interface Activity extends Gathering {
  kind: 'activities';
  type: ActivityType;
}

const type = starting<ReturnType<typeof choice<ActivityType>>>('meeting', choice('活动类型', activityTypes));

/** 委员活动: meetings, surveys, inspections and everything else that members are called to. */
export const activityKind = gatheringKind<Activity>()({
  name: 'activities',
  words: {
    label: '委员活动',
    ledger: '委员活动台账',
    short: '委员活动',
    one: '活动',
    measure: '场',
    unit: '组织单位',
    page: 'activity',
  },
  topic: '主题',
  example: '委员走进社区视察老旧小区改造',
  held: { label: '委员活动', column: '活动' },
  ending: { step: '办结', state: '已办结' },
  own: {
    fields: { type },
    draft: ['type'],
    listed: ['type'],
    facets: { type: { label: '活动类型', type: 'choice', labels: activityTypes } },
    tags: ({ type: about }: Activity) => ({ type: about }),
    needs: ['type'],
    standsIn: ({ type: about }: Activity) => [`type=${about}`],
  },
});
