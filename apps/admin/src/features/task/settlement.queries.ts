import { exportSettlement, readSettlement, readShowing } from '@lianluo/contract/settlement';
import { defineQueryOptions } from '@pinia/colada';
import { asking } from '../../api/asking';
import { download } from '../../api/call';

// Under the tasks, so that a step on one of them asks anew.
export const settlementQuery = defineQueryOptions(({ committee, month }: { committee: string; month: string }) => ({
  key: ['tasks', committee, 'settlement', month],
  ...asking(readSettlement, { params: { c: committee }, query: { month } }),
}));

export const showingQuery = defineQueryOptions(({ committee, week }: { committee: string; week: string }) => ({
  key: ['tasks', committee, 'showing', week],
  ...asking(readShowing, { params: { c: committee }, query: { week } }),
}));

export const settlementSheet = (committee: string, month: string) =>
  download(exportSettlement, { params: { c: committee }, body: { month } });
