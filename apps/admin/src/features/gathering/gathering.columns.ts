import type { Column } from '../../ui/table';
import { gatheringLabels, type GatheringKind } from './gathering.labels';

type Name = 'reportedOn' | 'title' | 'unit' | 'topic' | 'place' | 'status' | 'dueOn';

export const gatheringColumns = (kind: GatheringKind): readonly Column<Name>[] => [
  { name: 'title', label: '名称', lead: true, sort: 'page' },
  { name: 'reportedOn', label: '日期', width: 104, whole: true, card: true },
  { name: 'unit', label: '组织单位', width: 180 },
  { name: 'topic', label: gatheringLabels[kind].topic, width: 170 },
  { name: 'place', label: '地点', width: 150 },
  { name: 'status', label: '状态', width: 92, card: true },
  { name: 'dueOn', label: '时限', width: 132, card: true },
];
