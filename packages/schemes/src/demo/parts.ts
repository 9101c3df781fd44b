import { demoCounties } from './accounts';

/** One part of the demo world, loaded by itself: a county, or a city with its counties. Nothing in it needs another part. */
export interface DemoPart {
  /** The committee it is asked for by. */
  id: DemoPartId;
  /** A county whose city is not among them stands under the bare city. */
  committees: readonly string[];
}

export type DemoPartId = (typeof ids)[number];

/** The first is there when the local run answers, and the others come behind, in this order. */
const ids = [
  'qindu',
  'xincheng',
  'changqing',
  'yanchuan',
  'weinan',
  'xian',
  'baoji',
  'xianyang',
  'shangluo',
  'ankang',
  'yangling',
  'shenmu',
  'yangxian',
  'shache',
  'zizhixian',
] as const;

const under = (city: string) => demoCounties.filter(({ parent }) => parent === city).map(({ id }) => id);
const together: Partial<Record<DemoPartId, readonly string[]>> = {
  qindu: ['demo-city', 'qindu'],
  weinan: ['weinan', ...under('weinan')],
};

export const demoParts: readonly DemoPart[] = ids.map((id) => ({ id, committees: together[id] ?? [id] }));

/** The parts with these committees in them. */
export const partsOf = (committees: readonly string[]): readonly DemoPart[] =>
  demoParts.filter((part) => part.committees.some((id) => committees.includes(id)));
