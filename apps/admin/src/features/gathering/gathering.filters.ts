import { gatheringStatuses, type GatheringStatus } from '@lianluo/domain/gathering/gathering';
import { day, flag, oneOf, text, type Filters } from '../../ui/list-query';

const statuses = Object.keys(gatheringStatuses) as GatheringStatus[];

/** Filters of the ledger as they stand in the address: the API's own names, so that a figure's list opens as it is. */
export const gatheringReaders = {
  unit: text,
  status: oneOf(statuses),
  from: day,
  to: day,
  q: text,
  stage: oneOf(['held']),
  year: (given: string) => (/^\d{4}$/.test(given) ? given : undefined),
  member: text,
  topic: text,
  overdue: flag,
};
export type GatheringFilters = Filters<typeof gatheringReaders>;

export const statusChoices = statuses;

/** Filters that came with a link and have no field of their own. */
export function chipsOf({ stage, year, member, topic, overdue }: GatheringFilters): { name: string; label: string }[] {
  return [
    ...(stage ? [{ name: 'stage', label: '已开展（含已办结）' }] : []),
    ...(year ? [{ name: 'year', label: `${year} 年` }] : []),
    ...(member ? [{ name: 'member', label: '某位委员出席的' }] : []),
    ...(topic ? [{ name: 'topic', label: '某个年度议题的' }] : []),
    ...(overdue ? [{ name: 'overdue', label: overdue === 'true' ? '逾期' : '未逾期' }] : []),
  ];
}
