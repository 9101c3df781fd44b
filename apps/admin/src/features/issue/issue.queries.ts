import { issuePaper, issueSigningSheet } from '@lianluo/contract/issue';
import { defineQueryOptions } from '@pinia/colada';
import { call } from '../../api/call';

type Signal = { signal: AbortSignal };

export const paperQuery = defineQueryOptions(({ committee, id }: { committee: string; id: string }) => ({
  key: ['issues', committee, 'paper', id],
  query: ({ signal }: Signal) => call(issuePaper, { params: { c: committee, id } }, signal),
}));

export const signingSheetQuery = defineQueryOptions(({ committee, id }: { committee: string; id: string }) => ({
  key: ['issues', committee, 'signing-sheet', id],
  query: ({ signal }: Signal) => call(issueSigningSheet, { params: { c: committee, id } }, signal),
}));
