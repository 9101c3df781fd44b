import type { Day } from '../calendar/day';
import type { Gathering } from '../gathering/gathering';

/** 载体 in the words of the sources; a committee has brands of its own for them (domain.md section 1, rows 4 and 10). */
export const readingCarriers = {
  'lecture-hall': '讲堂',
  'reading-meet': '悦读',
  station: '驿站',
  'online-reading': '掌上',
} as const;
export type ReadingCarrier = keyof typeof readingCarriers;

/** What a committee calls one of them. */
export interface ReadingBrand {
  carrier: ReadingCarrier;
  name: string;
}

export const readingForms = {
  lecture: '专家讲授',
  salon: '读书沙龙',
  sharing: '阅读分享',
  recital: '朗读会',
  'self-reading': '自读',
  online: '线上共读',
} as const;
export type ReadingForm = keyof typeof readingForms;

/** 导读、领读: a member of the roster, or somebody else by name. */
export interface Guide {
  member?: string | undefined;
  name: string;
}

/** 读书分享: a short text of one member, which stands beside the item. */
export interface Sharing {
  id: string;
  member: string;
  name: string;
  text: string;
  on: Day;
}

/** 委员读书活动 */
export interface Reading extends Gathering {
  kind: 'readings';
  carrier?: ReadingCarrier | undefined;
  form?: ReadingForm | undefined;
  /** 读书群 */
  group?: { id: string; name: string } | undefined;
  /** 书目 of the list */
  books: readonly { id: string; title: string }[];
  /** 导读 */
  guides: readonly Guide[];
  /** 领读 */
  leaders: readonly Guide[];
  sharings: readonly Sharing[];
}
