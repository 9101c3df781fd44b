import { adopterLabels } from '@lianluo/domain/opinion/adopters';
import type { Chip } from '../../ui/ChipRow.vue';
import { stageLabels, type OpinionFilters } from './opinion.filters';

/** Filters that are on and stand in no control, or in one that may be folded away. */
export function chipsOf(
  filters: OpinionFilters,
  names: { member: string | undefined; topic: string | undefined },
): Chip[] {
  const { stage, issuedIn, handedUp, handedUpIn, member, topic, year, adoptedBy, overdue, fastLane, closed } = filters;
  return [
    ...(stage ? [{ name: 'stage', label: `到过：${stageLabels[stage]}（含其后各步）` }] : []),
    ...(issuedIn ? [{ name: 'issuedIn', label: `${issuedIn} 年印发` }] : []),
    ...(handedUp ? [{ name: 'handedUp', label: handedUp === 'true' ? '已上报' : '未上报' }] : []),
    ...(handedUpIn ? [{ name: 'handedUpIn', label: `${handedUpIn} 年上报` }] : []),
    ...(topic ? [{ name: 'topic', label: `年度议题：${names.topic || '…'}` }] : []),
    ...(member ? [{ name: 'member', label: `报送委员：${names.member ?? '…'}` }] : []),
    ...(year ? [{ name: 'year', label: `${year} 年` }] : []),
    ...(adoptedBy ? [{ name: 'adoptedBy', label: adopterLabels[adoptedBy] }] : []),
    ...(overdue ? [{ name: 'overdue', label: overdue === 'true' ? '逾期' : '未逾期' }] : []),
    ...(fastLane ? [{ name: 'fastLane', label: fastLane === 'true' ? '直通车' : '非直通车' }] : []),
    ...(closed ? [{ name: 'closed', label: closed === 'true' ? '限定范围' : '未限定范围' }] : []),
  ];
}
