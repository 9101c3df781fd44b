import type { Gathering } from '../gathering/gathering';
import { gatheringKind } from '../gathering/gathering.kind';
import { unhold } from '../gathering/gathering.steps';
import { mostCharacters as most } from '../text/limits';
import { choice, count, item, line, maybe, starting, text } from '../work/field';
import { activityTypes, type ActivityType } from './activity-types';

export interface Activity extends Gathering {
  kind: 'activities';
  type: ActivityType;
  /** 本会活动类型, by id: what the committee calls it. */
  named?: string | undefined;
  /** 议程 */
  agenda?: string | undefined;
  /** 准备事项: what is to be brought along. */
  bring?: string | undefined;
  /** 联系人 */
  contact?: string | undefined;
  /** 服务群众人次 */
  served?: number | undefined;
  /** 活动经费, in whole yuan */
  yuan?: number | undefined;
}

const type = starting<ReturnType<typeof choice<ActivityType>>>('meeting', choice('活动类型', activityTypes));
const named = maybe(item('本会类型'));
/** What is known once it was held. More people than any district has, and more money than any gives out, are a slip of the hand. */
const held = {
  served: maybe(count('服务群众人次', 10_000_000)),
  yuan: maybe(count('活动经费（元）', 10_000_000_000)),
};

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
  held: { label: '委员活动', column: '活动', amount: true },
  ending: { step: '办结', state: '已办结' },
  own: {
    fields: {
      type,
      named,
      agenda: maybe(text('议程', most.reply)),
      bring: maybe(text('准备事项', most.comment)),
      contact: maybe(line('联系人', most.place)),
      ...held,
    },
    draft: ['type', 'named', 'agenda', 'bring', 'contact'],
    listed: ['type', 'named', 'served', 'yuan'],
    long: ['agenda', 'bring'],
    searched: ['agenda'],
    held,
    steps: { unhold: unhold<Activity>(held) },
    facets: {
      type: { label: '活动类型', type: 'choice', labels: activityTypes },
      named: { label: '本会类型', type: 'item' },
    },
    tags: ({ type: about, served }: Activity) => ({ type: about, amount: served }),
    needs: ({ type: about }: Activity) => ({ type: about }),
    standsIn: ({ type: about, named: own }: Activity) => [
      `type=${about}`,
      ...(own === undefined ? [] : [`named=${own}`]),
    ],
  },
  sheet: { load: async () => (await import('./activity.sheet')).activitySheet },
});
