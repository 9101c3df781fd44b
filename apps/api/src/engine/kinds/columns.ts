import { kinds, type KindName } from '@lianluo/domain/work/kinds';
import type { Columns } from '../work/column-codec';
import { gatheringColumns } from './gathering/gathering.columns';
import { proposalColumns } from './proposal/proposal.columns';
import { opinionColumns } from './opinion/opinion.columns';
import { taskColumns } from './task/task.columns';

/** Kinds whose rows the plain columns would make too large, or that wrote others before there were plain ones. */
export const ownColumns: Partial<Record<KindName, Columns>> = {
  // Each is only ever given items and rows of its own kind.
  opinions: opinionColumns as unknown as Columns,
  activities: gatheringColumns(kinds.activities) as unknown as Columns,
  consultations: gatheringColumns(kinds.consultations) as unknown as Columns,
  proposals: proposalColumns as unknown as Columns,
  readings: gatheringColumns(kinds.readings) as unknown as Columns,
  tasks: taskColumns as unknown as Columns,
};
