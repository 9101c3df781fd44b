import { exportSettlement, readSettlement, readShowing } from '@lianluo/contract/settlement';
import { defineQueryOptions } from '@pinia/colada';
import { call, download } from '../../api/call';

interface Signal {
  signal: AbortSignal;
}

// Under the tasks, so that a step on one of them asks anew.
export const settlementQuery = defineQueryOptions(({ committee, month }: { committee: string; month: string }) => ({
  key: ['tasks', committee, 'settlement', month],
  query: ({ signal }: Signal) => call(readSettlement, { params: { c: committee }, query: { month } }, signal),
}));

export const showingQuery = defineQueryOptions(({ committee, week }: { committee: string; week: string }) => ({
  key: ['tasks', committee, 'showing', week],
  query: ({ signal }: Signal) => call(readShowing, { params: { c: committee }, query: { week } }, signal),
}));

export const settlementSheet = (committee: string, month: string) =>
  download(exportSettlement, { params: { c: committee }, body: { month } });
