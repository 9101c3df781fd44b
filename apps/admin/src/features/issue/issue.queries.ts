import { issuePaper, issueSigningSheet } from '@lianluo/contract/issue';
import { listSeries } from '@lianluo/contract/series';
import { defineQueryOptions } from '@pinia/colada';
import { call } from '../../api/call';

type Signal = { signal: AbortSignal };

/** The series that still come out; a committee has a handful. */
export const seriesQuery = defineQueryOptions((committee: string) => ({
  key: ['series', committee, 'active'],
  query: ({ signal }: Signal) =>
    call(listSeries, { params: { c: committee }, query: { active: 'true', limit: 100 } }, signal),
}));

export const paperQuery = defineQueryOptions(({ committee, id }: { committee: string; id: string }) => ({
  key: ['issues', committee, 'paper', id],
  query: ({ signal }: Signal) => call(issuePaper, { params: { c: committee, id } }, signal),
}));

export const signingSheetQuery = defineQueryOptions(({ committee, id }: { committee: string; id: string }) => ({
  key: ['issues', committee, 'signing-sheet', id],
  query: ({ signal }: Signal) => call(issueSigningSheet, { params: { c: committee, id } }, signal),
}));
