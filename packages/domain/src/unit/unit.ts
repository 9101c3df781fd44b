import type { Day } from '../calendar/day';
import type { Rhythm } from './station';
import { requireDays } from '../platform/its-days';
import type { Stamped } from '../platform/stamped';

/** 联络组织类型. Every group of members is a unit with one of these types. */
export const unitTypes = [
  'liaison-group',
  'liaison-committee',
  'liaison-station',
  'studio',
  'council-room',
  'study-group',
  'work-group',
  'activity-group',
  'special-committee',
] as const;
export type UnitType = (typeof unitTypes)[number];

export const unitTypeLabels: Record<UnitType, string> = {
  'liaison-group': '联络组',
  'liaison-committee': '联络委员会',
  'liaison-station': '联络站',
  studio: '委员工作室',
  'council-room': '协商议事室',
  'study-group': '学习组',
  'work-group': '工作组',
  'activity-group': '活动组',
  'special-committee': '专门委员会',
};

/** 专门委员会 is a working body of the committee and no 联络组织: menu, lists and pickers keep it apart. */
export const isSpecial = ({ type }: { type: UnitType }): boolean => type === 'special-committee';

/** 联络组织 in the narrow sense. */
export const liaisonTypes = unitTypes.filter((type) => type !== 'special-committee');

/** A person named on a unit: a member of the roster, or somebody by name. */
export interface UnitPerson {
  name: string;
  post?: string | undefined;
  member?: string | undefined;
}

/** 站: one of the three stations of a 1+3 unit. */
export interface Station {
  brand: string;
  inCharge: string;
  rhythm: Rhythm;
}

export const stationKeys = ['reading', 'consultation', 'opinion'] as const;
export type StationKey = (typeof stationKeys)[number];

export const stationLabels: Record<StationKey, string> = {
  reading: '委员读书',
  consultation: '基层协商',
  opinion: '社情民意信息工作站',
};

export interface ChecklistLine {
  item: string;
  done: boolean;
}

/** 规范化标准: 五统一 of Changqing (system 1), 五有 of the autonomous county (system 16). */
export const standards = {
  'five-unified': { label: '五统一', items: ['规章制度', '人员配备', '标牌', '印章', '工作台账'] },
  'five-have': { label: '五有', items: ['有办公场所和标牌', '有办公设备', '有工作人员', '有工作制度', '有工作经费'] },
} as const;
export type StandardKey = keyof typeof standards;

/** 联络组织. One with three stations is a 1+3 platform (“1+3”平台): its liaison group is the unit itself. */
export interface Unit extends Stamped {
  id: string;
  committee: string;
  name: string;
  type: UnitType;
  /** 召集人 */
  convener: UnitPerson | null;
  /** 联络员; a 1+3 unit has two. */
  officers: readonly UnitPerson[];
  /** 阵地 */
  venue: string | null;
  checklist: readonly ChecklistLine[];
  stations: Record<StationKey, Station> | null;
  /** 成立日期; nothing where nobody said. */
  foundedOn?: Day | null | undefined;
  /** 撤销日期: the last day that there is it. */
  dissolvedOn?: Day | null | undefined;
  batch?: string | undefined;
  version: number;
}

export const requireUnitDays = ({ foundedOn, dissolvedOn }: Unit, today: Day): void =>
  requireDays(
    { field: 'foundedOn', label: '成立日期', day: foundedOn },
    { field: 'dissolvedOn', label: '撤销日期', day: dissolvedOn },
    today,
  );

/** 待完善: what the office has yet to enter of a unit that was saved with its name and type alone. */
export const missingOf = (unit: Pick<Unit, 'type' | 'convener' | 'officers' | 'venue'>): string[] =>
  // A 专门委员会 is a body of the committee and has no 联络员 and no 阵地 to name.
  isSpecial(unit)
    ? []
    : [
        ...(unit.convener ? [] : ['召集人']),
        ...(unit.officers.length > 0 ? [] : ['联络员']),
        ...(unit.venue ? [] : ['阵地']),
      ];

/**
 * What a 1+3 unit's liaison group still lacks, in words for the desk; empty when it is complete (健全). Beside the lines of its own
 * it is held to those of the standard that the scheme in force names, whether or not they stand on its page.
 */
export function groupGaps(
  unit: Pick<Unit, 'convener' | 'officers' | 'venue' | 'checklist'>,
  standard?: StandardKey,
): string[] {
  const lines = new Map([
    ...(standard ? standards[standard].items.map((item) => [item, false] as const) : []),
    ...unit.checklist.map(({ item, done }) => [item, done] as const),
  ]);
  const undone = [...lines].flatMap(([item, done]) => (done ? [] : [item]));
  return [
    ...(unit.convener ? [] : ['缺召集人']),
    ...(unit.officers.length < 2 ? [`缺 ${2 - unit.officers.length} 名联络员`] : []),
    ...(unit.venue ? [] : ['缺活动阵地']),
    ...(undone.length > 0 ? [`未达标：${undone.join('、')}`] : []),
  ];
}
