import { rhythmLabels, type Rhythm } from '@lianluo/domain/unit/station';
import { isSpecial, stationKeys, type StationKey, type UnitType } from '@lianluo/domain/unit/unit';

/** 站 in short, where the unit's name stands beside it. */
export const shortStationLabels: Record<StationKey, string> = {
  reading: '委员读书',
  consultation: '基层协商',
  opinion: '信息工作站',
};

export const rhythmWords = (rhythm: Rhythm): string =>
  'every' in rhythm ? rhythmLabels[rhythm.every] : `每月 ${rhythm.dayOfMonth} 日`;

/** The list that a unit of this type stands in. */
export const listOf = (type: UnitType = 'liaison-group') =>
  isSpecial({ type })
    ? ({ label: '专门委员会', route: 'special-committees' } as const)
    : ({ label: '联络组织', route: 'units' } as const);

/** Who heads a unit and where it is found, in the words for its type. */
export const headWords = (type: UnitType) =>
  isSpecial({ type }) ? { convener: '负责人', venue: '办公地点' } : { convener: '召集人', venue: '阵地' };

export const aliveLabels = { true: '健全', false: '待完善' } as const;
export const platformLabels = (platform: string) => ({ true: platform, false: '其他联络组织' });

/** Names of the fields a refusal may point to. */
export const pointerLabels: Record<string, string> = {
  '/name': '名称',
  '/type': '类型',
  '/convener/name': '召集人',
  '/venue': '阵地',
  '/foundedOn': '成立日期',
  '/dissolvedOn': '撤销日期',
  '/officers': '联络员',
  '/checklist': '标准',
  ...Object.fromEntries(
    stationKeys.flatMap((key) => [
      [`/stations/${key}/brand`, `${shortStationLabels[key]}品牌`],
      [`/stations/${key}/inCharge`, `${shortStationLabels[key]}负责人`],
      [`/stations/${key}/rhythm`, `${shortStationLabels[key]}开展频次`],
    ]),
  ),
};
