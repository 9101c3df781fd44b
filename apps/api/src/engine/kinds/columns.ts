import type { KindName } from '@lianluo/domain/work/kinds';
import type { Columns } from '../work/column-codec';
import { consultationColumns } from './consultation/consultation.columns';
import { gatheringColumns } from './gathering/gathering.columns';
import { opinionColumns } from './opinion/opinion.columns';

/** Kinds whose rows the plain columns would make too large, or that wrote others before there were plain ones. */
export const ownColumns: Partial<Record<KindName, Columns>> = {
  // Each is only ever given items and rows of its own kind.
  opinions: opinionColumns as unknown as Columns,
  consultations: consultationColumns as unknown as Columns,
  readings: gatheringColumns as unknown as Columns,
};
