import type { GatheringStatus } from '@lianluo/domain/gathering/gathering';
import type { Tone } from '../../ui/tone';

export type GatheringKind = 'readings' | 'consultations';

export const gatheringLabels = {
  readings: {
    /** One of them. */
    name: '读书活动',
    menu: '委员读书',
    one: 'reading',
    topic: '书目',
    topicHint: '如《习惯的力量》',
    titleHint: '如：人民路街道“秦家悦读”12月读书沙龙',
  },
  consultations: {
    name: '协商活动',
    menu: '协商',
    one: 'consultation',
    topic: '议题',
    topicHint: '要商量的事，一次一题',
    titleHint: '如：“秦商量”微协商：老旧小区加装电梯',
  },
} as const satisfies Record<GatheringKind, Record<string, string>>;

export const statusTones: Record<GatheringStatus, Tone> = {
  draft: 'rest',
  announced: 'go',
  held: 'go',
  closed: 'done',
  cancelled: 'rest',
};

/** Names of the fields a refusal may point to. */
export const fieldNames = (kind: GatheringKind): Record<string, string> => ({
  '/title': '名称',
  '/unit': '组织单位',
  '/plannedOn': '计划日期',
  '/place': '地点',
  '/topics': '年度议题',
  '/topic': gatheringLabels[kind].topic,
  '/heldOn': '开展日期',
  '/attendance': '出席情况',
  '/record': '活动记录',
  '/outcome': '成果',
  '/reason': '理由',
});
